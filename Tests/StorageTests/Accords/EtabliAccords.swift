import Accords
import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Storage
import Territoires
import TestKit

/// A fresh database with an account, and what the suite of accords does with it.
struct EtabliAccords: Sendable {
  let database: any Database
  let moyens: MoyensAccords
  let candidatures: MoyensCandidatures
  /// 22 February 2021, 10 h UTC.
  let at = Instant(milliseconds: 1_613_988_000_000)
  let agent = Acteur(
    compte: ID(1), nom: "Sélène Démo",
    habilitations: [
      Habilitation(
        role: .prefecture, perimetre: .territoire(.departement("93")), du: Jour(number: 0))
    ])
  private let redacteur = Acteur(
    compte: ID(1), nom: "Thierry Fictif",
    habilitations: [
      Habilitation(
        role: .structure, perimetre: .territoire(.departement("93")), du: Jour(number: 0))
    ])

  var accords: any AccordStore { moyens.accords }
  var interets: any InteretStore { moyens.interets }
  var appels: any AppelStore { moyens.appels }

  init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
        VALUES (1, 'agent@pref.example', 'Agent', 'Démo', '', '', '', 'demo', 0)
        """, [])
    }
    let records = Records(digests: CryptoDigests())
    let territoires = TerritoiresCourants(SQLTerritoireStore(database, records))
    let comptes = SQLCompteStore(database, records: records)
    moyens = MoyensAccords(
      accords: SQLAccordStore(database, records), interets: SQLInteretStore(database, records),
      appels: SQLAppelStore(database, records), places: SQLPostesPlaces(database),
      comptes: comptes, territoires: territoires, identifiers: TestIdentifiers(from: 100),
      randomness: TestRandomness(), fuseaux: TestFuseaux(), site: "https://maillage.example")
    candidatures = MoyensCandidatures(
      store: SQLCandidatureStore(database, records), comptes: comptes, territoires: territoires,
      identifiers: TestIdentifiers(from: 500), randomness: TestRandomness(),
      digests: CryptoDigests(), fuseaux: TestFuseaux(), site: "https://maillage.example",
      telephone: nil)
  }

  func jour(_ iso: String) -> Jour { Jour(iso: iso) ?? Jour(number: 0) }

  func instant(_ iso: String, _ hour: Int, _ minute: Int) -> Instant {
    TestFuseaux().instant(HeureLocale(jour(iso), hour, minute), in: .paris)
  }

  func geste(_ key: String) -> Geste {
    Geste(at: at, by: .systeme, key: key, salt: [1, 2, 3])
  }

  func count(_ sql: SQL) async throws -> Int? {
    try await database.read { try $0.first(sql, []) { try $0.int(0) } }
  }

  func sign() async throws -> Accord {
    try await SignerAccord(moyens)(
      AccordDemonstration.acte(le: jour("2021-01-15")), id: AccordDemonstration.id, acteur: agent,
      by: geste("signature"))
  }

  func change(
    _ key: String, _ change: @escaping @Sendable (Accord) throws -> Changed<Accord>
  ) async throws -> Accord {
    try await accords.change(AccordDemonstration.id, by: geste(key), change)
  }

  /// Each act on the projet as it is then.
  func write(_ actes: [EcrireProjet.Acte]) async throws -> Accord {
    var accord = try await read()
    for (rang, acte) in actes.enumerated() {
      accord = try await EcrireProjet(moyens)(
        accord.id, acte, revision: accord.projet.revision, acteur: redacteur,
        by: geste("ecrire-\(accord.projet.revision)-\(rang)"))
    }
    return accord
  }

  func handIn() async throws -> Accord {
    let accord = try await read()
    return try await RemettreProjet(moyens)(
      accord.id, revision: accord.projet.revision, acteur: redacteur,
      by: geste("remettre-\(accord.projet.revision)"))
  }

  private func read() async throws -> Accord {
    guard let accord = try await accords.accord(AccordDemonstration.id) else {
      throw AccordRefusal.introuvable
    }
    return accord
  }
}
