/// What an import has to write: the rows that are new or different, and those that go.
package struct TerritoireChanges: Sendable, Equatable {
  package var regions: [Region] = []
  package var departements: [Departement] = []
  package var intercommunalites: [Intercommunalite] = []
  package var communes: [Commune] = []
  /// Communes that are one no longer: their codes resolve to another.
  package var communesGone: [String] = []
  package var arrondissements: [ArrondissementMunicipal] = []
  package var anciennes: [CommuneAncienne] = []
  package var contours: [Contour] = []

  package init() {}

  package var isEmpty: Bool { self == TerritoireChanges() }
}
