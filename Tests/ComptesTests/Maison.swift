import Comptes
import Empreinte
import Kernel
import MotDePasse
import Storage
import Territoires
import TestKit
import Testing

/// Accounts on a fresh database, with a clock that is set.
struct Maison {
  let database: any Database
  let clock = TestClock()
  let moyens: MoyensComptes

  static let motDePasse = "sept chevaux au pré"
  static let ip = "192.0.2.1"

  init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    let digests = CryptoDigests()
    moyens = MoyensComptes(
      store: SQLCompteStore(database, records: Records(digests: digests)),
      motsDePasse: Argon2(.least), digests: digests, randomness: digests,
      identifiers: TestIdentifiers(), fuseaux: TestFuseaux(), site: "https://maillage.example")
  }

  func geste(_ key: String? = nil) -> Geste {
    Geste(at: clock.now(), by: .visiteur, key: key, salt: moyens.randomness.bytes(32))
  }

  var today: Jour { moyens.jour(clock.now()) }

  func role(_ role: Role, _ perimetre: Perimetre = .territoire(.departement("93"))) -> Habilitation
  {
    Habilitation(role: role, perimetre: perimetre, du: today)
  }

  /// An account that can sign in with `motDePasse`.
  func compte(_ courriel: String, _ role: Role? = nil) async throws -> Compte {
    let id = try await CreerCompte(moyens)(
      courriel: courriel, identite: Identite(prenom: "Odette", nom: "Exemple"),
      habilitation: role.map { self.role($0) }, motDePasse: Self.motDePasse, par: .machine,
      geste: geste())
    return try #require(try await moyens.store.compte(id))
  }

  func connexion(
    _ courriel: String, _ motDePasse: String = Maison.motDePasse, remplace: String? = nil
  ) async throws -> SessionDonnee {
    try await SeConnecter(moyens)(
      courriel: courriel, motDePasse: motDePasse, ip: Self.ip, remplace: remplace, geste: geste())
  }

  func session(_ jeton: String) async throws -> SessionOuverte? {
    try await ResoudreSession(moyens).resolve(token: jeton, at: clock.now())
  }

  /// The latest letter to somebody.
  func lettre(_ courriel: String) async throws -> String {
    let text = try await database.read { tx in
      try tx.first(
        "SELECT texte FROM courrier WHERE destinataire = $1 ORDER BY numero DESC LIMIT 1",
        [.text(courriel)]
      ) { try $0.text(0) }
    }
    return try #require(text)
  }

  /// The token in the latest letter, after `path`.
  func jeton(_ courriel: String, after path: String) async throws -> String {
    let letter = try await lettre(courriel)
    let range = try #require(letter.firstRange(of: path))
    return String(letter[range.upperBound...].prefix(43))
  }

  func kinds(_ compte: ID<Compte>) async throws -> [String] {
    try await database.read { tx in
      try tx.all(
        "SELECT genre FROM journal WHERE sujet_type = 'compte' AND sujet_id = $1 ORDER BY numero",
        [.id(compte)]
      ) { try $0.text(0) }
    }
  }
}
