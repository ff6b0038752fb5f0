package import Kernel
package import MisesEnRelation

extension SQLMiseStore {
  package func publier(_ offre: Changed<Offre>, by geste: Geste) async throws -> Offre {
    do {
      return try await database.write { [records] tx in
        if let previous = try records.previous(geste, in: tx) {
          guard let found = try OffreRows.read(ID(previous.id), in: tx) else {
            throw MiseRefusal.introuvable
          }
          return found
        }
        try OffreRows.insert(offre.value, in: tx)
        try records.write(
          offre.events, offre.messages, geste: geste, answering: offre.value.subject, in: tx)
        return offre.value
      }
    } catch let fault as DatabaseFault where fault.isUniqueViolation {
      throw MiseRefusal.dejaPubliee
    }
  }

  package func offre(_ id: ID<Offre>) async throws -> Offre? {
    try await database.read { tx in try OffreRows.read(id, in: tx) }
  }

  package func pourvus(_ offre: ID<Offre>) async throws -> Int {
    try await database.read { tx in try Self.pourvus(offre, in: tx) }
  }

  static func pourvus(_ offre: ID<Offre>, in tx: any Transaction) throws -> Int {
    try tx.first(
      "SELECT COUNT(*) FROM mise WHERE offre = $1 AND nature = 'retenu'", [.id(offre)]
    ) { try $0.int(0) } ?? 0
  }

  package func offres(
    departement: String?, apres: ID<Offre>?, limit: Int
  ) async throws -> [Offre] {
    let filter: SQL = departement == nil ? "" : " AND departement = $3"
    let page: SQL =
      """
       WHERE retiree_le IS NULL AND id < $1 AND postes > (
          SELECT COUNT(*) FROM mise m WHERE m.offre = offre.id AND m.nature = 'retenu')
      """ + filter + " ORDER BY id DESC LIMIT $2"
    let values: [Value] =
      [.integer(apres?.rawValue ?? .max), .int(limit)] + (departement.map { [.text($0)] } ?? [])
    return try await database.read { tx in
      var lieux: [Int64: [LieuOffre]] = [:]
      try tx.each(
        """
        SELECT l.offre, l.commune, l.adresse FROM offre_lieu l JOIN (SELECT id FROM offre
        """ + page + ") o ON o.id = l.offre ORDER BY l.offre, l.rang", values
      ) { row in
        lieux[try row.integer(0), default: []].append(
          LieuOffre(commune: try row.text(1), adresse: try row.text(2)))
      }
      return try tx.all(OffreRows.facts + page, values) { row in
        try OffreRows.decoded(row, lieux[try row.integer(0)] ?? [])
      }
    }
  }
}
