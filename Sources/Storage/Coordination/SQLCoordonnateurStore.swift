package import Coordination
package import Kernel
import Structures
import Territoires

package struct SQLCoordonnateurStore: CoordonnateurStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func coordonnateurs() async throws -> [Coordonnateur] {
    try await database.read { try Self.all(in: $0) }
  }

  package func coordonnateur(_ id: ID<Coordonnateur>) async throws -> Coordonnateur? {
    try await database.read { try Self.read(id, in: $0) }
  }

  package func insert(
    by geste: Geste,
    _ recognise: @escaping @Sendable ([Coordonnateur]) throws -> Changed<Coordonnateur>
  ) async throws -> ID<Coordonnateur> {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) { return ID(previous.id) }
      let changed = try recognise(try Self.all(in: tx))
      try Self.insert(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: changed.value.subject, in: tx)
      return changed.value.id
    }
  }

  package func change(
    _ id: ID<Coordonnateur>, by geste: Geste,
    _ change: @escaping @Sendable (Coordonnateur) throws -> Changed<Coordonnateur>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      guard let before = try Self.read(id, in: tx) else { throw CoordinationRefusal.introuvable }
      let changed = try change(before)
      let fin = changed.value.fin
      try tx.execute(
        """
        UPDATE coordonnateur SET fin_du = $2, fin_motif = $3, fin_phrase = $4, fin_le = $5,
          fin_par = $6
        WHERE id = $1
        """,
        [
          .id(id), .jour(fin?.du), .optional(fin?.motif.rawValue), .optional(fin?.phrase),
          .instant(fin?.at), .id(fin?.par),
        ])
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }
}

extension SQLCoordonnateurStore {
  private static func insert(_ coordonnateur: Coordonnateur, in tx: any Transaction) throws {
    let recognition = coordonnateur.reconnaissance
    try tx.execute(
      """
      INSERT INTO coordonnateur (id, nom, siret, departement, du, au, acte, reconnu_le, reconnu_par)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .id(coordonnateur.id), .text(coordonnateur.nom), .text(coordonnateur.siret.description),
        .text(coordonnateur.departement), .jour(recognition.du), .jour(recognition.au),
        .text(recognition.acte), .instant(recognition.at), .id(recognition.par),
      ])
    for territoire in coordonnateur.perimetre.territoires {
      try tx.execute(
        "INSERT INTO coordonnateur_perimetre (coordonnateur, territoire) VALUES ($1, $2)",
        [.id(coordonnateur.id), .text(territoire.description)])
    }
  }

  private static let columns: SQL = """
    SELECT id, nom, siret, departement, du, au, acte, reconnu_le, reconnu_par, fin_du, fin_motif,
      fin_phrase, fin_le, fin_par
    FROM coordonnateur
    """

  private static func all(in tx: any Transaction) throws -> [Coordonnateur] {
    let perimeters = try perimeters(in: tx)
    return try tx.all(columns + " ORDER BY departement, du, id") { row in
      try coordonnateur(row, perimeters)
    }
  }

  private static func read(
    _ id: ID<Coordonnateur>, in tx: any Transaction
  ) throws -> Coordonnateur? {
    let perimeters = try perimeters(in: tx)
    return try tx.first(columns + " WHERE id = $1", [.id(id)]) { row in
      try coordonnateur(row, perimeters)
    }
  }

  private static func perimeters(
    in tx: any Transaction
  ) throws -> [ID<Coordonnateur>: [CodeTerritoire]] {
    var found: [ID<Coordonnateur>: [CodeTerritoire]] = [:]
    try tx.each("SELECT coordonnateur, territoire FROM coordonnateur_perimetre", []) { row in
      let territoire = try row.decoded(CodeTerritoire(try row.text(1)), 1)
      found[try row.id(0), default: []].append(territoire)
    }
    return found
  }

  private static func coordonnateur(
    _ row: any Row, _ perimeters: [ID<Coordonnateur>: [CodeTerritoire]]
  ) throws -> Coordonnateur {
    let id: ID<Coordonnateur> = try row.id(0)
    let fin = try row.optionalJour(9).map { du in
      Coordonnateur.Fin(
        du: du, motif: try row.decoded(Coordonnateur.Fin.Motif(rawValue: try row.text(10)), 10),
        phrase: try row.text(11), at: try row.instant(12), par: try row.id(13))
    }
    return Coordonnateur(
      id: id, nom: try row.text(1), siret: try row.decoded(try? Siret(try row.text(2)), 2),
      departement: try row.text(3),
      perimetre: Coordonnateur.Perimetre(stored: perimeters[id] ?? []),
      reconnaissance: Coordonnateur.Reconnaissance(
        du: try row.jour(4), au: try row.optionalJour(5), acte: try row.text(6),
        at: try row.instant(7), par: try row.id(8)),
      fin: fin)
  }
}
