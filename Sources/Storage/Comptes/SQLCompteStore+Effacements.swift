package import Comptes
package import Kernel

extension SQLCompteStore {
  package func ask(
    _ demande: Changed<DemandeEffacementCompte>, geste: Geste
  ) async throws -> DemandeEffacementCompte {
    try await database.write { [records] tx in
      let value = demande.value
      let asked = try tx.first(
        Self.erasures + " WHERE e.compte = $1", [.id(value.compte)], Self.erasure)
      if let asked { return asked }
      guard try records.previous(geste, in: tx) == nil else { return value }
      try tx.execute(
        """
        INSERT INTO demande_effacement_compte (compte, demandee_le, jour, limite)
        VALUES ($1, $2, $3, $4)
        """,
        [.id(value.compte), .instant(geste.at), .jour(value.demandeeLe), .jour(value.limite)])
      try records.write(
        demande.events, demande.messages, geste: geste,
        answering: .init("compte", value.compte.rawValue), in: tx)
      return value
    }
  }

  package func demandeEffacement(_ id: ID<Compte>) async throws -> DemandeEffacementCompte? {
    try await database.read { tx in
      try tx.first(Self.erasures + " WHERE e.compte = $1", [.id(id)], Self.erasure)
    }
  }

  package func effacementsDemandes() async throws -> [DemandeEffacementCompte] {
    try await database.read { tx in
      try tx.all(
        Self.erasures + " WHERE q.effacee_le IS NULL ORDER BY e.limite, e.compte LIMIT 200", [],
        Self.erasure)
    }
  }

  private static let erasures: SQL = """
    SELECT e.compte, e.jour, e.limite FROM demande_effacement_compte e
    LEFT JOIN personne q ON q.id = e.compte
    """

  private static func erasure(_ row: any Row) throws -> DemandeEffacementCompte {
    DemandeEffacementCompte(
      compte: try row.id(0), demandeeLe: try row.jour(1), limite: try row.jour(2))
  }
}
