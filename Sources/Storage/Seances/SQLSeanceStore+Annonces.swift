package import Kernel
package import Seances
import Territoires

extension SQLSeanceStore {
  package func annoncees(from jour: Jour) async throws -> [SeanceAnnoncee] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT s.id, s.comite, c.nom, c.perimetre, s.jour FROM seance s
        JOIN comite c ON c.id = s.comite
        WHERE s.jour >= $1 AND s.proces_verbal IS NULL ORDER BY s.jour, s.id LIMIT 500
        """, [.jour(jour)]
      ) { row in
        SeanceAnnoncee(
          id: try row.id(0), comite: try row.id(1), nom: try row.text(2),
          perimetre: try row.decoded(CodeTerritoire(try row.text(3)), 3), le: try row.jour(4))
      }
    }
  }
}
