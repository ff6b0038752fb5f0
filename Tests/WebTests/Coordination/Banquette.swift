import Comptes
import Coordination
import Empreinte
import Kernel
import Storage
import Structures
import TestKit
import Territoires
import Testing
import Web

/// The pages of coordination on a fresh database, on 9 March 2021 at noon, with one coordonnateur.
final class Banquette: Sendable {
  static let signataire = acteur(1, .signataire, "50")
  static let coordinatrice = acteur(2, .coordonnateur, "50")
  static let autre = acteur(2, .coordonnateur, "93")

  private let database = Gardee()

  static func acteur(_ id: Int64, _ role: Role, _ departement: String) -> Acteur {
    Acteur(
      compte: ID(id), nom: "Noémie Exemple",
      habilitations: [
        Habilitation(
          role: role, perimetre: .territoire(.departement(departement)), du: Jour(number: 0))
      ])
  }

  func site() async throws -> TestSite {
    let database = try await database.opened()
    let records = Records(digests: CryptoDigests())
    let environment = Environment(
      clock: TestClock(Instant(milliseconds: 1_615_291_200_000)),
      fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "https://maillage.example", hotline: nil))
    let territoires = SQLTerritoireStore(database, records)
    let moyens = MoyensCoordination(
      coordonnateurs: SQLCoordonnateurStore(database, records),
      recueils: SQLRecueilStore(database, records), pilotage: SQLPilotageStore(database, records),
      territoires: TerritoiresCourants(territoires), identifiers: TestIdentifiers(from: 100),
      randomness: TestRandomness(), digests: CryptoDigests(), fuseaux: environment.fuseaux,
      site: "https://maillage.example")
    _ = try await ReconnaitreCoordonnateur(moyens)(
      DemandeReconnaissance(
        nom: "Département Exemple", siret: try Siret("22500502400081"), departement: "50",
        territoires: [.departement("50")], du: try #require(Jour(iso: "2021-01-18")), au: nil,
        acte: "Décision fictive n° 1"), acteur: Self.signataire,
      by: Geste(at: environment.clock.now(), by: .systeme, key: "reconnu-0001", salt: [1]))
    let journal = SQLJournalStore(database: database, digests: CryptoDigests())
    return TestSite(
      CoordonnateurRoutes(moyens).routes
        + RecueilRoutes(moyens, contours: territoires, journal: journal).routes
        + PilotageRoutes(moyens, journal: journal).routes + QuiAideOuRoutes(moyens).routes,
      environment: environment)
  }

  /// Opens a recueil with two guests; answers its address.
  func open(_ site: TestSite) async throws -> String {
    let opened = try await site.post(
      "/recueils",
      [
        "coordonnateur": "100", "titre_recueil": "Recueil fictif", "clot_le": "31/03/2021",
        "invites": """
        epci;CA du Cotentin;Valognes;Solène Fictif;s@cotentin.example
        mediatheque;Médiathèque fictive;Sourdeval;Neven Exemple;n@mediatheques.example
        """,
      ], cle: "recueil-0001", as: Self.coordinatrice)
    return try #require(opened.location)
  }

  /// The link of the second guest.
  func link() async throws -> String {
    let letter = try await database.opened().read {
      try $0.first(
        "SELECT texte FROM courrier WHERE destinataire = 'n@mediatheques.example'", []
      ) { try $0.text(0) }
    }
    return String(try #require(letter?.firstMatch(of: /\/besoins\/[\w-]{43}/)).0)
  }
}

/// One database for the life of a test.
private actor Gardee {
  private var database: (any Database)?

  func opened() async throws -> any Database {
    if let database { return database }
    let opened = try await TestDatabase.open(.sqlite)
    try await opened.write { tx in
      for id in 1...2 {
        try tx.execute(
          """
          INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
          VALUES ($1, $2, 'Agent', 'Démo', '', '', '', 'demo', 0)
          """, .int(id), .text("agent\(id)@pref.example"))
      }
    }
    database = opened
    return opened
  }
}
