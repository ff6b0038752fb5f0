import Archive
package import Candidats
package import Comptes
import Empreinte
import Journal
package import Kernel
package import MisesEnRelation
import Programme
package import Storage
import Structures
import Territoires

/// A fresh database, and what the suites of candidats and propositions do with it.
package struct EtabliCandidats: Sendable {
  package let database: any Database
  package let moyens: MoyensCandidats
  package let mises: MoyensMises

  /// 8 April 2021, 8 h UTC.
  package static let start = Instant(milliseconds: 1_617_868_800_000)

  package init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    let records = Records(digests: CryptoDigests())
    let candidats = SQLCandidatStore(database, records)
    let store = SQLMiseStore(database, records)
    moyens = MoyensCandidats(
      store: candidats,
      journal: SQLJournalStore(
        database: database, digests: CryptoDigests(),
        elsewhere: [store, SQLAppariementStore(database, records), candidats]),
      territoires: TerritoiresCourants(SQLTerritoireStore(database, records)),
      identifiers: TestIdentifiers(from: 100), randomness: TestRandomness(),
      digests: CryptoDigests(), fuseaux: TestFuseaux(minutes: 120), decompression: Zlib(),
      site: "http://maillage.example")
    mises = MoyensMises(
      store: store, candidats: moyens, candidatures: SQLCandidatureStore(database, records),
      structures: SQLStructureStore(database, records))
    try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
        VALUES (1, 'agent@pref.example', 'Sélène', 'Démo', '', '', '', 'demo', 0)
        """)
    }
  }

  package static let agent = Acteur(
    compte: ID(1), nom: "Sélène Démo",
    habilitations: [
      Habilitation(
        role: .prefecture, perimetre: .territoire(.departement("93")), du: Jour(number: 0))
    ])

  package func geste(_ key: String, days: Int = 0, hours: Int = 0) -> Geste {
    Geste(at: Self.at(days: days, hours: hours), by: .visiteur, key: key, salt: [1, 2, 3])
  }

  /// Days after 8 April, 10 h in Paris.
  package static func at(days: Int, hours: Int = 0) -> Instant {
    start.adding(seconds: Int64(days) * 86_400 + Int64(hours) * 3_600)
  }

  package static func form(_ prenom: String, commune: String = "93046") -> Inscription {
    Inscription([
      .prenom: [prenom], .nom: ["Exemple"],
      .courriel: ["\(prenom.lowercased())@candidats.example"], .telephone: ["0699009300"],
      .commune: ["commune:\(commune)"], .situation: ["diplome"], .disponible: ["2021-05-01"],
      .mobilite: ["10"], .information: ["oui"],
    ])
  }

  /// Registered; answers the token of the letter sent then.
  package func register(_ prenom: String, days: Int = 0) async throws -> String {
    try await InscrireCandidat(moyens)(
      Self.form(prenom), by: geste("inscription-\(prenom)-\(days)", days: days))
    return try await link(to: "\(prenom.lowercased())@candidats.example")
  }

  /// Registered and confirmed.
  package func candidat(_ prenom: String) async throws -> (id: ID<Candidat>, lien: String) {
    let lien = try await register(prenom)
    let confirmed = try await EspaceCandidat(moyens).confirm(lien, by: geste("oui-\(prenom)"))
    return (confirmed.id, lien)
  }

  /// The token in the last letter to that address.
  package func link(to courriel: String) async throws -> String {
    let letter = try await database.read { tx in
      try tx.first(
        "SELECT texte FROM courrier WHERE destinataire = $1 ORDER BY numero DESC", [.text(courriel)]
      ) { try $0.text(0) }
    }
    return String(letter?.firstMatch(of: /\/candidats\/moi\/([\w-]{43})/)?.1 ?? "")
  }

  package func letters(to courriel: String) async throws -> [String] {
    try await database.read { tx in
      try tx.all(
        "SELECT texte FROM courrier WHERE destinataire = $1 ORDER BY numero", [.text(courriel)]
      ) { try $0.text(0) }
    }
  }

  package func count(_ sql: SQL) async throws -> Int {
    try await database.read { try $0.first(sql, []) { try $0.int(0) } } ?? -1
  }

  /// An offer of so many posts in Livry-Gargan, whose letters go to `contact@offre.example`.
  package func offer(_ id: Int64, postes: Int = 1) async throws -> ID<Offre> {
    let offre = Offre(
      id: ID(id), origine: .structure(ID(id)), structure: "Association fictive \(id)",
      postes: postes, departement: "93", lieux: [LieuOffre(commune: "93046")],
      conditions: ConditionsOffre(
        debut: Jour(2021, 6, 1) ?? Jour(number: 0), itinerant: false, vehicule: "",
        encadrement: "La direction."),
      publieeLe: Self.start,
      contact: ContactOffre(
        nom: "Alix Démo", courriel: "contact\(id)@offre.example", personne: 9_000 + id),
      compte: nil)
    return try await mises.store.publier(
      Offre.publiee(offre, at: Self.start), by: geste("offre-\(id)")
    ).id
  }

  package func propose(_ offre: ID<Offre>, _ candidat: ID<Candidat>, days: Int = 0) async throws
    -> MiseEnRelation
  {
    try await ProposerMise(mises)(
      offre, candidat, acteur: Self.agent,
      by: geste("mise-\(offre)-\(candidat)-\(days)", days: days))
  }
}
