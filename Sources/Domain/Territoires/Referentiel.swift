/// Every territory the programme knows at one moment: what `TerritoireIndex` is built from.
package struct Referentiel: Sendable, Equatable {
  /// How many imports it went through; 0: only the reference tables that come with the program.
  package var version: Int
  package var regions: [Region]
  package var departements: [Departement]
  package var intercommunalites: [Intercommunalite]
  package var communes: [Commune]
  package var arrondissements: [ArrondissementMunicipal]
  package var anciennes: [CommuneAncienne]

  package init(
    version: Int, regions: [Region], departements: [Departement],
    intercommunalites: [Intercommunalite],
    communes: [Commune], arrondissements: [ArrondissementMunicipal], anciennes: [CommuneAncienne]
  ) {
    self.version = version
    self.regions = regions
    self.departements = departements
    self.intercommunalites = intercommunalites
    self.communes = communes
    self.arrondissements = arrondissements
    self.anciennes = anciennes
  }

  /// The reference tables that come with the program: régions, départements, and the communes of
  /// the demonstration. An import completes and replaces them.
  package static let reference = Referentiel(
    version: 0, regions: Region.toutes, departements: Departement.tous,
    intercommunalites: Intercommunalite.reference,
    communes: Commune.manche + Commune.seineSaintDenis, arrondissements: [],
    anciennes: [
      CommuneAncienne(code: "93059", nom: "Pierrefitte-sur-Seine", commune: "93066")
    ])
}
