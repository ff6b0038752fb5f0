package import Comptes
package import Kernel

extension Seance {
  /// The chair or the secretary approves the minutes, from their own account. The second of the two
  /// freezes them: `texte` is kept as it is. They are two persons. Who was there is checked again.
  package func approved(
    by compte: ID<Compte>, in contexte: ContexteSeance, texte: String, empreinte: String,
    at: Instant,
    version read: Int
  ) throws(SeanceRefusal) -> Changed<Seance> {
    guard !isApproved else { throw .dejaApprouve }
    guard read == version else { throw .conflit(version: version) }
    guard !points.isEmpty else { throw .ordreVide }
    guard restants.isEmpty else { throw .pointsRestants(restants.count) }
    try requireVotes(contexte)
    let members = contexte.comite.membres(on: le).filter {
      $0.compte == compte && $0.fonction != .membre
    }
    guard let membre = members.first else { throw .nonMembre }
    guard !approbations.contains(where: { $0.compte == compte }) else { throw .memePersonne }
    guard !approbations.contains(where: { $0.fonction == membre.fonction }) else {
      throw .dejaApprouve
    }
    var changed = self
    changed.version += 1
    changed.approbations.append(
      Approbation(fonction: membre.fonction, membre: membre.id, compte: compte, le: at))
    var events = [
      JournalEvent(
        "seance.approuvee", on: subject,
        facts: [
          ("fonction", .code(membre.fonction.rawValue)), ("membre", .integer(membre.id.rawValue)),
        ])
    ]
    if changed.approbations.count == 2 {
      changed.procesVerbal = texte
      events.append(
        JournalEvent(
          "seance.procesVerbalFige", on: subject, facts: [("sha256", .code(empreinte))]))
    }
    return Changed(changed, events: events)
  }

  /// Which of the two approvals this account may still give.
  package func approbation(of compte: ID<Compte>?, in comite: Comite) -> Membre.Fonction? {
    guard let compte, !isApproved, !points.isEmpty, restants.isEmpty,
      !approbations.contains(where: { $0.compte == compte })
    else { return nil }
    return comite.membres(on: le).first { membre in
      membre.compte == compte && membre.fonction != .membre
        && !approbations.contains { $0.fonction == membre.fonction }
    }?.fonction
  }
}
