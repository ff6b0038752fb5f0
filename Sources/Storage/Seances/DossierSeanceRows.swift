import Candidatures
import Kernel
import Programme
import Seances
import Structures

/// Candidatures as a séance reads them.
enum DossierSeanceRows {
  /// Those of an agenda.
  static func agenda(
    of seance: ID<Seance>, in tx: any Transaction
  ) throws -> [ID<Candidature>: DossierSeance] {
    let found = try tx.all(
      select + elsewhere + " AND s.id <> $1)" + from + """
         JOIN seance_point p ON p.candidature = c.id WHERE p.seance = $1
        """, [.id(seance)], dossier)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Neither withdrawn nor decided.
  static func waiting(
    in departements: Set<String>?, in tx: any Transaction
  ) throws -> [DossierSeance] {
    let open: SQL = " WHERE c.retiree_le IS NULL AND d.postes IS NULL"
    let select = Self.select + elsewhere + ")"
    guard let departements else { return try tx.all(select + from + open, [], dossier) }
    return try departements.sorted().flatMap { code in
      try tx.all(select + from + open + " AND c.departement = $1", [.text(code)], dossier)
    }
  }

  private static let select: SQL = """
    SELECT c.id, c.numero, c.identifiant, c.nom, c.commune, c.departement, c.postes, c.type,
      c.recue_le, c.silence_le, c.engagee_le, c.retiree_le, a.postes, a.rang, a.rendu_le,
      a.commentaire, d.postes, d.origine, d.origine_numero, d.notifiee_le,
      (SELECT MAX(s.jour) FROM proposition r JOIN seance s ON s.id = r.seance
        WHERE r.candidature = c.id AND r.sens = 'ajourner' AND s.proces_verbal IS NOT NULL),
      c.genre,
    """

  /// The day of a séance that proposes on the file: not approved yet, or whose proposal is for the
  /// signatory. To be closed, after which séance is left aside.
  private static let elsewhere: SQL = """
      (SELECT MIN(s.jour) FROM proposition r JOIN seance s ON s.id = r.seance
        WHERE r.candidature = c.id AND (s.proces_verbal IS NULL OR r.sens <> 'ajourner')
    """

  private static let from: SQL = """
     FROM candidature c LEFT JOIN avis a ON a.candidature = c.id
      LEFT JOIN decision d ON d.candidature = c.id AND NOT EXISTS (
        SELECT 1 FROM decision n WHERE n.candidature = d.candidature AND n.rang > d.rang)
    """

  private static func dossier(_ row: any Row) throws -> DossierSeance {
    let type = try row.decoded(FormeJuridique(rawValue: try row.text(7)), 7)
    return DossierSeance(
      id: try row.id(0), numero: try row.text(1), identifiant: try row.text(2),
      nom: try row.text(3), commune: try row.text(4), departement: try row.text(5),
      postes: try row.int(6), isPrivate: type.type.employeur == .privee,
      recueLe: try row.jour(8), silenceLe: try row.jour(9),
      isCommitted: try row.optionalInteger(10) != nil,
      isWithdrawn: try row.optionalInteger(11) != nil,
      avis: try avis(row), decision: try decision(row), ajourneLe: try row.optionalJour(20),
      ailleursLe: try row.optionalJour(22),
      genre: try row.decoded(GenreCandidature(rawValue: try row.text(21)), 21))
  }

  private static func avis(_ row: any Row) throws -> DossierSeance.Avis? {
    guard let postes = try row.optionalInt(12) else { return nil }
    return DossierSeance.Avis(
      postes: postes, rang: try row.optionalInt(13), rendu: try row.optionalInteger(14) != nil,
      commentaire: try row.text(15))
  }

  private static func decision(_ row: any Row) throws -> DossierSeance.Decidee? {
    guard let postes = try row.optionalInt(16) else { return nil }
    let isFromSeance = try row.optionalText(17) == "seance"
    return DossierSeance.Decidee(
      postes: postes, seance: isFromSeance ? try row.optionalInteger(18) : nil,
      isNotified: try row.optionalText(19) != nil)
  }
}
