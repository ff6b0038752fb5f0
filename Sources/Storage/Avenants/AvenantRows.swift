import Avenants
import Candidatures
import Comptes
import Kernel

/// An avenant in its tables.
enum AvenantRows {
  static func insert(_ avenant: Avenant, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO avenant (id, nature, candidature, vers, nombre, commune, motif, phrase, effet,
        demande_le, demande_jour, demande_par)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      [
        .id(avenant.id), .text(avenant.nature.rawValue), .id(avenant.candidature),
        .id(avenant.vers), .int(avenant.nombre), .optional(avenant.commune),
        .text(avenant.motif.rawValue), .text(avenant.phrase), .jour(avenant.effet),
        .instant(avenant.demande.at), .jour(avenant.demande.jour), .id(avenant.demande.par),
      ])
    try write(avenant.postes, of: avenant.id, in: tx)
  }

  /// Writes what may change after the request, and what it moves once validated.
  static func update(_ avenant: Avenant, in tx: any Transaction) throws {
    let (accord, issue, auteur) = (avenant.accord, avenant.issue, avenant.issue?.auteur)
    try tx.execute(
      """
      UPDATE avenant SET accord_le = $2, accord_jour = $3, accord_par = $4, issue = $5,
        issue_le = $6, issue_jour = $7, issue_par = $8, raison = $9, prenom = $10, nom = $11,
        qualite = $12, service = $13, delegation = $14
      WHERE id = $1
      """,
      [
        .id(avenant.id), .instant(accord?.at), .jour(accord?.jour), .id(accord?.par),
        .optional(issue?.sens.rawValue), .instant(issue?.at), .jour(issue?.jour),
        .id(issue?.par), .text(issue?.raison ?? ""), .optional(auteur?.prenom),
        .optional(auteur?.nom), .optional(auteur?.qualite), .optional(auteur?.service),
        .optional(auteur?.delegation),
      ])
    guard avenant.validation != nil else { return }
    try write(avenant.postes, of: avenant.id, in: tx)
    for (candidature, variation) in avenant.variations {
      try tx.execute(
        """
        INSERT INTO mouvement_poste (avenant, candidature, variation, effet)
        VALUES ($1, $2, $3, $4)
        """,
        [.id(avenant.id), .id(candidature), .int(variation), .jour(avenant.effet)])
    }
  }

  private static func write(
    _ postes: [Poste], of id: ID<Avenant>, in tx: any Transaction
  ) throws {
    for poste in postes {
      try tx.execute(
        """
        INSERT INTO avenant_poste (avenant, origine, rang) VALUES ($1, $2, $3)
        ON CONFLICT (avenant, origine, rang) DO NOTHING
        """, [.id(id), .id(poste.origine), .int(poste.rang)])
    }
  }

  static func read(_ id: ID<Avenant>, in tx: any Transaction) throws -> Avenant? {
    try select(" WHERE a.id = $1", [.id(id)], in: tx).first
  }

  /// Those that `condition` holds, on the alias `a`, the first asked first.
  static func select(
    _ condition: SQL, _ values: [Value], in tx: any Transaction
  ) throws -> [Avenant] {
    var postes: [ID<Avenant>: [Poste]] = [:]
    try tx.each(
      "SELECT p.avenant, p.origine, p.rang FROM avenant_poste p JOIN avenant a ON a.id = p.avenant"
        + condition + " ORDER BY p.avenant, p.origine, p.rang", values
    ) { row in
      postes[try row.id(0), default: []].append(
        Poste(origine: try row.id(1), rang: try row.int(2)))
    }
    return try tx.all(columns + condition + " ORDER BY a.demande_le, a.id", values) { row in
      try avenant(row, postes[row.id(0)] ?? [])
    }
  }

  private static let columns: SQL = """
    SELECT a.id, a.nature, a.candidature, a.vers, a.nombre, a.commune, a.motif, a.phrase, a.effet,
      a.demande_le, a.demande_jour, a.demande_par, a.accord_le, a.accord_jour, a.accord_par,
      a.issue, a.issue_le, a.issue_jour, a.issue_par, a.raison, a.prenom, a.nom, a.qualite,
      a.service, a.delegation
    FROM avenant a
    """

  private static func avenant(_ row: any Row, _ postes: [Poste]) throws -> Avenant {
    Avenant(
      id: try row.id(0), nature: try row.decoded(NatureAvenant(rawValue: try row.text(1)), 1),
      candidature: try row.id(2), vers: try row.optionalID(3), postes: postes,
      nombre: try row.int(4), commune: try row.optionalText(5),
      motif: try row.decoded(MotifAvenant(rawValue: try row.text(6)), 6),
      phrase: try row.text(7), effet: try row.jour(8),
      demande: ActeAvenant(
        at: try row.instant(9), jour: try row.jour(10), par: try row.id(11)),
      accord: try row.optionalInstant(12).map { at in
        ActeAvenant(at: at, jour: try row.jour(13), par: try row.id(14))
      },
      issue: try issue(row))
  }

  private static func issue(_ row: any Row) throws -> IssueAvenant? {
    guard let code = try row.optionalText(15) else { return nil }
    let auteur = try row.optionalText(20).map { prenom in
      AuteurDecision(
        prenom: prenom, nom: try row.text(21), qualite: try row.text(22),
        service: try row.text(23), delegation: try row.text(24))
    }
    return IssueAvenant(
      sens: try row.decoded(IssueAvenant.Sens(rawValue: code), 15), at: try row.instant(16),
      jour: try row.jour(17), par: try row.id(18), raison: try row.text(19), auteur: auteur)
  }
}
