import Candidatures
import Kernel
import MisesEnRelation

/// An offer in its tables.
enum OffreRows {
  static func insert(_ offre: Offre, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO offre (id, candidature, structure, nom, postes, departement, debut, itinerant,
        vehicule, encadrement, publiee_le, contact_nom, contact_courriel, contact_personne, compte,
        retiree_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """, values(offre))
    for (rank, lieu) in offre.lieux.enumerated() {
      try tx.execute(
        "INSERT INTO offre_lieu (offre, rang, commune, adresse) VALUES ($1, $2, $3, $4)",
        [.id(offre.id), .int(rank + 1), .text(lieu.commune), .text(lieu.adresse)])
    }
  }

  /// In the order of the insert.
  static func values(_ offre: Offre) -> [Value] {
    var (candidature, structure): (Value, Value) = (.null, .null)
    switch offre.origine {
    case .candidature(let id): candidature = .id(id)
    case .structure(let id): structure = .id(id)
    }
    return [
      .id(offre.id), candidature, structure, .text(offre.structure), .int(offre.postes),
      .text(offre.departement), .jour(offre.conditions.debut), .bool(offre.conditions.itinerant),
      .text(offre.conditions.vehicule), .text(offre.conditions.encadrement),
      .instant(offre.publieeLe), .text(offre.contact.nom), .text(offre.contact.courriel),
      .integer(offre.contact.personne), .id(offre.compte), .instant(offre.retireeLe),
    ]
  }

  static let facts: SQL = """
    SELECT id, candidature, structure, nom, postes, departement, debut, itinerant, vehicule,
      encadrement, publiee_le, contact_nom, contact_courriel, contact_personne, compte, retiree_le
    FROM offre
    """

  static func read(_ id: ID<Offre>, in tx: any Transaction) throws -> Offre? {
    try tx.first(facts + " WHERE id = $1", [.id(id)]) { row in
      try decoded(row, places(id, in: tx))
    }
  }

  static func places(_ id: ID<Offre>, in tx: any Transaction) throws -> [LieuOffre] {
    try tx.all(
      "SELECT commune, adresse FROM offre_lieu WHERE offre = $1 ORDER BY rang", [.id(id)]
    ) { LieuOffre(commune: try $0.text(0), adresse: try $0.text(1)) }
  }

  static func decoded(_ row: any Row, _ lieux: [LieuOffre]) throws -> Offre {
    let origine: Offre.Origine =
      if let candidature = try row.optionalID(1, Candidature.self) {
        .candidature(candidature)
      } else {
        .structure(try row.id(2))
      }
    return Offre(
      id: try row.id(0), origine: origine, structure: try row.text(3), postes: try row.int(4),
      departement: try row.text(5), lieux: lieux,
      conditions: ConditionsOffre(
        debut: try row.jour(6), itinerant: try row.integer(7) == 1, vehicule: try row.text(8),
        encadrement: try row.text(9)),
      publieeLe: try row.instant(10),
      contact: ContactOffre(
        nom: try row.text(11), courriel: try row.text(12), personne: try row.integer(13)),
      compte: try row.optionalID(14), retireeLe: try row.optionalInstant(15))
  }
}
