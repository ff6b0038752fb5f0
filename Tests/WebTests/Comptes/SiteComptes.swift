import CodeQR
import Comptes
import Courriers
import Empreinte
import Kernel
import MotDePasse
import Programme
import Storage
import Territoires
import TestKit
import Testing
import Web

/// The pages of accounts on a fresh database.
struct SiteComptes {
  static let motDePasse = "sept chevaux au pré"
  let moyens: MoyensComptes
  let environment: Web.Environment
  let routes: [Route]

  init(demonstration: Bool = false) async throws {
    let database = try await TestDatabase.open(.sqlite)
    let digests = CryptoDigests()
    let identifiers = TestIdentifiers()
    environment = Web.Environment(
      clock: TestClock(), fuseaux: TestFuseaux(), identifiers: identifiers, randomness: digests,
      digests: digests,
      settings: Settings(
        demonstration: demonstration, overTLS: false, publicURL: "http://site", hotline: nil))
    let records = Records(digests: digests)
    moyens = MoyensComptes(
      store: SQLCompteStore(database, records: records), motsDePasse: Argon2(.least),
      digests: digests, randomness: digests, identifiers: identifiers, fuseaux: TestFuseaux(),
      site: "http://site")
    let territoires = TerritoiresCourants(SQLTerritoireStore(database, records))
    let codes = QREncode()
    routes =
      ConnexionRoutes(moyens, codes: codes).routes + InvitationRoutes(moyens).routes
      + MonCompteRoutes(
        moyens, territoires: territoires, codes: codes, regles: .conseillersNumeriques
      ).routes
      + ComptesRoutes(
        moyens, territoires: territoires,
        journal: SQLJournalStore(
          database: database, digests: digests,
          elsewhere: [SQLCompteStore(database, records: records)])
      ).routes
      + CourrielsDemoRoutes(SQLCourrierStore(database, Records(digests: CryptoDigests()))).routes
      + DemoComptesRoutes(
        EntrerEnDemonstration(moyens, personnages: Set(Self.people)), territoires: territoires
      ).routes
  }

  static let people = ["selene@prefecture.example", "ines@equipe.example", "odette@mairie.example"]
    .compactMap { AdresseCourriel($0) }

  var browser: TestBrowser {
    TestBrowser(routes, environment, sessions: ResoudreSession(moyens))
  }

  @discardableResult
  func compte(
    _ courriel: String, _ role: Role, _ perimetre: Perimetre = .territoire(.pays)
  ) async throws -> ID<Compte> {
    let at = environment.clock.now()
    return try await CreerCompte(moyens)(
      courriel: courriel, identite: Identite(prenom: "Odette", nom: "Exemple"),
      habilitation: Habilitation(role: role, perimetre: perimetre, du: moyens.jour(at)),
      motDePasse: Self.motDePasse, par: .machine,
      geste: Geste(at: at, by: .systeme, salt: moyens.randomness.bytes(32)))
  }

  /// Signed in without the second factor, as the demonstration does.
  func browser(as id: ID<Compte>) async throws -> TestBrowser {
    let browser = browser
    _ = try await browser.post("/demo/comptes/\(id)/entree")
    return browser
  }
}
