import Avenants
import Candidatures
import Comptes
import Empreinte
import Kernel
import Storage
import Territoires
import TestKit

/// Two structures told of their posts, and what the suite of avenants does with them.
struct EtabliAvenants: Sendable {
  static let phrase = "Une raison vraie et précise."
  static let auteur = AuteurDecision(
    prenom: "B.", nom: "Démo", qualite: "sous-préfet", service: "SGAR", delegation: "Pour")

  let bench: Etabli
  let store: SQLAvenantStore
  let lettres = LettresAvenant(site: "https://maillage.example")

  init(_ engine: Engine) async throws {
    bench = try await Etabli(engine)
    store = SQLAvenantStore(bench.database, Records(digests: CryptoDigests()))
    let told = Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil)
    for id in [1, 2] as [Int64] {
      try await bench.insert(id)
      try await bench.advance(ID(id), to: 4)
      _ = try await bench.store.change(ID(id), by: bench.geste("notification-\(id)")) {
        [jour = bench.jour] in
        try $0.notified(jour: jour, version: $0.version, lettres: told)
      }
    }
  }

  /// So many days after the awards.
  func jour(_ days: Int) -> Jour { bench.jour.adding(days: days) }

  func acte(_ days: Int) -> ActeAvenant {
    ActeAvenant(at: bench.at.adding(seconds: Int64(days) * 86_400), jour: jour(days), par: ID(2))
  }

  func ask(
    _ nature: NatureAvenant, id: Int64, on dossier: Int64 = 1, vers: Int64? = nil,
    postes: [Poste] = [], nombre: Int = 1, effet: Int = 30, cle: String? = nil
  ) async throws -> Avenant {
    let numero = try await bench.store.candidature(ID(vers ?? 0))?.numero
    let texte = TexteAvenant(
      nature: nature, postes: postes, nombre: nombre, motif: .perimetre, phrase: Self.phrase,
      effet: jour(effet))
    let (regles, lettres, acte) = (bench.regles, lettres, acte(10))
    return try await store.demander(
      ID(dossier), vers: numero, by: bench.geste(cle ?? "avenant-\(id)")
    ) { found, receveur in
      try found.demande(
        texte, vers: receveur, id: ID(id), acte: acte, regles: regles, lettres: lettres)
    }
  }

  func accept(_ id: Int64) async throws -> Avenant {
    let acte = acte(12)
    return try await store.change(ID(id), by: bench.geste("accord-\(id)")) { avenant, _ in
      try avenant.accepted(acte)
    }
  }

  func validate(_ id: Int64, cle: String? = nil) async throws -> Avenant {
    let (lettres, acte) = (lettres, acte(14))
    return try await store.change(ID(id), by: bench.geste(cle ?? "validation-\(id)")) {
      avenant, contexte in
      try avenant.validated(acte, auteur: Self.auteur, contexte: contexte, lettres: lettres)
    }
  }

  func fix(_ postes: Int) async throws {
    let contingent = Contingent(
      departement: "93", postes: postes, source: "Accord d’essai", le: bench.jour)
    try await SQLSeanceStore(bench.database, Records(digests: CryptoDigests()))
      .fix(contingent.fixed, by: bench.geste("contingent-\(postes)"))
  }
}
