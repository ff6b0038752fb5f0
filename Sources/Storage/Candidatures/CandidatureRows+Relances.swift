import Candidatures
import Kernel

/// The representative's links that were sent again.
extension CandidatureRows {
  static func relances(
    of id: ID<Candidature>, in tx: any Transaction
  ) throws -> [RelanceEngagement] {
    try tx.all(
      """
      SELECT envoyee_le, empreinte, jusquau FROM engagement_relance WHERE candidature = $1
      ORDER BY rang
      """, [.id(id)]
    ) { row in
      RelanceEngagement(
        le: try row.instant(0), empreinte: try row.bytes(1), valableJusquau: try row.jour(2))
    }
  }

  static func write(
    _ relances: [RelanceEngagement], of id: ID<Candidature>, in tx: any Transaction
  ) throws {
    for (index, relance) in relances.enumerated() {
      try tx.execute(
        """
        INSERT INTO engagement_relance (candidature, rang, envoyee_le, empreinte, jusquau)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT (candidature, rang) DO NOTHING
        """,
        [
          .id(id), .int(index + 1), .instant(relance.le), .bytes(relance.empreinte),
          .jour(relance.valableJusquau),
        ])
    }
  }
}
