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

  package func offres(
    departement: String?, apres: ID<Offre>?, limit: Int
  ) async throws -> [Offre] {
    try await database.read { tx in
      let values: [Value] = [
        .integer(apres?.rawValue ?? .max), .int(limit),
      ]
      let open: SQL = " WHERE retiree_le IS NULL AND id < $1"
      let end: SQL = " ORDER BY id DESC LIMIT $2"
      var found: [(Offre, ID<Offre>)] = []
      let decode: (any Row) throws -> (Offre, ID<Offre>) = { row in
        let offre = try OffreRows.decoded(row, [])
        return (offre, offre.id)
      }
      if let departement {
        found = try tx.all(
          OffreRows.facts + open + " AND departement = $3" + end,
          values + [.text(departement)], decode)
      } else {
        found = try tx.all(OffreRows.facts + open + end, values, decode)
      }
      return try found.map { offre, id in
        offre.at(try OffreRows.places(id, in: tx))
      }
    }
  }
}

extension Offre {
  fileprivate func at(_ lieux: [LieuOffre]) -> Offre {
    Offre(
      id: id, origine: origine, structure: structure, postes: postes, departement: departement,
      lieux: lieux, conditions: conditions, publieeLe: publieeLe, contact: contact,
      compte: compte, retireeLe: retireeLe)
  }
}
