package import Candidatures
import Comptes
package import Kernel

package struct SQLCandidatureStore: CandidatureStore {
  let database: any Database
  let records: Records
  let pages = MemoireDeLecture<DemandeDossiers, [Dossier]>(limit: 200)
  let sommes = MemoireDeLecture<DemandeComptes, [ListeDossiers: Int]>(limit: 1_000)
  let postes = MemoireDeLecture<DemandeSommes, PostesDossiers>(limit: 1_000)

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func insert(
    _ deposit: Changed<Candidature>, from brouillon: CodeLisible?, by geste: Geste
  ) async throws -> Candidature {
    try await database.write { [records] tx in
      let candidature = deposit.value
      if let previous = try records.previous(geste, in: tx) {
        return try CandidatureRows.present(previous, in: tx)
      }
      if let first = try CandidatureRows.twin(of: candidature, in: tx) {
        try records.write([], geste: geste, answering: first.subject, in: tx)
        return first
      }
      try CandidatureRows.insert(candidature, in: tx)
      if let brouillon {
        try tx.execute(
          "UPDATE brouillon SET candidature = $1, reponses = '' WHERE code = $2",
          [.id(candidature.id), .text(brouillon.text)])
      }
      try records.write(
        deposit.events, deposit.messages, geste: geste, answering: candidature.subject, in: tx)
      return candidature
    }
  }

  package func candidature(_ id: ID<Candidature>) async throws -> Candidature? {
    try await database.read { tx in try CandidatureRows.read(id, in: tx) }
  }

  package func candidature(numero: String) async throws -> Candidature? {
    try await database.read { tx in
      let id: ID<Candidature>? = try tx.first(
        "SELECT id FROM candidature WHERE numero = $1", [.text(numero)]
      ) { try $0.id(0) }
      return try id.flatMap { try CandidatureRows.read($0, in: tx) }
    }
  }

  package func candidature(empreinte: [UInt8]) async throws -> Candidature? {
    try await database.read { tx in
      let id: ID<Candidature>? = try tx.first(
        """
        SELECT id FROM candidature WHERE engagement_empreinte = $1
        UNION ALL SELECT candidature FROM engagement_relance WHERE empreinte = $1
        """, [.bytes(empreinte)]
      ) { try $0.id(0) }
      return try id.flatMap { try CandidatureRows.read($0, in: tx) }
    }
  }

  package func change(
    _ id: ID<Candidature>, by geste: Geste,
    _ change: @escaping @Sendable (Candidature) throws -> Changed<Candidature>
  ) async throws -> Candidature {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try CandidatureRows.present(previous, in: tx)
      }
      guard let before = try CandidatureRows.read(id, in: tx) else {
        throw CandidatureRefusal.introuvable
      }
      let changed = try change(before)
      try CandidatureRows.update(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }
}
