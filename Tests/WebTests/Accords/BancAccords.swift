import Accords
import CodeQR
import Candidatures
import Comptes
import Empreinte
import Kernel
import Storage
import Territoires
import TestKit
import Web

/// The pages of accords on a fresh database, on 11 March 2021 at noon: version 1 handed in, version 2
/// shown, version 3 being written.
struct BancAccords: Sendable {
  static let redacteur = acteur(1, .structure, .departement("93"))
  static let plaineCommune = acteur(1, .structure, .ept("200057867"))
  static let agent = acteur(1, .prefecture, .departement("93"))
  static let signataire = acteur(1, .signataire, .departement("93"))
  static let ailleurs = acteur(1, .prefecture, .departement("50"))

  let site: TestSite
  let clock: TestClock
  let moyens: MoyensAccords

  static func acteur(_ id: Int64, _ role: Role, _ territoire: CodeTerritoire) -> Acteur {
    Acteur(
      compte: ID(id), nom: "Personne Démo",
      habilitations: [
        Habilitation(role: role, perimetre: .territoire(territoire), du: Jour(number: 0))
      ])
  }

  init() async throws {
    let database = try await TestDatabase.open(.sqlite)
    try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
        VALUES (1, 'a@pref.example', 'Bastien', 'Démo', 'Signataire', '', '', 'demo', 0)
        """, [])
    }
    clock = TestClock(Instant(milliseconds: 1_615_460_400_000))
    let environment = Environment(
      clock: clock, fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    let records = Records(digests: CryptoDigests())
    let comptes = SQLCompteStore(database, records: records)
    let territoires = TerritoiresCourants(SQLTerritoireStore(database, records))
    moyens = MoyensAccords(
      accords: SQLAccordStore(database, records), interets: SQLInteretStore(database, records),
      appels: SQLAppelStore(database, records), places: SQLPostesPlaces(database),
      comptes: comptes, territoires: territoires, identifiers: environment.identifiers,
      randomness: environment.randomness, fuseaux: environment.fuseaux,
      site: "http://maillage.example")
    let candidatures = MoyensCandidatures(
      store: SQLCandidatureStore(database, records), comptes: comptes, territoires: territoires,
      identifiers: environment.identifiers, randomness: environment.randomness,
      digests: CryptoDigests(), fuseaux: environment.fuseaux, site: "http://maillage.example",
      telephone: nil)
    site = TestSite(
      AccordRoutes(
        moyens, inviter: InviterACandidater(moyens, candidatures),
        journal: SQLJournalStore(database: database, digests: CryptoDigests()), codes: QREncode()
      ).routes, environment: environment)
    try await story()
  }

  private func story() async throws {
    _ = try await SignerAccord(moyens)(
      AccordDemonstration.acte(le: Jour(iso: "2021-01-15") ?? Jour(number: 0)),
      id: AccordDemonstration.id, acteur: Self.agent, by: geste("signature"))
    try await write(.importer(ProjetDemonstration.v1), revision: 1)
    _ = try await RemettreProjet(moyens)(
      AccordDemonstration.id, revision: 2, acteur: Self.redacteur, by: geste("remise"))
    try await write(.importer(ProjetDemonstration.ajoutsV2), revision: 3)
    try await write(.partager, revision: 4)
    try await write(.importer(ProjetDemonstration.v3), revision: 5)
  }

  private func write(_ acte: EcrireProjet.Acte, revision: Int) async throws {
    _ = try await EcrireProjet(moyens)(
      AccordDemonstration.id, acte, revision: revision, acteur: Self.redacteur,
      by: geste("ecrire-\(revision)"))
  }

  private func geste(_ key: String) -> Geste {
    Geste(at: clock.now(), by: .systeme, key: "banc-\(key)", salt: [1, 2, 3])
  }

  /// Sets the clock, where it is one hour later than UTC.
  func set(_ iso: String, _ hour: Int, _ minute: Int) {
    let local = HeureLocale(Jour(iso: iso) ?? Jour(number: 0), hour, minute)
    clock.set(TestFuseaux(minutes: 60).instant(local, in: .paris))
  }
}
