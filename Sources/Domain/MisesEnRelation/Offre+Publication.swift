package import Kernel

extension Offre {
  /// Published as of now. Refuses an offer without post, without place or without supervision.
  package static func publiee(
    _ offre: Offre, at: Instant
  ) throws(MiseRefusal) -> Changed<Offre> {
    guard offre.postes > 0 else { throw .aucunPosteAccorde }
    guard !offre.lieux.isEmpty else { throw .lieuManquant }
    guard (2...500).contains(offre.conditions.encadrement.count) else {
      throw .encadrementManquant
    }
    guard offre.conditions.vehicule.count <= 500 else { throw .texteTropLong }
    return Changed(
      offre,
      events: [
        JournalEvent(
          "offre.publiee", on: offre.subject,
          facts: [
            ("postes", .integer(Int64(offre.postes))), ("departement", .code(offre.departement)),
            ("debut", .jour(offre.conditions.debut)),
            ("itinerant", .integer(offre.conditions.itinerant ? 1 : 0)),
          ])
      ])
  }

  /// Taken back: nobody is proposed to it any more.
  package func withdrawn(at: Instant) throws(MiseRefusal) -> Changed<Offre> {
    guard retireeLe == nil else { throw .offreRetiree }
    var changed = self
    changed.retireeLe = at
    return Changed(changed, events: [JournalEvent("offre.retiree", on: subject)])
  }
}
