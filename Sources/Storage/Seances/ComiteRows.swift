import Comptes
import Kernel
import Seances
import Territoires

/// A comité and its members in their tables.
enum ComiteRows {
  static func read(_ id: ID<Comite>, in tx: any Transaction) throws -> Comite? {
    let membres = try tx.all(members + " WHERE comite = $1 ORDER BY du, id", [.id(id)], membre)
    return try tx.first(select + " WHERE id = $1", [.id(id)]) { row in
      try comite(row, membres)
    }
  }

  static func all(in tx: any Transaction) throws -> [Comite] {
    var membres: [ID<Comite>: [Membre]] = [:]
    try tx.each(members + " ORDER BY du, id", []) { row in
      membres[try row.id(8), default: []].append(try membre(row))
    }
    return try tx.all(select + " ORDER BY nom, id") { row in
      try comite(row, membres[row.id(0)] ?? [])
    }
  }

  static func insert(_ comite: Comite, in tx: any Transaction) throws {
    try tx.execute(
      "INSERT INTO comite (id, nom, perimetre, quorum, version) VALUES ($1, $2, $3, $4, $5)",
      [
        .id(comite.id), .text(comite.nom), .text(comite.perimetre.description),
        .text(comite.quorum.code), .int(comite.version),
      ])
    try write(comite, in: tx)
  }

  static func update(_ comite: Comite, in tx: any Transaction) throws {
    try tx.execute(
      "UPDATE comite SET version = $2 WHERE id = $1", [.id(comite.id), .int(comite.version)])
    try write(comite, in: tx)
  }

  private static func write(_ comite: Comite, in tx: any Transaction) throws {
    for membre in comite.membres {
      try tx.execute(
        """
        INSERT INTO membre (id, comite, nom, qualite, fonction, compte, organisme, du, au)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE SET au = $9
        """,
        [
          .id(membre.id), .id(comite.id), .text(membre.nom), .text(membre.qualite),
          .text(membre.fonction.rawValue), .id(membre.compte), .optional(membre.organisme),
          .jour(membre.du), .jour(membre.au),
        ])
    }
  }

  private static let select: SQL = "SELECT id, nom, perimetre, quorum, version FROM comite"

  private static func comite(_ row: any Row, _ membres: [Membre]) throws -> Comite {
    Comite(
      id: try row.id(0), nom: try row.text(1),
      perimetre: try row.decoded(CodeTerritoire(try row.text(2)), 2),
      quorum: try row.decoded(RegleQuorum(code: try row.text(3)), 3), version: try row.int(4),
      membres: membres)
  }

  private static let members: SQL =
    "SELECT id, nom, qualite, fonction, compte, organisme, du, au, comite FROM membre"

  private static func membre(_ row: any Row) throws -> Membre {
    Membre(
      id: try row.id(0), nom: try row.text(1), qualite: try row.text(2),
      fonction: try row.decoded(Membre.Fonction(rawValue: try row.text(3)), 3),
      compte: try row.optionalID(4), organisme: try row.optionalText(5), du: try row.jour(6),
      au: try row.optionalJour(7))
  }
}
