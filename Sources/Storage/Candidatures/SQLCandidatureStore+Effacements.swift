package import Candidatures
package import Kernel

extension SQLCandidatureStore {
  package func ask(
    _ demande: Changed<DemandeEffacement>, by geste: Geste
  ) async throws -> DemandeEffacement {
    try await database.write { [records] tx in
      let value = demande.value
      let asked = try tx.first(
        Self.erasures + " WHERE c.id = $1", [.id(value.candidature)], Self.erasure)
      if let asked { return asked }
      guard try records.previous(geste, in: tx) == nil else { return value }
      try tx.execute(
        """
        INSERT INTO demande_effacement (candidature, demandee_le, jour, limite)
        VALUES ($1, $2, $3, $4)
        """,
        [
          .id(value.candidature), .instant(geste.at), .jour(value.demandeeLe), .jour(value.limite),
        ])
      try records.write(
        demande.events, demande.messages, geste: geste,
        answering: .init("candidature", value.candidature.rawValue), in: tx)
      return value
    }
  }

  package func demandeEffacement(_ id: ID<Candidature>) async throws -> DemandeEffacement? {
    try await database.read { tx in
      try tx.first(Self.erasures + " WHERE c.id = $1", [.id(id)], Self.erasure)
    }
  }

  package func effacementsDemandes() async throws -> [DemandeEffacement] {
    try await database.read { tx in
      try tx.all(
        Self.erasures + " WHERE q.effacee_le IS NULL ORDER BY e.limite, c.id LIMIT 200", [],
        Self.erasure)
    }
  }

  private static let erasures: SQL = """
    SELECT c.id, c.numero, c.nom, c.departement, e.jour, e.limite FROM demande_effacement e
    JOIN candidature c ON c.id = e.candidature LEFT JOIN personne q ON q.id = c.personne
    """

  private static func erasure(_ row: any Row) throws -> DemandeEffacement {
    DemandeEffacement(
      candidature: try row.id(0), numero: try row.text(1), nom: try row.text(2),
      departement: try row.text(3), demandeeLe: try row.jour(4), limite: try row.jour(5))
  }
}
