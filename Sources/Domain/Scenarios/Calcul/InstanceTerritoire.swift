package import Programme
package import Repartition
package import Territoires

/// What the command line calculates on: every commune of some départements, and the lieux d'exercice
/// that candidatures ask for there. The corridors are those of départements.
package struct InstanceTerritoire: Sendable {
  package let instance: Instance
  /// Posts whose place is not told, counted at the seat.
  package let auSiege: Int
  /// Posts outside the territory, left out.
  package let ecartes: Int

  package init(
    _ demandes: [DemandePostes], departements: Set<String>, cle: CleDeBesoin, graine: UInt64,
    index: TerritoireIndex, regles: ReglesDuJour
  ) {
    let lecture = LectureSites(
      demandes, departements: departements, index: index, aides: regles.aides)
    let terrain = Terrain(index, departements: departements, cle: cle, parParties: false)
    instance = terrain.instance(lecture.sites, [], graine: graine)
    auSiege = lecture.sites.reduce(0) { $0 + $1.auSiege }
    ecartes = lecture.ecartes
  }
}

extension TerritoireIndex {
  /// The départements that a territory touches.
  package func departements(of territoire: CodeTerritoire) -> Set<String> {
    Set(
      departements.map(\.code).filter { code in
        let place = CodeTerritoire.departement(code)
        return contains(territoire, place) || contains(place, territoire)
      })
  }
}
