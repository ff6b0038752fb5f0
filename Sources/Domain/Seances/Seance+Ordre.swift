package import Candidatures
package import Kernel

extension Seance {
  /// A séance is fixed: day, place, what a computation weighed.
  package static func fixee(
    id: ID<Seance>, comite: ID<Comite>, le jour: Jour, lieu: String, calcul: String
  ) throws(SeanceRefusal) -> Changed<Seance> {
    guard (2...200).contains(lieu.count), calcul.count <= 500 else { throw .seanceIncomplete }
    let seance = Seance(id: id, comite: comite, le: jour, lieu: lieu, calcul: calcul)
    return Changed(
      seance,
      events: [
        JournalEvent(
          "seance.fixee", on: seance.subject,
          facts: [("comite", .integer(comite.rawValue)), ("le", .jour(jour))])
      ])
  }

  /// The agenda made, or made again as long as nothing is voted on: the files that wait for a decision
  /// and that `filtre` holds, in the published order. Those that another séance proposes on are left
  /// out, and counted; `dejaProposees` when nothing else is left.
  package func scheduled(
    _ filtre: FiltreOrdre, among dossiers: [DossierSeance], ordre: OrdrePublie,
    raisons: [ID<Candidature>: RaisonPriorite], version read: Int
  ) throws(SeanceRefusal) -> Changed<Seance> {
    guard read == version else { throw .conflit(version: version) }
    guard propositions.isEmpty, approbations.isEmpty else { throw .ordreArrete }
    let waiting = dossiers.filter { !$0.isWithdrawn && $0.decision == nil && filtre.holds($0) }
    guard !waiting.isEmpty else { throw .ordreVide }
    let held = waiting.filter { $0.ailleursLe == nil }
    guard !held.isEmpty else { throw .dejaProposees(waiting.count) }
    let leftOut = waiting.count - held.count
    let ecartes: [(String, JournalEvent.Fact)] =
      leftOut == 0 ? [] : [("ecartes", .integer(Int64(leftOut)))]
    var changed = self
    changed.version += 1
    changed.filtre = filtre
    changed.points = ordre.points(held, raisons: raisons)
    changed.ailleurs = []
    changed.deports = deports.filter { deport in held.contains { $0.id == deport.candidature } }
    return Changed(
      changed,
      events: [
        JournalEvent(
          "seance.ordreEtabli", on: subject,
          facts: [
            ("dossiers", .integer(Int64(held.count))),
            ("postes", .integer(Int64(held.reduce(0) { $0 + $1.postes }))),
          ] + ecartes)
      ])
  }
}
