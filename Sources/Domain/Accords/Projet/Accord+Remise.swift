import Comptes
package import Kernel
package import Programme

extension Accord {
  /// Shows the draft to the signataires and to the State: it does not change any more.
  package func partage(revision: Int, at: Instant) throws(AccordRefusal) -> Changed<Accord> {
    guard revision == projet.revision else { throw .conflit }
    guard let draft = projet.brouillon, !draft.lignes.isEmpty else { throw .versionVide }
    var changed = self
    changed.projet.revision += 1
    changed.replaceLast { $0.partageeLe = at }
    return Changed(changed, events: [versionEvent("projet.partage", draft, [])])
  }

  /// Hands the last version in, whole or in part. `local`: the time where the territory is; the last
  /// minute is 23:59. Once the State has answered, a later version may still follow, which amends
  /// what was handed in without asking for more posts.
  package func remis(
    revision: Int, at: Instant, local: HeureLocale, aides: Aides, lettres: LettresAccord
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard revision == projet.revision else { throw .conflit }
    guard let version = projet.versions.last, !version.lignes.isEmpty else { throw .versionVide }
    guard version.remise == nil else { throw .dejaRemis }
    guard echeance.isOpen(at: local) || amends(version) else {
      throw .echeancePassee(echeance.jour)
    }
    var changed = self
    changed.projet.revision += 1
    changed.replaceLast {
      $0.remise = VersionProjet.Remise(le: at, jour: local.jour)
      $0.partageeLe = $0.partageeLe ?? at
    }
    let amount = JournalEvent.Fact.montant(version.montant(aides))
    return Changed(
      changed, events: [versionEvent("projet.remis", version, [("montant", amount)])],
      messages: lettres.accuse(changed, version, local: local))
  }

  /// Whether a version may follow the State's answer at any time.
  package func amends(_ version: VersionProjet) -> Bool {
    let handed = projet.versions.filter { $0.remise != nil }
    return handed.contains { $0.reponse != nil } && handed.contains { $0.postes >= version.postes }
  }

  /// The State answers the version handed in last. What it sets aside, it says why.
  package func repondu(
    _ reponse: ReponseEtat, revision: Int, lettres: LettresAccord
  ) throws(AccordRefusal) -> Changed<Accord> {
    guard revision == projet.revision else { throw .conflit }
    guard let place = projet.versions.lastIndex(where: { $0.remise != nil }),
      projet.versions[place].reponse == nil
    else { throw .rienARepondre }
    let version = projet.versions[place]
    guard reponse.ecartees.isSubset(of: Set(version.lignes.map(\.numero))) else {
      throw .ligneInconnue
    }
    guard reponse.ecartees.isEmpty || reponse.observations.count >= 10 else {
      throw .observationsManquantes
    }
    guard reponse.observations.count <= 4_000 else { throw .observationsTropLongues }
    var changed = self
    changed.projet.revision += 1
    changed.projet.versions[place].reponse = reponse
    let kept = changed.projet.versions[place].postesRecevables
    let event = JournalEvent(
      "projet.repondu", on: subject,
      facts: [
        ("version", .integer(Int64(version.numero))),
        ("sens", .code(reponse.ecartees.isEmpty ? "recevable" : "en_partie")),
        ("postes_recevables", .integer(Int64(kept))),
      ],
      personnel: [
        .init(
          personne: reponse.par.rawValue, field: "observations", value: reponse.observations)
      ].filter { !$0.value.isEmpty })
    return Changed(
      changed, events: [event],
      messages: lettres.reponse(changed, changed.projet.versions[place], reponse))
  }

  private mutating func replaceLast(_ change: (inout VersionProjet) -> Void) {
    guard var last = projet.versions.popLast() else { return }
    change(&last)
    projet.versions.append(last)
  }

  private func versionEvent(
    _ kind: String, _ version: VersionProjet, _ more: [(String, JournalEvent.Fact)]
  ) -> JournalEvent {
    JournalEvent(
      kind, on: subject,
      facts: [
        ("version", .integer(Int64(version.numero))),
        ("structures", .integer(Int64(version.lignes.count))),
        ("postes", .integer(Int64(version.postes))), ("sur", .integer(Int64(postes))),
      ] + more)
  }
}

extension VersionProjet {
  /// The posts of the lines that the State did not set aside; none before its answer.
  package var postesRecevables: Int {
    guard let reponse else { return 0 }
    return lignes.reduce(0) { $0 + (reponse.ecartees.contains($1.numero) ? 0 : $1.postes) }
  }
}
