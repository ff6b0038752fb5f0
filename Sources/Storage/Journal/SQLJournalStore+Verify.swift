package import Journal
import Kernel

extension SQLJournalStore {
  package func verify(against tetes: [TeteJournal]) async throws -> BilanJournal {
    try await database.read { tx in try verification(tx, against: tetes) }
  }

  /// Passes the journal as `tx` sees it through a verification, a batch of places at a time.
  package func verification(
    _ tx: any Transaction, against tetes: [TeteJournal] = []
  ) throws -> BilanJournal {
    var verification = Verification(digests: digests, against: tetes)
    var last = Int64.min
    while let reached = try places(after: last, into: &verification, tx) { last = reached }
    try waiting(into: &verification, tx)
    try erased(into: &verification, tx)
    let count = try tx.first("SELECT COUNT(*) FROM journal") { try $0.integer(0) }
    return verification.result(entrees: Int(count ?? 0))
  }

  /// One batch of places; answers the last, nil when there is none left.
  private func places(
    after last: Int64, into verification: inout Verification, _ tx: any Transaction
  ) throws -> Int64? {
    var reached: Int64?
    var pending: LigneScellee?
    try tx.each(
      """
      SELECT s.position, s.entree, s.empreinte, j.numero, j.moment, j.auteur_compte,
        j.auteur_qualite, j.genre, j.sujet_type, j.sujet_id, j.faits, j.empreinte_personnel,
        p.personne, p.valeurs, p.empreinte, q.sel, q.effacee_le
      FROM (SELECT position, entree, empreinte FROM sceau WHERE position > $1
        ORDER BY position LIMIT 5000) s
      LEFT JOIN journal j ON j.numero = s.entree
      LEFT JOIN personnel p ON p.entree = j.numero
      LEFT JOIN personne q ON q.id = p.personne
      ORDER BY s.position, p.personne
      """, [.integer(last)]
    ) { row in
      let position = try row.integer(0)
      if position != reached {
        if let pending { verification.take(pending) }
        pending = place(row, at: position)
        reached = position
      }
      if let person = person(row) { pending?.personnes.append(person) }
    }
    if let pending { verification.take(pending) }
    return reached
  }

  /// A column of another type than the schema's is a finding, not a fault of ours.
  private func place(_ row: any Row, at position: Int64) -> LigneScellee {
    let numero = try? row.integer(1)
    let sceau = Sceau(
      position: position, entree: numero ?? 0, empreinte: (try? row.bytes(2)) ?? [])
    guard case .some(.some) = try? row.optionalInteger(3) else {
      return LigneScellee(sceau: sceau, contenu: .absente)
    }
    guard let entree = try? entree(row, from: 3) else {
      return LigneScellee(sceau: sceau, contenu: .illisible)
    }
    return LigneScellee(sceau: sceau, contenu: .entree(entree))
  }

  private func person(_ row: any Row) -> LignePersonnelle? {
    guard case .some(.some(let personne)) = try? row.optionalInteger(12) else { return nil }
    let erased = (try? row.optionalInteger(16)) ?? nil
    return LignePersonnelle(
      personne: personne, valeurs: (try? row.optionalText(13)) ?? nil,
      empreinte: (try? row.bytes(14)) ?? [], sel: (try? row.optionalBytes(15)) ?? nil,
      effacee: erased != nil)
  }

  /// The oldest entry without seal: when it is no fault, none is.
  private func waiting(into verification: inout Verification, _ tx: any Transaction) throws {
    try tx.each(
      """
      SELECT j.numero, j.moment FROM journal j LEFT JOIN sceau s ON s.entree = j.numero
      WHERE s.position IS NULL ORDER BY j.moment, j.numero LIMIT 1
      """, []
    ) { row in
      let moment = (try? row.instant(1)) ?? Instant(milliseconds: .min)
      verification.wait(numero: try row.integer(0), moment: moment)
    }
  }

  /// Each erasure has its entry, of the same moment.
  private func erased(into verification: inout Verification, _ tx: any Transaction) throws {
    let orphan = try tx.first(
      """
      SELECT q.id FROM personne q WHERE q.effacee_le IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM journal j WHERE j.sujet_type = $1 AND j.sujet_id = q.id AND j.genre = $2
          AND j.moment = q.effacee_le) LIMIT 1
      """, [.text(ErasePersonne.subject), .text(ErasePersonne.genre)]
    ) { try $0.integer(0) }
    if orphan != nil { verification.erasedWithoutEntry() }
  }
}
