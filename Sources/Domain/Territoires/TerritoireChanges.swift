/// What an import has to write: the rows that are new or different, and those that go.
package struct TerritoireChanges: Sendable, Equatable {
  package var regions: [Region] = []
  package var departements: [Departement] = []
  package var intercommunalites: [Intercommunalite] = []
  package var communes: [Commune] = []
  /// Communes that are one no longer, and today's commune each became.
  package var communesGone: [CommuneAncienne] = []
  package var arrondissements: [ArrondissementMunicipal] = []
  package var anciennes: [CommuneAncienne] = []
  package var contours: [Contour] = []

  package init() {}

  /// From what is known to what will be.
  package init(from before: Referentiel, to after: Referentiel) {
    regions = newOrChanged(before.regions, after.regions, \.code)
    departements = newOrChanged(before.departements, after.departements, \.code)
    intercommunalites = newOrChanged(
      before.intercommunalites, after.intercommunalites, \.siren)
    communes = newOrChanged(before.communes, after.communes, \.code)
    arrondissements = newOrChanged(before.arrondissements, after.arrondissements, \.code)
    anciennes = newOrChanged(before.anciennes, after.anciennes, \.code)
    let kept = Set(after.communes.map(\.code))
    let becoming = Dictionary(after.anciennes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    communesGone = before.communes.filter { !kept.contains($0.code) }
      .compactMap { becoming[$0.code] }
  }

  package var isEmpty: Bool { count == 0 }

  /// How many rows are to be written.
  package var count: Int {
    regions.count + departements.count + intercommunalites.count + communes.count
      + communesGone.count + arrondissements.count + anciennes.count + contours.count
  }
}

func newOrChanged<T: Equatable>(
  _ before: [T], _ after: [T], _ code: (T) -> String
) -> [T] {
  let known = Dictionary(before.map { (code($0), $0) }, uniquingKeysWith: { $1 })
  return after.filter { known[code($0)] != $0 }
}
