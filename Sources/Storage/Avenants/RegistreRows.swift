import Avenants
import Candidatures
import Kernel

/// Every post of a département, followed from its award, with who may hold one.
struct RegistreDepartement {
  let registre: RegistrePostes
  let titulaires: [ID<Candidature>: Titulaire]

  /// A structure that posts were granted or transferred to.
  struct Titulaire {
    let nom: String
    /// INSEE code of its seat.
    let siege: String
    /// The day it was told of its decision; nil for one that only received posts.
    let notifieLe: Jour?
  }

  /// From the decisions taken since `depuis`, once notified; the last of each candidature.
  static func read(
    _ departement: String, depuis: Jour? = nil, in tx: any Transaction
  ) throws -> RegistreDepartement {
    let lieux = try communes(departement, tx)
    var titulaires: [ID<Candidature>: Titulaire] = [:]
    let octrois = try tx.all(granted, [.text(departement), .jour(depuis)]) { row in
      let id: ID<Candidature> = try row.id(0)
      titulaires[id] = Titulaire(
        nom: try row.text(1), siege: try row.text(2), notifieLe: try row.jour(5))
      return Octroi(
        candidature: id, postes: try row.int(3), communes: lieux[id] ?? [],
        siege: try row.text(2), le: try row.jour(4))
    }
    let known = Set(octrois.map(\.candidature))
    let avenants = try AvenantRows.select(
      """
       JOIN candidature c ON c.id = a.candidature
      WHERE c.departement = $1 AND a.issue = 'valide'
      """, [.text(departement)], in: tx
    ).filter { $0.postes.allSatisfy { known.contains($0.origine) } }
    try tx.each(
      """
      SELECT c.id, c.nom, c.commune FROM candidature c
      WHERE c.departement = $1 AND c.retiree_le IS NULL
        AND EXISTS (SELECT 1 FROM avenant a WHERE a.vers = c.id AND a.issue = 'valide')
      """, [.text(departement)]
    ) { row in
      let id: ID<Candidature> = try row.id(0)
      if titulaires[id] == nil {
        titulaires[id] = Titulaire(nom: try row.text(1), siege: try row.text(2), notifieLe: nil)
      }
    }
    return RegistreDepartement(
      registre: RegistrePostes(octrois, avenants), titulaires: titulaires)
  }

  private static let granted: SQL = """
    SELECT c.id, c.nom, c.commune, d.postes, d.jour, d.notifiee_le
    FROM candidature c JOIN decision d ON d.candidature = c.id
    WHERE c.departement = $1 AND d.postes > 0 AND c.retiree_le IS NULL
      AND (CAST($2 AS TEXT) IS NULL OR d.jour >= CAST($2 AS TEXT))
      AND d.rang = (SELECT MAX(e.rang) FROM decision e
        WHERE e.candidature = c.id AND e.notifiee_le IS NOT NULL)
    ORDER BY d.jour, c.id
    """

  /// Where each post of each candidature is exercised first, in the order of posts.
  private static func communes(
    _ departement: String, _ tx: any Transaction
  ) throws -> [ID<Candidature>: [String]] {
    var found: [ID<Candidature>: [String]] = [:]
    try tx.each(
      """
      SELECT l.candidature, l.commune
      FROM candidature_lieu l JOIN candidature c ON c.id = l.candidature
      WHERE c.departement = $1 AND NOT EXISTS (
        SELECT 1 FROM candidature_lieu f
        WHERE f.candidature = l.candidature AND f.poste = l.poste AND f.rang < l.rang)
      ORDER BY l.candidature, l.poste
      """, [.text(departement)]
    ) { row in found[try row.id(0), default: []].append(try row.text(1)) }
    return found
  }
}
