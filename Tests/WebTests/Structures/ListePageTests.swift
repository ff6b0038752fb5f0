import Empreinte
import Kernel
import Storage
import Structures
import Tableur
import Territoires
import TestKit
import Testing
import Web

@Suite("La liste des structures, telle qu’elle s’affiche")
struct ListePageTests {
  private let site: TestSite
  private let store: SQLStructureStore

  init() async throws {
    let database = try await TestDatabase.open(.sqlite)
    let records = Records(digests: CryptoDigests())
    store = SQLStructureStore(database, records)
    let routes = StructureRoutes(
      store: store, territoires: TerritoiresCourants(SQLTerritoireStore(database, records)),
      journal: SQLJournalStore(database: database, digests: CryptoDigests()),
      classeurs: XlsxClasseur())
    let environment = Environment(
      clock: TestClock(Instant(milliseconds: 1_615_291_200_000)),
      fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    site = TestSite(routes.routes, environment: environment)
  }

  private func importer(_ lines: String..., from first: Int64) async throws {
    try await importer(lines, from: first)
  }

  private func importer(_ lines: [String], from first: Int64) async throws {
    let list = try ListeLue(FixtureListe.bytes(lines), in: FixtureListe.territoires)
    let demand = DemandeImport(
      liste: list, date: try #require(Jour(2023, 4, 5)),
      identifiants: (0...(2 * Int64(lines.count))).map { first + $0 }, essai: false)
    _ = try await store.importer(
      demand, by: Geste(at: Instant(milliseconds: 1), by: .systeme, salt: []))
  }

  @Test("Une ligne dit la structure, son lieu, ses postes, sa date et son montant")
  func row() async throws {
    try await importer(FixtureListe.bobigny, from: 1_000)
    #expect(
      try await site.get("/structures?par=100").body.contains(
        """
        <tbody><tr><th scope="row"><a href="/structures/1001">VILLE EXEMPLE</a></th>\
        <td data-l="Commune"><div>Bobigny, Seine-Saint-Denis</div></td>\
        <td data-l="Type"><span>Publique</span></td>\
        <td class="n" data-l="Postes"><span>2</span></td>\
        <td data-l="Validée le"><span>11\u{A0}mars 2021</span></td>\
        <td class="n" data-l="Aide de l’État"><span>110\u{202F}858\u{A0}€</span></td></tr></tbody>
        """))
  }

  @Test("L’export lit la liste page après page\u{A0}: chaque ligne une fois, et leur total")
  func export() async throws {
    try await importer(Array(repeating: FixtureListe.bobigny, count: 2_100), from: 1_000)
    let csv = try await site.get("/structures.csv?tri=montant")
    let lines = csv.body.split(separator: "\r\n")
    #expect(lines.count == 2_102)
    #expect(lines.last == "TOTAL;;;;;;;;4200;;232801800;;;;")
    let none = try await site.get("/structures.csv?type=privee")
    #expect(none.body.split(separator: "\r\n").last == "TOTAL;;;;;;;;0;;0;;;;")
    let xlsx = try await site.get("/structures.xlsx")
    #expect(xlsx.status == 200 && xlsx.body.hasPrefix("PK"))
  }

  @Test("La page suit l’import suivant, dans ses lignes, ses totaux et sa date")
  func follows() async throws {
    #expect(try await site.get("/structures").text.contains("Aucune liste n’a encore été importée"))
    try await importer(FixtureListe.bobigny, from: 1_000)
    #expect(try await site.get("/structures").text.contains("1 attribution sur 1"))
    try await importer(FixtureListe.bobigny, FixtureListe.drancy, from: 2_000)
    let page = try await site.get("/structures")
    #expect(page.text.contains("2 attributions sur 2"))
    #expect(page.text.contains("ASSOCIATION FICTIVE"))
    #expect(page.text.contains("D’après la liste du 5 avril 2023"))
    #expect(page.body.contains("<data value=\"3\" data-total=\"postes\">"))
  }

  @Test(
    "Le territoire demandé est choisi parmi les autres, une fois",
    arguments: [
      ("pays", "Toute la France"), ("region:11", "Région Île-de-France"),
      ("departement:2A", "Corse-du-Sud (2A)"), ("commune:93008", "Bobigny"),
    ])
  func territory(code: String, name: String) async throws {
    let body = try await site.get("/structures?territoire=\(code)").body
    #expect(body.contains("<option value=\"\(code)\" selected>\(name)</option>"))
    let list =
      body.split(separator: "<select id=\"territoire\"").dropFirst().first?
      .prefix { $0 != "\n" }.split(separator: "</select>").first ?? ""
    #expect(list.split(separator: " selected").count == 2)
    #expect(list.contains("<option value=\"departement:974\">La Réunion (974)</option>"))
  }

  @Test(
    "Un filtre incompris arrête la page et ses fichiers\u{A0}: aucun total, et ce qui était écrit reste",
    arguments: [
      ("territoire=martien", "martien"), ("territoire=ept:T6", "ept:T6"),
      ("du=2021-02-31", "2021-02-31"), ("siege=oui", "oui"), ("type=autre", "autre"),
    ])
  func refused(query: String, typed: String) async throws {
    try await importer(FixtureListe.bobigny, from: 1_000)
    for path in ["/structures", "/structures.csv", "/structures.xlsx"] {
      let page = try await site.get("\(path)?\(query)")
      #expect(page.status == 422, "\(path)")
      #expect(page.text.contains("« \(typed) » n’est pas compris."))
      #expect(page.body.contains("value=\"\(typed)\""))
      #expect(!page.body.contains("data-total") && !page.text.contains("VILLE EXEMPLE"))
    }
  }
}
