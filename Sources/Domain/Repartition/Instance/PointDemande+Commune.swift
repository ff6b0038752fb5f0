import Territoires

extension PointDemande {
  /// A commune whose place is known, numbered by its place in some list; its zone is its EPT, else its
  /// EPCI.
  init(_ commune: Commune, numero: Int) {
    self.init(
      numero: UInt32(numero), lat: commune.position?.lat ?? 0, lon: commune.position?.lon ?? 0,
      population: max(0, commune.population), departement: commune.departement,
      zone: commune.ept ?? commune.epci)
  }
}
