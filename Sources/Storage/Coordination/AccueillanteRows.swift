import Candidatures
import Coordination
import Kernel

/// The structures that posts are granted to, read from the decisions they were told.
enum AccueillanteRows {
  static func told(
    _ departement: String, in tx: any Transaction
  ) throws -> [StructureAccueillante] {
    var lieux: [ID<Candidature>: [LieuExercice]] = [:]
    let places: SQL = """
      SELECT l.candidature, l.poste, l.commune, l.adresse, l.part FROM candidature_lieu l
      JOIN candidature c ON c.id = l.candidature WHERE c.departement = $1
      ORDER BY l.candidature, l.rang
      """
    try tx.each(places, [.text(departement)]) { row in
      lieux[try row.id(0), default: []].append(
        LieuExercice(
          poste: try row.int(1), commune: try row.text(2), adresse: try row.text(3),
          part: try row.int(4)))
    }
    return try tx.all(
      """
      SELECT c.id, c.nom, c.commune, d.postes, d.jour, d.notifiee_le, k.nom, k.courriel
      FROM candidature c JOIN decision d ON d.candidature = c.id
      JOIN candidature_contact k ON k.candidature = c.id
      WHERE c.departement = $1 AND c.retiree_le IS NULL AND d.postes > 0
        AND d.notifiee_le IS NOT NULL
      ORDER BY c.nom, c.id
      """, [.text(departement)]
    ) { row in
      let id: ID<Candidature> = try row.id(0)
      return StructureAccueillante(
        candidature: id, nom: try row.text(1), siege: try row.text(2), postes: try row.int(3),
        decideLe: try row.jour(4), notifieLe: try row.jour(5), lieux: lieux[id] ?? [],
        contact: Invite.Contact(nom: try row.text(6), courriel: try row.text(7)))
    }
  }
}
