import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Seances
import Storage
import Territoires
import TestKit

/// A fresh database with candidatures, a comité and its séance of the same day.
struct EtabliSeances: Sendable {
  let bench: Etabli
  let store: SQLSeanceStore
  let regles: ReglesSeance

  init(_ engine: Engine) async throws {
    bench = try await Etabli(engine)
    store = SQLSeanceStore(bench.database, Records(digests: CryptoDigests()))
    regles = ReglesSeance(try Regles.conseillersNumeriques.rules(on: bench.jour))
  }

  static func membre(_ id: Int64, _ fonction: Membre.Fonction, compte: Int64?) -> Membre {
    Membre(
      id: ID(id), nom: "Membre \(id) Démo", qualite: "qualité", fonction: fonction,
      compte: compte.map { ID($0) }, organisme: nil, du: Jour(iso: "2021-01-18") ?? Jour(number: 0))
  }

  /// A comité of three, two of whom have an account.
  func comite() async throws -> Comite {
    let created = try Comite.cree(
      id: ID(1), nom: "Comité", perimetre: .pays, quorum: .majorite)
    var comite = try await store.insert(created, by: bench.geste("comite-1"))
    for (rang, membre) in [
      Self.membre(1, .president, compte: 1), Self.membre(2, .secretaire, compte: 2),
      Self.membre(3, .membre, compte: nil),
    ].enumerated() {
      comite = try await store.change(comite.id, by: bench.geste("membre-\(rang)")) {
        try $0.joined(by: membre, version: $0.version)
      }
    }
    return comite
  }

  /// A fresh one, and its séance.
  static func withSeance(
    _ engine: Engine, dossiers: Int64 = 3
  ) async throws -> (bench: EtabliSeances, seance: Seance) {
    let bench = try await EtabliSeances(engine)
    return (bench, try await bench.seance(dossiers: dossiers))
  }

  /// So many committed candidatures of one post each, on the agenda of a séance everybody attends.
  private func seance(dossiers: Int64) async throws -> Seance {
    let comite = try await comite()
    for n in 1...dossiers {
      try await bench.insert(n)
      try await bench.advance(ID(n), to: 1)
    }
    let fixed = try Seance.fixee(
      id: ID(7), comite: comite.id, le: bench.jour, lieu: "Ici", calcul: "Un calcul.")
    _ = try await store.insert(fixed, by: bench.geste("seance-7"))
    let (regles, waiting) = (regles, try await store.enAttente(nil))
    _ = try await store.change(ID(7), by: bench.geste("ordre-7")) { seance, _ in
      try seance.scheduled(
        FiltreOrdre(), among: waiting, ordre: regles.ordre, raisons: [:], version: seance.version)
    }
    return try await store.change(ID(7), by: bench.geste("presences-7")) { seance, contexte in
      try seance.attended(
        by: Set(contexte.comite.membres.map(\.id)), in: contexte, on: bench.jour,
        version: seance.version)
    }
  }

  func propose(_ serie: [ID<Candidature>: Proposition], _ cle: String) async throws -> Seance {
    let regles = regles
    return try await store.change(ID(7), by: bench.geste(cle)) { seance, contexte in
      try seance.proposed(
        serie, contexte: contexte, regles: regles, version: seance.version)
    }
  }

  func approve(_ compte: Int64) async throws -> Seance {
    let (at, regles) = (bench.at, regles)
    return try await store.change(ID(7), by: bench.geste("approbation-\(compte)")) {
      seance, contexte in
      try seance.approved(
        by: ID(compte), in: contexte,
        texte: RedactionProcesVerbal(seance, contexte, regles, .reference).procesVerbal.texte,
        empreinte: "00", at: at, version: seance.version)
    }
  }

  func decide(_ cle: String) async throws -> Int {
    let signature = SignatureSeance(
      auteur: AuteurDecision(
        prenom: "B.", nom: "Démo", qualite: "sous-préfet", service: "SGAR", delegation: "Pour"),
      compte: ID(2), at: bench.at, jour: bench.jour,
      decisions: Dictionary(
        (1...9).map { (ID<Candidature>(Int64($0)), ID<Decision>(Int64(900 + $0))) },
        uniquingKeysWith: { first, _ in first }))
    let regles = bench.regles
    return try await store.decide(ID(7), annonce: nil, by: bench.geste(cle)) {
      try $0.decision(on: $1, signature, regles: regles)
    }
  }

  func notify(_ cle: String) async throws -> Int {
    let (jour, lettres) = (
      bench.jour, Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil)
    )
    return try await store.decide(ID(7), annonce: jour, by: bench.geste(cle)) {
      try $0.notification(of: $1, on: jour, lettres: lettres)
    }
  }
}
