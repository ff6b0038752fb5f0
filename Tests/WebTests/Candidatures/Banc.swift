import Candidatures
import CodeQR
import Comptes
import Empreinte
import Kernel
import PDF
import Storage
import Territoires
import TestKit
import Testing
import Web

/// The pages of candidatures on a fresh database, on 9 March 2021 at noon.
struct Banc: Sendable {
  static let agent = acteur(1, .prefecture, .departement("93"))
  static let signataire = acteur(2, .signataire, .departement("93"))

  let site: TestSite
  let database: any Database
  let moyens: MoyensCandidatures
  let environment: Environment

  static let equipe = acteur(1, .equipeNationale, .pays)

  static func acteur(_ id: Int64, _ role: Role, _ territoire: CodeTerritoire) -> Acteur {
    Acteur(
      compte: ID(id), nom: "Agent Démo",
      habilitations: [
        Habilitation(role: role, perimetre: .territoire(territoire), du: Jour(number: 0))
      ])
  }

  init() async throws {
    database = try await TestDatabase.open(.sqlite)
    try await database.write { tx in
      for id in 1...2 {
        try tx.execute(
          """
          INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
          VALUES ($1, $2, 'Bastien', 'Démo', '', '', '', 'demo', 0)
          """, .int(id), .text("agent\(id)@pref.example"))
      }
    }
    let records = Records(digests: CryptoDigests())
    environment = Environment(
      clock: TestClock(Instant(milliseconds: 1_615_291_200_000)),
      fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example",
        hotline: "01 00 00 00 00"))
    moyens = MoyensCandidatures(
      store: SQLCandidatureStore(database, records),
      comptes: SQLCompteStore(database, records: records),
      territoires: TerritoiresCourants(SQLTerritoireStore(database, records)),
      identifiers: environment.identifiers, randomness: environment.randomness,
      digests: environment.digests, fuseaux: environment.fuseaux, site: "http://maillage.example",
      telephone: "01 00 00 00 00")
    let journal = SQLJournalStore(
      database: database, digests: CryptoDigests(),
      elsewhere: [SQLCandidatureStore(database, records)])
    site = TestSite(
      CandidatureRoutes(moyens, journal: journal).routes
        + DocumentRoutes(moyens, imprimeur: Imprimerie(), codes: QREncode()).routes,
      environment: environment)
  }

  func send(_ cle: String, motivation: String = "Aider.") async throws -> TestSite.Answer {
    try await site.post(
      "/candidatures/structures/nouvelle",
      [
        "siret": "219 300 464 00019", "ridet": "", "nom": "Commune de Livry-Gargan",
        "type": "COMMUNE", "commune": "Livry-Gargan", "postes": "2", "date_debut": "01/06/2021",
        "motivation": motivation, "contact_nom": "Odette Exemple",
        "contact_courriel": "odette@livry.example", "contact_telephone": "01 99 00 12 34",
        "engagement": "oui",
      ], cle: cle)
  }

  func number(_ page: TestSite.Answer) -> String? {
    page.body.firstMatch(of: /data-numero="([^"]+)"/).map { String($0.1) }
  }

  /// The address of the acknowledgement.
  func receipt(_ id: Int64) async throws -> String {
    let found = try #require(try await moyens.store.candidature(ID(id)))
    return "/candidatures/accuses/\(found.numero)/\(found.jetonAccuse(environment.digests).text)"
  }

  /// A candidature just received; answers its identifier.
  func deposit() async throws -> Int64 {
    _ = try await send("formulaire-1")
    let id = try await database.read {
      try $0.first("SELECT id FROM candidature") { try $0.integer(0) }
    }
    return try #require(id)
  }

  func prepare(
    _ id: Int64, _ commentaire: String, version: String, cle: String
  ) async throws -> TestSite.Answer {
    try await site.post(
      "/candidatures/\(id)/avis",
      ["version": version, "sens": "defavorable", "postes": "2", "commentaire": commentaire],
      cle: cle, as: Self.agent)
  }

  /// Committed by the link of the letter, its opinion prepared and rendered: version 4.
  func ready() async throws -> Int64 {
    let id = try await deposit()
    let letter = try await database.read {
      try $0.first(
        "SELECT texte FROM courrier WHERE cle = $1", [.text("candidature-\(id)-engagement")]
      ) { try $0.text(0) }
    }
    let link = try #require(letter?.firstMatch(of: /\/engagement\/[\w-]{43}/)).0
    let committed = try await site.post(String(link), ["nom": "Lucie Fictif"], cle: "engagement-1")
    #expect(committed.status == 303)
    #expect(try await site.get(String(link)).text.contains("L’engagement est confirmé"))
    let prepared = try await prepare(
      id, "Un avis motivé et précis.", version: "2", cle: "avis-00001")
    #expect(prepared.location == "/candidatures/\(id)")
    let rendered = try await site.post(
      "/candidatures/\(id)/avis/rendu", ["version": "3"], cle: "rendu-0001", as: Self.signataire)
    #expect(rendered.status == 303)
    return id
  }
}
