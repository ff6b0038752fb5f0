package import Candidats
package import Candidatures
package import Kernel

extension SQLCandidatStore {
  package func enregistrer(
    _ brouillon: Changed<BrouillonCandidat>, by geste: Geste
  ) async throws -> BrouillonCandidat {
    try await database.write { [records] tx in
      let draft = brouillon.value
      if let previous = try records.previous(geste, in: tx) {
        let kept = try tx.first(
          Self.draft + " WHERE id = $1", [.integer(previous.id)], Self.draft)
        guard let kept else { throw CandidatRefusal.brouillonIntrouvable }
        return kept
      }
      try tx.execute(
        """
        INSERT INTO brouillon_candidat (id, code, reponses, enregistre_le, valable_jusquau)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET reponses = $3, enregistre_le = $4, valable_jusquau = $5
        """,
        [
          .id(draft.id), .text(draft.code.text), .text(draft.reponses.encoded),
          .instant(draft.enregistreLe), .jour(draft.valableJusquau),
        ])
      try records.write(
        brouillon.events, brouillon.messages, geste: geste, answering: draft.subject, in: tx)
      return draft
    }
  }

  package func brouillon(_ code: CodeLisible) async throws -> BrouillonCandidat? {
    try await database.read { tx in
      try tx.first(Self.draft + " WHERE code = $1", [.text(code.text)], Self.draft)
    }
  }

  package func brouillon(_ id: ID<BrouillonCandidat>) async throws -> BrouillonCandidat? {
    try await database.read { tx in
      try tx.first(Self.draft + " WHERE id = $1", [.id(id)], Self.draft)
    }
  }

  package func purgerBrouillons(before jour: Jour, by geste: Geste) async throws -> Int {
    // Most looks find nothing: they take no write lock.
    let isDue = try await database.read { tx in
      try tx.first(
        "SELECT 1 FROM brouillon_candidat WHERE valable_jusquau < $1 LIMIT 1", [.jour(jour)]
      ) { try $0.int(0) } != nil
    }
    guard isDue else { return 0 }
    return try await database.write { [records] tx in
      try tx.execute(
        """
        UPDATE courrier SET destinataire = '', objet = 'Brouillon effacé', texte = '',
          envoye_le = COALESCE(envoye_le, $2)
        WHERE sujet_type = 'brouillon_candidat' AND sujet_id IN (
          SELECT id FROM brouillon_candidat WHERE valable_jusquau < $1)
        """, [.jour(jour), .instant(geste.at)])
      let purged = try tx.execute(
        "DELETE FROM brouillon_candidat WHERE valable_jusquau < $1", [.jour(jour)])
      let event = JournalEvent(
        "brouillon_candidat.purges", on: Self.drafts,
        facts: [("brouillons", .integer(Int64(purged))), ("avant", .jour(jour))])
      try records.write([event], geste: geste, answering: Self.drafts, in: tx)
      return purged
    }
  }

  /// The form was sent: its draft and the letter that gave its code go.
  static func forget(_ code: CodeLisible, at: Instant, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Brouillon effacé', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'brouillon_candidat'
        AND sujet_id IN (SELECT id FROM brouillon_candidat WHERE code = $1)
      """, [.text(code.text), .instant(at)])
    try tx.execute("DELETE FROM brouillon_candidat WHERE code = $1", [.text(code.text)])
  }

  private static let drafts = JournalEvent.Subject("brouillon_candidat", 0)

  private static let draft: SQL =
    "SELECT id, code, reponses, enregistre_le, valable_jusquau FROM brouillon_candidat"

  private static func draft(_ row: any Row) throws -> BrouillonCandidat {
    BrouillonCandidat(
      id: try row.id(0), code: try row.decoded(CodeLisible(try row.text(1)), 1),
      reponses: Inscription(encoded: try row.text(2)), enregistreLe: try row.instant(3),
      valableJusquau: try row.jour(4))
  }
}
