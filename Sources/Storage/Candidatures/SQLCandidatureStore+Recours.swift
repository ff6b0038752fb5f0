package import Candidatures
import Kernel

extension SQLCandidatureStore {
  package func recours(_ portee: Portee) async throws -> [LigneRecours] {
    try await database.read { tx in
      try portee.parts.flatMap { scope, key in
        try tx.all(Self.unanswered + scope, [.null, key]) { row in
          LigneRecours(
            candidature: try row.id(0), numero: try row.text(1), nom: try row.text(2),
            recuLe: try row.jour(3), limite: try row.jour(4), silenceLe: try row.jour(5))
        }
      }.sorted { ($0.silenceLe, $0.candidature) < ($1.silenceLe, $1.candidature) }
    }
  }

  private static let unanswered: SQL = """
    SELECT c.id, c.numero, c.nom, r.recu_le, r.limite, r.silence_le
    FROM recours r JOIN candidature c ON c.id = r.candidature
    WHERE r.reponse_le IS NULL AND CAST($1 AS TEXT) IS NULL
    """
}
