package import Candidatures
package import Kernel
package import Seances

extension SQLSeanceStore {
  package func reexamen(of candidature: ID<Candidature>) async throws -> Reexamen? {
    try await database.read { tx in
      let last = try tx.first(
        """
        SELECT r.sens, s.id, s.jour, r.phrase, r.annoncee_le FROM proposition r
        JOIN seance s ON s.id = r.seance
        WHERE r.candidature = $1 AND s.proces_verbal IS NOT NULL
        ORDER BY s.jour DESC, s.id DESC LIMIT 1
        """, [.id(candidature)]
      ) { row in
        (
          sens: try row.text(0),
          reexamen: Reexamen(
            seance: try row.id(1), le: try row.jour(2), phrase: try row.text(3),
            annonceLe: try row.optionalJour(4))
        )
      }
      guard let last, last.sens == Proposition.Sens.ajourner.code else { return nil }
      return last.reexamen
    }
  }
}
