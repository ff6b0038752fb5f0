package import Courriers
package import Kernel

/// The outbox in either database.
package struct SQLCourrierStore: CourrierStore {
  private let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  private static let columns: SQL = """
    SELECT numero, cle, cree_le, destinataire, objet, texte, sujet_type, sujet_id, essais,
      envoye_le, erreur
    FROM courrier
    """

  /// A letter given up waits for the end of time.
  private static let never = Instant(milliseconds: .max)

  package func claim(at: Instant, limit: Int, bail: Int64) async throws -> [Courrier] {
    // Most looks find nothing: they take no write lock.
    let isDue = try await database.read { tx in
      try tx.first(
        "SELECT 1 FROM courrier WHERE envoye_le IS NULL AND prochain_essai <= $1 LIMIT 1",
        [.instant(at)]
      ) { try $0.int(0) } != nil
    }
    guard isDue else { return [] }
    return try await database.write { tx in
      let due = try tx.all(
        Self.columns + """
           WHERE envoye_le IS NULL AND prochain_essai <= $1
          ORDER BY prochain_essai, numero LIMIT $2
          """, [.instant(at), .int(limit)], Self.row)
      return try due.compactMap { courrier in
        let taken = try tx.execute(
          """
          UPDATE courrier SET prochain_essai = $2, essais = essais + 1
          WHERE numero = $1 AND envoye_le IS NULL AND prochain_essai <= $3
          """, .id(courrier.id), .instant(at.adding(seconds: bail)), .instant(at))
        return taken == 1 ? courrier.triedAgain : nil
      }
    }
  }

  package func sent(_ id: ID<Courrier>, at: Instant) async throws {
    try await database.write { tx in
      try tx.execute(
        "UPDATE courrier SET envoye_le = $2, erreur = NULL WHERE numero = $1",
        [.id(id), .instant(at)])
    }
  }

  package func failed(_ id: ID<Courrier>, raison: String, prochain: Instant?) async throws {
    try await database.write { tx in
      try tx.execute(
        """
        UPDATE courrier SET erreur = $2, prochain_essai = $3
        WHERE numero = $1 AND envoye_le IS NULL
        """, [.id(id), .text(String(raison.prefix(500))), .instant(prochain ?? Self.never)])
    }
  }

  package func courriers(before: ID<Courrier>?, limit: Int) async throws -> [Courrier] {
    try await database.read { tx in
      try tx.all(
        Self.columns + " WHERE numero < $1 ORDER BY numero DESC LIMIT $2",
        [.integer(before?.rawValue ?? .max), .int(limit)], Self.row)
    }
  }

  package func courrier(_ id: ID<Courrier>) async throws -> Courrier? {
    try await database.read { tx in
      try tx.first(Self.columns + " WHERE numero = $1", [.id(id)], Self.row)
    }
  }

  package func courriers(
    to destinataire: String, about sujets: [JournalEvent.Subject]
  ) async throws -> [Courrier] {
    try await database.read { tx in
      try sujets.flatMap { sujet in
        try tx.all(
          Self.columns + " WHERE sujet_type = $1 AND sujet_id = $2 AND destinataire = $3",
          [.text(sujet.type), .integer(sujet.id), .text(destinataire)], Self.row)
      }.sorted { $0.id < $1.id }
    }
  }

  package func purge(before: Instant, limit: Int, by geste: Geste) async throws -> Int {
    // Most looks find nothing: they take no write lock.
    let old = try await database.read { tx in try Self.old(before, limit, tx) }
    guard !old.isEmpty else { return 0 }
    return try await database.write { [records] tx in
      var purged = 0
      for numero in old {
        purged += try tx.execute(
          "UPDATE courrier SET texte = '', destinataire = '' WHERE numero = $1 AND texte <> ''",
          [.integer(numero)])
      }
      guard purged > 0 else { return 0 }
      let subject = JournalEvent.Subject("courrier", 0)
      let event = JournalEvent(
        "courrier.purges", on: subject,
        facts: [("courriers", .integer(Int64(purged))), ("avant", .instant(before))])
      try records.write([event], geste: geste, answering: subject, in: tx)
      return purged
    }
  }

  package func blank(
    from first: ID<Courrier>, to last: ID<Courrier>
  ) async throws -> [ID<Courrier>] {
    try await database.read { tx in
      try tx.all(
        "SELECT numero FROM courrier WHERE numero BETWEEN $1 AND $2 AND texte = ''",
        [.id(first), .id(last)]
      ) { ID(try $0.integer(0)) }
    }
  }

  private static func old(
    _ before: Instant, _ limit: Int, _ tx: any Transaction
  ) throws -> [Int64] {
    let sent = try tx.all(
      """
      SELECT numero FROM courrier
      WHERE envoye_le IS NOT NULL AND texte <> '' AND envoye_le < $1 ORDER BY envoye_le LIMIT $2
      """, [.instant(before), .int(limit)]
    ) { try $0.integer(0) }
    let lost = try tx.all(
      """
      SELECT numero FROM courrier WHERE envoye_le IS NULL AND prochain_essai = $1 AND texte <> ''
        AND cree_le < $2 LIMIT $3
      """, [.instant(never), .instant(before), .int(limit - sent.count)]
    ) { try $0.integer(0) }
    return sent + lost
  }

  package func counts() async throws -> (attente: Int, abandonnes: Int) {
    try await database.read { tx in
      let found = try tx.first(
        """
        SELECT COUNT(*), SUM(CASE WHEN prochain_essai = $1 THEN 1 ELSE 0 END) FROM courrier
        WHERE envoye_le IS NULL
        """, [.instant(Self.never)]
      ) { (try $0.int(0), try $0.optionalInt(1) ?? 0) }
      let (all, lost) = found ?? (0, 0)
      return (all - lost, lost)
    }
  }

  private static func row(_ row: any Row) throws -> Courrier {
    Courrier(
      id: try row.id(0), cle: try row.text(1), creeLe: try row.instant(2),
      destinataire: try row.text(3), objet: try row.text(4), texte: try row.text(5),
      sujet: JournalEvent.Subject(try row.text(6), try row.integer(7)), essais: try row.int(8),
      envoyeLe: try row.optionalInstant(9), erreur: try row.optionalText(10))
  }
}

extension Courrier {
  fileprivate var triedAgain: Courrier {
    Courrier(
      id: id, cle: cle, creeLe: creeLe, destinataire: destinataire, objet: objet, texte: texte,
      sujet: sujet, essais: essais + 1, envoyeLe: envoyeLe, erreur: erreur)
  }
}
