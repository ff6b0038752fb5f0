package import Journal
import Kernel

extension SQLJournalStore {
  package func seal(above floor: Int64, limit: Int) async throws -> Scellement {
    // Read on a snapshot of its own: under SERIALIZABLE a wide read in the writing transaction would
    // make innocent writers start again.
    let seen = try await database.read { tx in
      Seen(
        last: try lastSeal(tx), highest: try highestSealed(tx),
        waiting: try waiting(above: floor, limit: limit, tx))
    }
    let last = seen.last
    let nothing = Scellement(count: 0, highest: seen.highest)
    guard !seen.waiting.isEmpty else { return nothing }
    let seals = chained(seen.waiting, after: last)
    let done: Bool
    do {
      done = try await database.write { tx in try store(seals, after: last, tx) }
    } catch let fault as DatabaseFault where fault.isUniqueViolation {
      done = false
    }
    guard done else { return nothing }
    let top = max(seen.highest ?? 0, seals.last?.entree ?? 0)
    return Scellement(count: seals.count, highest: top)
  }

  private struct Seen: Sendable {
    let last: Sceau
    let highest: Int64?
    let waiting: [EntreeJournal]
  }

  private func chained(_ entries: [EntreeJournal], after last: Sceau) -> [Sceau] {
    var previous = last
    return entries.map { entree in
      let position = previous.position + 1
      previous = Sceau(
        position: position, entree: entree.numero,
        empreinte: Sceau.empreinte(
          after: previous.empreinte, of: entree, at: position, with: digests))
      return previous
    }
  }

  /// False when another sealer is at work or has been since.
  private func store(_ seals: [Sceau], after last: Sceau, _ tx: any Transaction) throws -> Bool {
    guard try isAlone(tx), try lastSeal(tx) == last else { return false }
    try tx.load(
      "sceau", columns: ["position", "entree", "empreinte"],
      seals.map { [.integer($0.position), .integer($0.entree), .bytes($0.empreinte)] })
    return true
  }

  /// One writer at a time on SQLite; on PostgreSQL a lock that the end of the transaction releases.
  private func isAlone(_ tx: any Transaction) throws -> Bool {
    guard tx.engine == .postgres else { return true }
    return try tx.first(
      "SELECT CAST(CAST(pg_try_advisory_xact_lock(5525112) AS int) AS bigint)"
    ) { try $0.integer(0) } == 1
  }

  private func lastSeal(_ tx: any Transaction) throws -> Sceau {
    try tx.first("SELECT position, entree, empreinte FROM sceau ORDER BY position DESC LIMIT 1") {
      Sceau(position: try $0.integer(0), entree: try $0.integer(1), empreinte: try $0.bytes(2))
    } ?? Sceau(position: 0, entree: 0, empreinte: Sceau.origine)
  }

  private func highestSealed(_ tx: any Transaction) throws -> Int64? {
    try tx.first("SELECT entree FROM sceau ORDER BY entree DESC LIMIT 1") { try $0.integer(0) }
  }

  private func waiting(
    above floor: Int64, limit: Int, _ tx: any Transaction
  ) throws -> [EntreeJournal] {
    try tx.all(
      """
      SELECT j.numero, j.moment, j.auteur_compte, j.auteur_qualite, j.genre, j.sujet_type,
        j.sujet_id, j.faits, j.empreinte_personnel
      FROM journal j LEFT JOIN sceau s ON s.entree = j.numero
      WHERE j.numero > $1 AND s.position IS NULL ORDER BY j.numero LIMIT $2
      """, [.integer(floor), .int(limit)]
    ) { try entree($0, from: 0) }
  }
}

/// An entry of the journal, its nine columns in order from `first`.
func entree(_ row: any Row, from first: Int) throws -> EntreeJournal {
  EntreeJournal(
    numero: try row.integer(first), moment: try row.instant(first + 1),
    auteur: Auteur(
      compte: try row.optionalInteger(first + 2), qualite: try row.text(first + 3)),
    genre: try row.text(first + 4),
    sujet: JournalEvent.Subject(try row.text(first + 5), try row.integer(first + 6)),
    faits: try row.text(first + 7), empreintePersonnel: try row.bytes(first + 8))
}
