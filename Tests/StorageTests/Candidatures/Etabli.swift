import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Storage
import Structures
import Territoires
import TestKit

/// A fresh database with two accounts, and what the suite of candidatures does with it.
struct Etabli: Sendable {
  let database: any Database
  let store: SQLCandidatureStore
  let regles: ReglesCandidature
  let jour: Jour
  /// 9 March 2021, noon UTC.
  let at = Instant(milliseconds: 1_615_291_200_000)

  /// Valid, and of nobody.
  private static let sirets = [
    "99999001300016", "99999002100019", "99999003900011",
    "99999004700014", "99999005400010", "99999006200013",
  ]

  init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    store = SQLCandidatureStore(database, Records(digests: CryptoDigests()))
    jour = Jour(iso: "2021-03-09") ?? Jour(number: 0)
    regles = ReglesCandidature(try Regles.conseillersNumeriques.rules(on: jour))
    try await database.write { tx in
      for id in 1...2 {
        try tx.execute(
          """
          INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
          VALUES ($1, $2, 'Agent', 'Démo', '', '', '', 'demo', 0)
          """, .int(id), .text("agent\(id)@pref.example"))
      }
    }
  }

  func geste(_ key: String) -> Geste {
    Geste(at: at, by: .visiteur, key: key, salt: [1, 2, 3])
  }

  func count(_ sql: SQL) async throws -> Int? {
    try await database.read { try $0.first(sql, []) { try $0.int(0) } }
  }

  func deposit(
    _ id: Int64, siret: String, postes: Int = 1, lieux: [String] = [], suite: String = ""
  ) throws -> Changed<Candidature> {
    let reponses = Reponses([
      .siret: [siret], .nom: ["Commune \(id)"], .type: ["COMMUNE"], .commune: ["93046"],
      .contactNom: ["Odette Exemple"], .contactCourriel: ["odette@livry.example"],
      .contactTelephone: ["0143830000"], .postes: [String(postes)], .dateDebut: ["01/06/2021"],
      .motivation: ["Aider.\nÉcouter."], .engagement: ["oui"], .lieuCommune: lieux,
      .suite: [suite],
    ])
    var lecture = LectureDemande(reponses, regles: regles, index: .reference) { _ in jour }
    let randomness = TestRandomness(seed: UInt64(id))
    let jeton = Jeton(from: randomness)
    return Candidature.deposee(
      try lecture.demande(), departement: "93",
      depot: Depot(
        id: ID(id), personne: 1_000 + id, code: CodeLisible(drawn: randomness), jeton: jeton,
        empreinte: jeton.empreinte(CryptoDigests()), deposant: nil, at: at, jour: jour),
      regles: regles,
      lettres: Lettres(index: .reference, regles: regles, site: "", telephone: nil))
  }

  /// A candidature of a SIRET of its own.
  func insert(_ id: Int64) async throws {
    let deposit = try deposit(id, siret: Self.sirets[Int(id) % Self.sirets.count])
    _ = try await store.insert(deposit, from: nil, by: geste("depot-\(id)-unique"))
  }

  /// Step 1: committed; 2: opinion prepared; 3: rendered; 4: decided.
  func advance(_ id: ID<Candidature>, to step: Int) async throws {
    let (at, jour, regles) = (at, jour, regles)
    let texte = TexteAvis(sens: .favorable(postes: 1), rang: 1, commentaire: "Un vrai besoin.")
    let steps: [@Sendable (Candidature) throws -> Changed<Candidature>] = [
      { try $0.engaged(par: "Lucie Fictif", at: at, jour: jour) },
      {
        try $0.avisPrepared(texte, by: ID(1), at: at, version: $0.version, regles: regles)
      },
      { try $0.avisRendered(by: ID(2), at: at, version: $0.version) },
      {
        try $0.decided(
          TexteDecision(postes: 1, motif: nil, phrase: ""), id: ID(700 + id.rawValue),
          auteur: AuteurDecision(
            prenom: "B.", nom: "Démo", qualite: "sous-préfet", service: "SGAR"),
          by: ID(2), at: at, jour: jour, version: $0.version, regles: regles)
      },
    ]
    for (index, change) in steps.prefix(step).enumerated() {
      _ = try await store.change(id, by: geste("etape-\(id)-\(index)"), change)
    }
  }
}
