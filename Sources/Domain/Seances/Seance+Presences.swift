package import Candidatures
package import Kernel

extension Seance {
  /// Its day has come.
  package func isHeld(on jour: Jour) -> Bool { jour >= le }

  /// Who is there: somebody at least, and not before the day. May be noted again as long as the minutes
  /// are not approved, and every file already voted on may still be: throws `votesContraires`.
  package func attended(
    by membres: Set<ID<Membre>>, in contexte: ContexteSeance, on jour: Jour, version read: Int
  ) throws(SeanceRefusal) -> Changed<Seance> {
    let comite = contexte.comite
    try requireOpen(version: read)
    guard isHeld(on: jour) else { throw .pasEncoreTenue(le) }
    guard !membres.isEmpty else { throw .personneCochee }
    let sitting = Set(comite.membres(on: le).map(\.id))
    guard membres.isSubset(of: sitting) else { throw .membreInconnu }
    var changed = self
    changed.version += 1
    changed.presents = membres
    try changed.requireVotes(contexte)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "seance.presences", on: subject,
          facts: [
            ("presents", .integer(Int64(membres.count))),
            ("membres", .integer(Int64(sitting.count))),
            ("quorum", .integer(Int64(comite.quorum(on: le)))),
          ])
      ])
  }

  /// A member stands aside from files, or no longer does: they leave the count of those files.
  package func recused(
    _ membre: ID<Membre>, from candidatures: Set<ID<Candidature>>, in comite: Comite,
    version read: Int
  ) throws(SeanceRefusal) -> Changed<Seance> {
    try requireOpen(version: read)
    guard comite.membres(on: le).contains(where: { $0.id == membre }) else {
      throw .membreInconnu
    }
    let known = Set(points.map(\.candidature))
    guard candidatures.isSubset(of: known) else { throw .introuvable }
    // A vote already recorded would have been counted with them.
    let before = Set(deports.filter { $0.membre == membre }.map(\.candidature))
    let touched = before.symmetricDifference(candidatures)
    guard touched.allSatisfy({ propositions[$0]?.isAjournement ?? true }) else {
      throw .ordreArrete
    }
    var changed = self
    changed.version += 1
    changed.deports = deports.filter { $0.membre != membre }
      .union(candidatures.map { Deport(membre: membre, candidature: $0) })
    let events = touched.sorted().map { candidature in
      JournalEvent(
        candidatures.contains(candidature) ? "seance.deport" : "seance.deportLeve",
        on: subject,
        facts: [
          ("membre", .integer(membre.rawValue)), ("candidature", .integer(candidature.rawValue)),
        ])
    }
    return Changed(changed, events: events)
  }

  /// Nothing approved yet, and as the actor read it.
  func requireOpen(version read: Int) throws(SeanceRefusal) {
    guard approbations.isEmpty else { throw .procesVerbalFige }
    guard read == version else { throw .conflit(version: version) }
  }
}
