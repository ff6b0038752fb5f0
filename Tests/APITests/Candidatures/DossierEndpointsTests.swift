import API
import Candidatures
import Comptes
import Empreinte
import HTTP
import JSON
import Kernel
import Storage
import Structures
import Territoires
import TestKit
import Testing

@Suite("Mes dossiers, pour un programme")
struct DossierEndpointsTests {
  private static let noon = Instant(milliseconds: 1_615_291_200_000)

  private static func acteur(_ role: Role, _ territoire: CodeTerritoire) -> Acteur {
    Acteur(
      compte: ID(1), nom: "Agent Démo",
      habilitations: [
        Habilitation(role: role, perimetre: .territoire(territoire), du: Jour(number: 0))
      ])
  }

  private static let agent = acteur(.prefecture, .departement("93"))

  @Test("La liste compte et montre les mêmes dossiers que la page, sans nommer personne")
  func list() async throws {
    let (guichet, file) = try await deposited()
    let answer = try await guichet.get("/api/v1/candidatures?liste=a-instruire", as: Self.agent)
    #expect(answer.status == 200)
    #expect(answer.json["nombre"]?.integer == 1)
    #expect(answer.json["suivant"] == .null)
    let line = answer.json["candidatures"]?.array?.first
    #expect(line?["id"]?.integer == file.id.rawValue)
    #expect(line?["numero"]?.string == file.numero)
    #expect(line?["etat"]?.string == "aCompleter")
    #expect(line?["reponse_avant_le"]?.string == file.silenceLe.description)
    let one = try await guichet.get("/api/v1/candidatures/\(file.id)", as: Self.agent)
    #expect(one.json["postes"]?.integer == 2)
    #expect(one.json["lieux"]?.array?.count == 2)
    #expect(one.json["avis"] == .null)
    #expect(one.json["decisions"]?.array?.isEmpty == true)
    for bytes in [answer.bytes, one.bytes] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Odette") && !text.contains("odette@"))
    }
  }

  @Test("Qui n’est pas connecté est prié de l’être ; hors de son territoire, il n’y a rien")
  func outside() async throws {
    let (guichet, file) = try await deposited()
    #expect(try await guichet.get("/api/v1/candidatures").status == 401)
    let candidat = Self.acteur(.candidat, .pays)
    #expect(try await guichet.get("/api/v1/candidatures", as: candidat).status == 403)
    let elsewhere = Self.acteur(.prefecture, .departement("50"))
    #expect(
      try await guichet.get("/api/v1/candidatures/\(file.id)", as: elsewhere).status == 404)
    let list = try await guichet.get("/api/v1/candidatures", as: elsewhere)
    #expect(list.json["nombre"]?.integer == 0)
  }

  @Test(
    "Une suite que rien n’a donnée est refusée", arguments: ["2021-03-11", "x.y", "2021-02-30.1"])
  func cursor(apres: String) async throws {
    let (guichet, _) = try await deposited()
    #expect(
      try await guichet.get("/api/v1/candidatures?apres=\(apres)", as: Self.agent).status == 422)
  }

  private func deposited() async throws -> (guichet: Guichet, file: Candidature) {
    let database = try await TestDatabase.open(.sqlite)
    let records = Records(digests: CryptoDigests())
    let moyens = MoyensCandidatures(
      store: SQLCandidatureStore(database, records),
      comptes: SQLCompteStore(database, records: records),
      territoires: TerritoiresCourants(SQLTerritoireStore(database, records)),
      identifiers: TestIdentifiers(), randomness: TestRandomness(), digests: CryptoDigests(),
      fuseaux: TestFuseaux(minutes: 60), site: "http://maillage.example", telephone: nil)
    let file = try await DeposerCandidature(moyens)(
      Self.form, acteur: .visiteur,
      by: Geste(at: Self.noon, by: .visiteur, key: "formulaire-1", salt: [1, 2, 3]))
    let clock = TestClock(Self.noon)
    let site = APISite(
      endpoints: DossierEndpoints(moyens).endpoints, clock: clock, digests: CryptoDigests(),
      limiter: RateLimiter(.off, clock: clock))
    return (Guichet(site), file)
  }

  private static let form = Reponses([
    .siret: ["219 300 464 00019"], .nom: ["Commune de Livry-Gargan"], .type: ["COMMUNE"],
    .commune: ["Livry-Gargan"], .postes: ["2"], .dateDebut: ["01/06/2021"],
    .motivation: ["Aider."], .contactNom: ["Odette Exemple"],
    .contactCourriel: ["odette@livry.example"], .contactTelephone: ["01 99 00 12 34"],
    .engagement: ["oui"],
  ])
}
