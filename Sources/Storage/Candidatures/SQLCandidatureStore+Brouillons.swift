package import Candidatures
package import Kernel

extension SQLCandidatureStore {
  package func save(
    _ brouillon: Brouillon, _ messages: [Message], by geste: Geste
  ) async throws -> Brouillon {
    let subject = JournalEvent.Subject("brouillon", brouillon.id.rawValue)
    return try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        let saved = try tx.first(Self.draft + " WHERE id = $1", [.integer(previous.id)], Self.draft)
        guard let saved else { throw CandidatureRefusal.brouillonIntrouvable }
        return saved
      }
      try BrouillonRows.write(brouillon, in: tx)
      try records.write(
        [BrouillonRows.event(brouillon)], messages, geste: geste, answering: subject, in: tx)
      return brouillon
    }
  }

  package func brouillon(_ code: CodeLisible) async throws -> Brouillon? {
    try await database.read { tx in
      try tx.first(
        Self.draft + " WHERE code = $1 AND candidature IS NULL", [.text(code.text)], Self.draft)
    }
  }

  package func brouillon(_ id: ID<Brouillon>) async throws -> Brouillon? {
    try await database.read { tx in
      try tx.first(
        Self.draft + " WHERE id = $1 AND candidature IS NULL", [.id(id)], Self.draft)
    }
  }

  package func purge(before jour: Jour, by geste: Geste) async throws -> Int {
    // Most looks find nothing: they take no write lock.
    let isDue = try await database.read { tx in
      try tx.first(
        "SELECT 1 FROM brouillon WHERE valable_jusquau < $1 AND candidature IS NULL LIMIT 1",
        [.jour(jour)]
      ) { try $0.int(0) } != nil
    }
    guard isDue else { return 0 }
    return try await database.write { [records] tx in
      try tx.execute(
        """
        UPDATE courrier SET destinataire = '', objet = 'Brouillon effacé', texte = '',
          envoye_le = COALESCE(envoye_le, $2)
        WHERE sujet_type = 'brouillon' AND sujet_id IN (
          SELECT id FROM brouillon WHERE valable_jusquau < $1 AND candidature IS NULL)
        """, [.jour(jour), .instant(geste.at)])
      let purged = try tx.execute(
        "DELETE FROM brouillon WHERE valable_jusquau < $1 AND candidature IS NULL", [.jour(jour)])
      let subject = JournalEvent.Subject("brouillon", 0)
      let event = JournalEvent(
        "brouillon.purges", on: subject,
        facts: [("brouillons", .integer(Int64(purged))), ("avant", .jour(jour))])
      try records.write([event], geste: geste, answering: subject, in: tx)
      return purged
    }
  }

  private static let draft: SQL =
    "SELECT id, code, reponses, etape, enregistre_le, valable_jusquau FROM brouillon"

  private static func draft(_ row: any Row) throws -> Brouillon {
    Brouillon(
      id: try row.id(0), code: try row.decoded(CodeLisible(try row.text(1)), 1),
      reponses: Reponses(encoded: try row.text(2)), etape: try row.int(3),
      enregistreLe: try row.instant(4), valableJusquau: try row.jour(5))
  }
}
