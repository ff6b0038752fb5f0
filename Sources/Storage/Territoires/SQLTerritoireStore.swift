package import Kernel
package import Territoires

package struct SQLTerritoireStore: TerritoireStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func version() async throws -> Int {
    try await database.read { try Self.version($0) }
  }

  package func referentiel() async throws -> Referentiel {
    try await database.read { tx in
      Referentiel(
        version: try Self.version(tx), regions: try Self.regions(tx),
        departements: try Self.departements(tx),
        intercommunalites: try Self.intercommunalites(tx),
        communes: try TerritoireRows.communes(tx),
        arrondissements: try Self.arrondissements(tx), anciennes: try Self.anciennes(tx))
    }
  }

  package func contours(_ couche: Contour.Couche) async throws -> [Contour] {
    try await database.read { tx in
      try tx.all(
        "SELECT code, chemin FROM contour WHERE couche = $1 ORDER BY code",
        [.text(couche.rawValue)]
      ) { Contour(couche: couche, code: try $0.text(0), chemin: try $0.text(1)) }
    }
  }

  package func apply(
    _ changes: Changed<TerritoireChanges>, after version: Int, by geste: Geste
  ) async throws {
    try await database.write { [records] tx in
      guard try Self.version(tx) == version else { throw TerritoireRefusal.importConcurrent }
      try TerritoireRows.write(changes.value, in: tx)
      let next = Int64(version + 1)
      try tx.execute(
        "INSERT INTO import_territoires (numero, moment, ecritures) VALUES ($1, $2, $3)",
        [.integer(next), .instant(geste.at), .int(changes.value.count)])
      try records.write(
        changes.events, changes.messages, geste: geste,
        answering: JournalEvent.Subject("territoires", next), in: tx)
    }
  }

  private static func version(_ tx: any Transaction) throws -> Int {
    try tx.first("SELECT numero FROM import_territoires ORDER BY numero DESC LIMIT 1") {
      try $0.int(0)
    } ?? 0
  }

  private static func regions(_ tx: any Transaction) throws -> [Region] {
    try tx.all("SELECT code, nom, article, chef_lieu FROM region ORDER BY code") { row in
      Region(
        code: try row.text(0), nom: try row.text(1), article: try article(row),
        chefLieu: try row.text(3))
    }
  }

  private static func departements(_ tx: any Transaction) throws -> [Departement] {
    try tx.all(
      """
      SELECT code, nom, article, region, population, prefecture, prefecture_nom, lon, lat, fuseau
      FROM departement ORDER BY code
      """
    ) { row in
      Departement(
        code: try row.text(0), nom: try row.text(1), article: try article(row),
        region: try row.optionalText(3), population: try row.int(4),
        prefecture: Departement.Prefecture(
          commune: try row.text(5), nom: try row.text(6),
          position: Position(lon: try row.real(7), lat: try row.real(8))),
        fuseau: Fuseau(try row.text(9)))
    }
  }

  private static func intercommunalites(_ tx: any Transaction) throws -> [Intercommunalite] {
    try tx.all(
      "SELECT siren, nom, nature, departement FROM intercommunalite ORDER BY siren"
    ) { row in
      Intercommunalite(
        siren: try row.text(0), nom: try row.text(1),
        nature: try row.decoded(Intercommunalite.Nature(rawValue: try row.text(2)), 2),
        departement: try row.optionalText(3))
    }
  }

  private static func arrondissements(_ tx: any Transaction) throws -> [ArrondissementMunicipal] {
    try tx.all(
      "SELECT code, nom, commune, population FROM arrondissement_municipal ORDER BY code"
    ) { row in
      ArrondissementMunicipal(
        code: try row.text(0), nom: try row.text(1), commune: try row.text(2),
        population: try row.int(3))
    }
  }

  private static func anciennes(_ tx: any Transaction) throws -> [CommuneAncienne] {
    try tx.all("SELECT code, nom, commune FROM commune_ancienne ORDER BY code") { row in
      CommuneAncienne(code: try row.text(0), nom: try row.text(1), commune: try row.text(2))
    }
  }

  private static func article(_ row: any Row) throws -> Article {
    try row.decoded(Article(rawValue: try row.int(2)), 2)
  }
}
