import Coordination
import Kernel

/// A comité de pilotage with its members and meetings, in their tables.
enum PilotageRows {
  static func read(_ id: ID<ComitePilotage>, in tx: any Transaction) throws -> ComitePilotage? {
    let membres = try tx.all(
      """
      SELECT id, structure, nom, courriel, personne, du, au FROM membre_pilotage WHERE comite = $1
      ORDER BY id
      """, [.id(id)]
    ) { row in
      ComitePilotage.Membre(
        id: try row.id(0), structure: try row.text(1), nom: try row.text(2),
        courriel: try row.text(3), personne: try row.integer(4), du: try row.jour(5),
        au: try row.optionalJour(6))
    }
    let reunions = try reunions(id, in: tx)
    return try tx.first(
      "SELECT id, departement, nom FROM comite_pilotage WHERE id = $1", [.id(id)]
    ) { row in
      ComitePilotage(
        id: try row.id(0), departement: try row.text(1), nom: try row.text(2), membres: membres,
        reunions: reunions)
    }
  }

  private static func reunions(
    _ id: ID<ComitePilotage>, in tx: any Transaction
  ) throws -> [ComitePilotage.Reunion] {
    var points: [ID<ComitePilotage.Reunion>: [ComitePilotage.Point]] = [:]
    let decisions: SQL = """
      SELECT p.reunion, p.texte, p.responsable, p.echeance FROM point_releve p
      JOIN reunion_pilotage r ON r.id = p.reunion WHERE r.comite = $1 ORDER BY p.rang
      """
    try tx.each(decisions, [.id(id)]) { row in
      points[try row.id(0), default: []].append(
        ComitePilotage.Point(
          texte: try row.text(1), responsable: try row.text(2), echeance: try row.jour(3)))
    }
    return try tx.all(
      """
      SELECT id, jour, minute, lieu, ordre_du_jour, envoye_le, destinataires FROM reunion_pilotage
      WHERE comite = $1 ORDER BY jour, minute, id
      """, [.id(id)]
    ) { row in
      let id: ID<ComitePilotage.Reunion> = try row.id(0)
      let envoi = try row.optionalInstant(5).map { le in
        ComitePilotage.Envoi(le: le, destinataires: try row.int(6))
      }
      return ComitePilotage.Reunion(
        id: id, quand: HeureLocale(try row.jour(1), minute: try row.int(2)),
        lieu: try row.text(3), ordreDuJour: try row.text(4), releve: points[id] ?? [],
        envoi: envoi)
    }
  }

  /// Writes what differs from `before`: members who came or left, meetings, decisions, sendings.
  static func update(
    _ comite: ComitePilotage, from before: ComitePilotage, in tx: any Transaction
  ) throws {
    for membre in comite.membres where !before.membres.contains(membre) {
      try tx.execute(
        """
        INSERT INTO membre_pilotage (id, comite, structure, nom, courriel, personne, du, au)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET au = $8
        """,
        [
          .id(membre.id), .id(comite.id), .text(membre.structure), .text(membre.nom),
          .text(membre.courriel), .integer(membre.personne), .jour(membre.du), .jour(membre.au),
        ])
    }
    for reunion in comite.reunions where !before.reunions.contains(reunion) {
      try write(
        reunion, of: comite.id, noted: before.reunion(reunion.id)?.releve.count ?? 0, in: tx)
    }
  }

  private static func write(
    _ reunion: ComitePilotage.Reunion, of comite: ID<ComitePilotage>, noted: Int,
    in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO reunion_pilotage (id, comite, jour, minute, lieu, ordre_du_jour, envoye_le,
        destinataires)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (id) DO UPDATE SET envoye_le = $7, destinataires = $8
      """,
      [
        .id(reunion.id), .id(comite), .jour(reunion.quand.jour), .int(reunion.quand.minute),
        .text(reunion.lieu), .text(reunion.ordreDuJour), .instant(reunion.envoi?.le),
        .int(reunion.envoi?.destinataires),
      ])
    for (rank, point) in reunion.releve.enumerated().dropFirst(noted) {
      try tx.execute(
        """
        INSERT INTO point_releve (reunion, rang, texte, responsable, echeance)
        VALUES ($1, $2, $3, $4, $5)
        """,
        [
          .id(reunion.id), .int(rank + 1), .text(point.texte), .text(point.responsable),
          .jour(point.echeance),
        ])
    }
  }
}
