import Territoires

extension TerritoireRows {
  /// New communes go in bulk; those already there are replaced one by one.
  static func write(_ communes: [Commune], _ tx: any Transaction) throws {
    guard !communes.isEmpty else { return }
    let known = Set(try tx.all("SELECT code FROM commune") { try $0.text(0) })
    try tx.load(
      "commune",
      columns: [
        "code", "nom", "cle", "departement", "epci", "ept", "population", "codes_postaux", "lon",
        "lat", "zrr", "tres_haut_debit", "mobile", "pauvrete", "age", "diplome", "fragilite",
      ],
      communes.lazy.filter { !known.contains($0.code) }.map(\.values))
    for commune in communes where known.contains(commune.code) {
      try tx.execute(
        """
        UPDATE commune SET nom = $2, cle = $3, departement = $4, epci = $5, ept = $6,
          population = $7, codes_postaux = $8, lon = $9, lat = $10, zrr = $11,
          tres_haut_debit = $12, mobile = $13, pauvrete = $14, age = $15, diplome = $16,
          fragilite = $17, remplacee_par = NULL
        WHERE code = $1
        """,
        commune.values)
    }
  }

  static func communes(_ tx: any Transaction) throws -> [Commune] {
    var communes: [Commune] = []
    communes.reserveCapacity(36_000)
    try tx.each(
      """
      SELECT code, nom, departement, epci, ept, population, codes_postaux, lon, lat, zrr,
        tres_haut_debit, mobile, pauvrete, age, diplome, fragilite
      FROM commune WHERE remplacee_par IS NULL ORDER BY code
      """, []
    ) { communes.append(try commune($0)) }
    return communes
  }

  private static func commune(_ row: any Row) throws -> Commune {
    Commune(
      code: try row.text(0), nom: try row.text(1), departement: try row.text(2),
      epci: try row.optionalText(3), ept: try row.optionalText(4), population: try row.int(5),
      codesPostaux: try row.text(6).split(separator: " ").map(String.init),
      position: try position(row), zrr: try row.decoded(Zrr(rawValue: try row.text(9)), 9),
      fragilite: try fragilite(row))
  }

  private static func position(_ row: any Row) throws -> Position? {
    guard let lon = try row.optionalReal(7), let lat = try row.optionalReal(8) else { return nil }
    return Position(lon: lon, lat: lat)
  }

  private static func fragilite(_ row: any Row) throws -> Fragilite? {
    guard let total = try row.optionalReal(15) else { return nil }
    return Fragilite(
      tresHautDebit: try row.real(10), mobile: try row.real(11), pauvrete: try row.real(12),
      age: try row.real(13), diplome: try row.real(14), total: total)
  }
}

extension Commune {
  fileprivate var values: [Value] {
    [
      .text(code), .text(nom), .text(cle), .text(departement), .optional(epci), .optional(ept),
      .int(population), .text(codesPostaux.joined(separator: " ")), real(position?.lon),
      real(position?.lat), .text(zrr.rawValue), real(fragilite?.tresHautDebit),
      real(fragilite?.mobile), real(fragilite?.pauvrete), real(fragilite?.age),
      real(fragilite?.diplome), real(fragilite?.total),
    ]
  }
}

private func real(_ number: Double?) -> Value { number.map(Value.real) ?? .null }
