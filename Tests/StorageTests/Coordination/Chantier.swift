import Candidatures
import Comptes
import Coordination
import Empreinte
import Kernel
import Programme
import Storage
import Structures
import TestKit
import Territoires

/// A fresh database with a coordonnateur, its means, and who acts.
struct Chantier: Sendable {
  let database: any Database
  let moyens: MoyensCoordination
  let coordonnateur: ID<Coordonnateur>
  /// 25 January 2021, 9 h in Paris.
  static let at = Instant(milliseconds: 1_611_561_600_000)

  static let signataire = acteur(1, .signataire)
  static let coordinatrice = acteur(2, .coordonnateur)

  static func acteur(_ id: Int64, _ role: Role) -> Acteur {
    Acteur(
      compte: ID(id), nom: "Noémie Exemple",
      habilitations: [
        Habilitation(
          role: role, perimetre: .territoire(.departement("50")), du: Jour(number: 0))
      ])
  }

  init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    try await database.write { tx in
      for id in 1...2 {
        try tx.execute(
          """
          INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
          VALUES ($1, $2, 'Agent', 'Démo', '', '', '', 'demo', 0)
          """, .int(id), .text("agent\(id)@pref.example"))
      }
    }
    let records = Records(digests: CryptoDigests())
    moyens = MoyensCoordination(
      coordonnateurs: SQLCoordonnateurStore(database, records),
      recueils: SQLRecueilStore(database, records), pilotage: SQLPilotageStore(database, records),
      territoires: TerritoiresCourants(SQLTerritoireStore(database, records)),
      identifiers: TestIdentifiers(from: 100), randomness: TestRandomness(),
      digests: CryptoDigests(), fuseaux: TestFuseaux(minutes: 60), site: "https://maillage.example")
    coordonnateur = try await ReconnaitreCoordonnateur(moyens)(
      try Self.demande([.departement("50")]), acteur: Self.signataire, by: Self.geste("reconnu-1"))
  }

  static func demande(_ territoires: [CodeTerritoire]) throws -> DemandeReconnaissance {
    DemandeReconnaissance(
      nom: "Département Exemple", siret: try Siret("22500502400081"), departement: "50",
      territoires: territoires, du: Jour(iso: "2021-01-18") ?? Jour(number: 0), au: nil,
      acte: "Décision fictive n° 1")
  }

  static func geste(_ key: String, days: Int64 = 0) -> Geste {
    Geste(at: at.adding(seconds: days * 86_400), by: .visiteur, key: key, salt: [1, 2, 3])
  }

  /// Open until 31 March, with two guests. Answers the tokens of their links.
  func recueil() async throws -> (id: ID<Recueil>, jetons: [String]) {
    let id = try await OuvrirRecueil(moyens)(
      coordonnateur, titre: "Recueil fictif", clotLe: Jour(iso: "2021-03-31") ?? Jour(number: 0),
      invites: """
        epci;CA du Cotentin;Valognes;Solène Fictif;s@cotentin.example
        mediatheque;Médiathèque fictive;Sourdeval;Neven Exemple;n@mediatheques.example
        """, acteur: Self.coordinatrice, by: Self.geste("recueil-1"))
    return (id, try await tokens())
  }

  /// The tokens of every link sent, in the order of the letters.
  func tokens() async throws -> [String] {
    let texts = try await database.read {
      try $0.all("SELECT texte FROM courrier ORDER BY numero") { try $0.text(0) }
    }
    return texts.compactMap { $0.firstMatch(of: /\/besoins\/([\w-]{43})/).map { String($0.1) } }
  }

  func count(_ sql: SQL) async throws -> Int? {
    try await database.read { try $0.first(sql, []) { try $0.int(0) } }
  }

  func read(_ id: ID<Recueil>) async throws -> Recueil {
    try await LireRecueil(moyens)(id, acteur: Self.coordinatrice).recueil
  }

  static let reponse = ReponseBesoins(
    besoins: [.demarches, .emploi], publics: [.aines], accueil: .volontiers, commune: "50582",
    horaires: "mardi matin", phrase: "On nous le demande.", repondueLe: at)
}
