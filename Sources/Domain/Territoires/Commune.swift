import Kernel

/// A commune of today's official geographic code.
package struct Commune: Hashable, Sendable {
  package let code: String
  package var nom: String
  package var departement: String
  /// The SIREN of its intercommunalité, or nil.
  package var epci: String?
  /// The SIREN of its établissement public territorial, in the Métropole du Grand Paris only.
  package var ept: String?
  /// Municipal population.
  package var population: Int
  package var codesPostaux: [String]
  /// Its centre; nil for the communes of the overseas collectivities, which the sources leave out.
  package var position: Position?
  package var zrr: Zrr
  /// The fragility index, where it is published.
  package var fragilite: Fragilite?

  package init(
    code: String, nom: String, departement: String, epci: String? = nil, ept: String? = nil,
    population: Int, codesPostaux: [String] = [], position: Position? = nil, zrr: Zrr = .nc,
    fragilite: Fragilite? = nil
  ) {
    self.code = code
    self.nom = nom
    self.departement = departement
    self.epci = epci
    self.ept = ept
    self.population = population
    self.codesPostaux = codesPostaux
    self.position = position
    self.zrr = zrr
    self.fragilite = fragilite
  }

  package var territoire: CodeTerritoire { .commune(code) }
  package var cle: String { searchKey(nom) }

  /// Writes one line of the reference tables.
  static func c(
    _ code: String, _ nom: String, _ epci: String, _ ept: String?, _ population: Int,
    _ codesPostaux: String, _ lon: Double, _ lat: Double, _ zrr: Zrr, _ fragilite: Fragilite?
  ) -> Commune {
    Commune(
      code: code, nom: nom, departement: Departement.code(ofCommune: code), epci: epci, ept: ept,
      population: population, codesPostaux: codesPostaux.split(separator: " ").map(String.init),
      position: Position(lon: lon, lat: lat), zrr: zrr, fragilite: fragilite)
  }
}

/// Zone de revitalisation rurale (2022 list): in it, out of it, or for a part of the commune.
package enum Zrr: String, Hashable, Sendable, CaseIterable {
  case c = "C"
  case nc = "NC"
  case pc = "PC"

  /// Whether the commune is in the zone, if only for a part.
  package var isInside: Bool { self != .nc }
}
