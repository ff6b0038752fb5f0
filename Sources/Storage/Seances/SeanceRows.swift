import Candidatures
import Kernel
import Seances

/// A séance in its tables: how it is written.
enum SeanceRows {
  static func insert(_ seance: Seance, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO seance (id, comite, jour, lieu, calcul, version, filtre_avis)
      VALUES ($1, $2, $3, $4, $5, $6, 0)
      """,
      [
        .id(seance.id), .id(seance.comite), .jour(seance.le), .text(seance.lieu),
        .text(seance.calcul), .int(seance.version),
      ])
  }

  /// Writes what differs from `before`.
  static func update(_ seance: Seance, from before: Seance, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE seance SET version = $2, filtre_avis = $3, filtre_departement = $4,
        filtre_avant = $5, proces_verbal = $6 WHERE id = $1
      """,
      [
        .id(seance.id), .int(seance.version), .bool(seance.filtre.avisRendu),
        .optional(seance.filtre.departement), .jour(seance.filtre.recuesAvant),
        .optional(seance.procesVerbal),
      ])
    if seance.points != before.points { try writePoints(seance, in: tx) }
    if seance.presents != before.presents { try writePresences(seance, in: tx) }
    if seance.deports != before.deports { try writeDeports(seance, in: tx) }
    for (id, proposition) in seance.propositions where before.propositions[id] != proposition {
      try write(proposition, on: id, of: seance.id, in: tx)
    }
    for approbation in seance.approbations where !before.approbations.contains(approbation) {
      try tx.execute(
        """
        INSERT INTO approbation (seance, fonction, membre, compte, moment)
        VALUES ($1, $2, $3, $4, $5)
        """,
        [
          .id(seance.id), .text(approbation.fonction.rawValue), .id(approbation.membre),
          .id(approbation.compte), .instant(approbation.le),
        ])
    }
  }

  /// The structure of an adjourned file was told.
  static func tell(
    _ candidature: ID<Candidature>, of seance: ID<Seance>, on jour: Jour, in tx: any Transaction
  ) throws {
    try tx.execute(
      "UPDATE proposition SET annoncee_le = $3 WHERE seance = $1 AND candidature = $2",
      .id(seance), .id(candidature), .jour(jour))
  }

  private static func writePoints(_ seance: Seance, in tx: any Transaction) throws {
    try tx.execute("DELETE FROM seance_point WHERE seance = $1", .id(seance.id))
    for point in seance.points {
      try tx.execute(
        """
        INSERT INTO seance_point (seance, candidature, rang, niveau, raison, raison_le)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
        [
          .id(seance.id), .id(point.candidature), .int(point.rang), .int(point.niveau),
          .text(point.raison.code), .jour(point.raison.depuis),
        ])
    }
  }

  private static func writePresences(_ seance: Seance, in tx: any Transaction) throws {
    try tx.execute("DELETE FROM seance_presence WHERE seance = $1", .id(seance.id))
    for membre in seance.presents {
      try tx.execute(
        "INSERT INTO seance_presence (seance, membre) VALUES ($1, $2)", .id(seance.id),
        .id(membre))
    }
  }

  private static func writeDeports(_ seance: Seance, in tx: any Transaction) throws {
    try tx.execute("DELETE FROM deport WHERE seance = $1", .id(seance.id))
    for deport in seance.deports {
      try tx.execute(
        "INSERT INTO deport (seance, membre, candidature) VALUES ($1, $2, $3)", .id(seance.id),
        .id(deport.membre), .id(deport.candidature))
    }
  }

  private static func write(
    _ proposition: Proposition, on id: ID<Candidature>, of seance: ID<Seance>,
    in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO proposition (seance, candidature, sens, postes, motif, phrase)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (seance, candidature) DO UPDATE SET sens = $3, postes = $4, motif = $5,
        phrase = $6
      """,
      [
        .id(seance), .id(id), .text(proposition.sens.code), .int(proposition.postes),
        .optional(proposition.motif), .text(proposition.phrase),
      ])
  }
}
