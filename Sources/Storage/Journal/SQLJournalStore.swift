package import Journal
package import Kernel

/// The journal on either engine.
package struct SQLJournalStore: JournalStore {
  let database: any Database
  let digests: any Digests
  let records: Records
  let elsewhere: [any ErasesPersonne]

  /// `elsewhere`: the stores that hold something of a person outside the journal.
  package init(
    database: any Database, digests: any Digests, elsewhere: [any ErasesPersonne] = []
  ) {
    self.database = database
    self.digests = digests
    self.elsewhere = elsewhere
    records = Records(digests: digests)
  }

  package var commitsInOrder: Bool { database.engine == .sqlite }

  package func head() async throws -> TeteJournal? {
    try await database.read { tx in
      try tx.first(
        """
        SELECT s.position, s.empreinte, j.moment FROM sceau s JOIN journal j ON j.numero = s.entree
        ORDER BY s.position DESC LIMIT 1
        """
      ) { row in
        TeteJournal(
          position: try row.integer(0), empreinte: try row.bytes(1), moment: try row.instant(2))
      }
    }
  }

  package func latestSeals(_ count: Int) async throws -> [SceauPose] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT s.position, s.entree, s.empreinte, j.moment, j.genre
        FROM sceau s JOIN journal j ON j.numero = s.entree ORDER BY s.position DESC LIMIT $1
        """, [.int(count)]
      ) { row in
        let sceau = Sceau(
          position: try row.integer(0), entree: try row.integer(1), empreinte: try row.bytes(2))
        return SceauPose(sceau: sceau, moment: try row.instant(3), genre: try row.text(4))
      }
    }
  }

  package func erase(
    personne: Int64, recording events: [JournalEvent], _ geste: Geste
  ) async throws -> Bool {
    try await database.write { tx in
      if try records.previous(geste, in: tx) != nil { return true }
      let erased = try tx.execute(
        "UPDATE personne SET sel = NULL, effacee_le = $2 WHERE id = $1 AND sel IS NOT NULL",
        [.integer(personne), .instant(geste.at)])
      guard erased == 1 else { return false }
      try tx.execute(
        "UPDATE personnel SET valeurs = NULL WHERE personne = $1", [.integer(personne)])
      for store in elsewhere { try store.erase(personne: personne, geste, in: tx) }
      try records.write(
        events, geste: geste, answering: .init(ErasePersonne.subject, personne), in: tx)
      return true
    }
  }
}

/// A store that holds something of a person outside the journal, and blanks it with the rest.
package protocol ErasesPersonne: Sendable {
  func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws
}
