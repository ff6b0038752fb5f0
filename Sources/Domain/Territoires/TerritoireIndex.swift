import Kernel

/// Every territory in memory, for look-ups that need no query: built once from a `Referentiel`.
///
/// Communes are found by code (arrondissements and stale codes resolved), name, postal code and place.
package struct TerritoireIndex: Sendable {
  /// How many imports it went through; 0: only the reference tables of the program.
  package let version: Int
  package let regions: [Region]
  package let departements: [Departement]
  /// Today's communes, by code.
  package let communes: [Commune]

  let byCode: [String: Int]
  let byPostalCode: [String: [Int]]
  let departementsByCode: [String: Int]
  let arrondissements: [String: ArrondissementMunicipal]
  let anciennes: [String: CommuneAncienne]
  let intercommunalites: [String: Intercommunalite]
  let populations: [CodeTerritoire: Int]
  let noms: NameIndex
  /// The search keys of communes of the past, in the order of their codes.
  let nomsAnciens: [(cle: String, code: String)]
  /// The search keys of the arrondissements of Paris, Lyon and Marseille, in the order of their codes.
  let nomsArrondissements: [(cle: String, code: String)]
  /// Positions in `communes` of those whose place is known, from south to north.
  let northward: [Int]

  package init(_ referentiel: Referentiel) {
    let communes = referentiel.communes.sorted { $0.code < $1.code }
    version = referentiel.version
    regions = referentiel.regions.sorted { $0.code < $1.code }
    departements = referentiel.departements.sorted { $0.code < $1.code }
    departementsByCode = Dictionary(
      departements.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.communes = communes
    byCode = Dictionary(
      communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    byPostalCode = Self.postalCodes(communes)
    arrondissements = Dictionary(
      referentiel.arrondissements.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    anciennes = Dictionary(
      referentiel.anciennes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    intercommunalites = Dictionary(
      referentiel.intercommunalites.map { ($0.siren, $0) }, uniquingKeysWith: { first, _ in first })
    populations = Self.populations(communes, referentiel.departements)
    noms = NameIndex(communes)
    nomsAnciens = referentiel.anciennes.sorted { $0.code < $1.code }
      .map { (searchKey($0.nom), $0.code) }
    nomsArrondissements = referentiel.arrondissements.sorted { $0.code < $1.code }
      .map { (searchKey($0.nom), $0.code) }
    northward = communes.indices.filter { communes[$0].position != nil }
      .sorted { communes[$0].latitude < communes[$1].latitude }
  }

  /// The index of the tables that come with the program.
  package static let reference = TerritoireIndex(.reference)

  /// Whether the official files were imported: without them only the demonstration's communes exist.
  package var isImported: Bool { version > 0 }

  private static func postalCodes(_ communes: [Commune]) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (place, commune) in communes.enumerated() {
      for code in commune.codesPostaux { found[code, default: []].append(place) }
    }
    return found
  }

  private static func populations(
    _ communes: [Commune], _ departements: [Departement]
  ) -> [CodeTerritoire: Int] {
    let regions = Dictionary(
      departements.map { ($0.code, $0.region) }, uniquingKeysWith: { first, _ in first })
    var sums: [CodeTerritoire: Int] = [:]
    for commune in communes {
      sums[.pays, default: 0] += commune.population
      sums[.departement(commune.departement), default: 0] += commune.population
      if let epci = commune.epci { sums[.epci(epci), default: 0] += commune.population }
      if let ept = commune.ept { sums[.ept(ept), default: 0] += commune.population }
      if let region = regions[commune.departement] ?? nil {
        sums[.region(region), default: 0] += commune.population
      }
    }
    return sums
  }
}

extension Commune {
  var latitude: Double { position?.lat ?? 0 }
}
