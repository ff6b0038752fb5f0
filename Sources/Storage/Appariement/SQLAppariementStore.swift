package import Appariement
package import Candidats
package import Comptes
package import Kernel
package import MisesEnRelation

package struct SQLAppariementStore: AppariementStore {
  let database: any Database
  let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func voeux(_ candidat: ID<Candidat>) async throws -> VoeuxCandidat {
    try await database.read { tx in try Self.voeux(candidat, in: tx) }
  }

  package func ordonner(
    _ candidat: ID<Candidat>, _ offre: ID<Offre>, by geste: Geste,
    _ change: @escaping @Sendable (VoeuxCandidat, Offre, Candidat) throws -> Changed<VoeuxCandidat>
  ) async throws -> VoeuxCandidat {
    try await database.write { [records] tx in
      let stored = try Self.voeux(candidat, in: tx)
      guard try records.previous(geste, in: tx) == nil else { return stored }
      guard let found = try OffreRows.read(offre, in: tx),
        let person = try CandidatRows.read(candidat, in: tx)
      else { throw AppariementRefusal.introuvable }
      let changed = try change(stored, found, person)
      if !changed.events.isEmpty { try Self.write(changed.value, in: tx) }
      try CandidatRows.update(person.active(geste.at), in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: person.subject, in: tx)
      return changed.value
    }
  }

  package func classement(_ offre: ID<Offre>) async throws -> ClassementOffre {
    try await database.read { tx in try Self.classement(offre, in: tx) }
  }

  package func souhaitees(_ compte: ID<Compte>) async throws -> [LigneSouhaits] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT o.id, o.nom, COUNT(c.id),
          (SELECT COUNT(*) FROM classement_rang r WHERE r.offre = o.id)
        FROM offre o JOIN voeu v ON v.offre = o.id JOIN candidat c ON c.id = v.candidat
        WHERE o.compte = $1 AND o.retiree_le IS NULL AND c.confirme_le IS NOT NULL
          AND c.retire_le IS NULL AND c.efface_le IS NULL
        GROUP BY o.id, o.nom ORDER BY o.id DESC LIMIT 200
        """, [.id(compte)]
      ) { row in
        LigneSouhaits(
          offre: try row.id(0), structure: try row.text(1), demandes: try row.int(2),
          isRanked: try row.int(3) > 0)
      }
    }
  }

  package func demandes(_ offre: ID<Offre>) async throws -> [Candidat] {
    try await database.read { tx in
      try Self.asking(offre, in: tx).compactMap { try CandidatRows.read($0, in: tx) }
    }
  }

  package func classer(
    _ offre: ID<Offre>, by geste: Geste,
    _ change:
      @escaping @Sendable (ClassementOffre, Offre, Set<ID<Candidat>>) throws ->
      Changed<ClassementOffre>
  ) async throws -> ClassementOffre {
    try await database.write { [records] tx in
      let stored = try Self.classement(offre, in: tx)
      guard try records.previous(geste, in: tx) == nil else { return stored }
      guard let found = try OffreRows.read(offre, in: tx) else {
        throw AppariementRefusal.introuvable
      }
      let changed = try change(stored, found, Set(try Self.asking(offre, in: tx)))
      if !changed.events.isEmpty { try Self.write(changed.value, in: tx) }
      try records.write(
        changed.events, changed.messages, geste: geste, answering: found.subject, in: tx)
      return changed.value
    }
  }

  /// Those who look for a post and wish for it, first registered first.
  private static func asking(
    _ offre: ID<Offre>, in tx: any Transaction
  ) throws -> [ID<Candidat>] {
    try tx.all(
      """
      SELECT c.id FROM voeu v JOIN candidat c ON c.id = v.candidat
      WHERE v.offre = $1 AND c.confirme_le IS NOT NULL AND c.retire_le IS NULL
        AND c.efface_le IS NULL
      ORDER BY c.inscrit_le, c.id
      """, [.id(offre)]
    ) { try $0.id(0) }
  }
}
