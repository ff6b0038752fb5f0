import Courriers
import Empreinte
import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("The text of old letters is destroyed") struct PurgeTests {
  private static let day: Int64 = 86_400_000
  private let digests = CryptoDigests()

  /// Three letters: sent on the days given, nil for one that waits.
  private func outbox(_ engine: Engine, sent: [Int64?]) async throws -> any Database {
    let database = try await TestDatabase.open(engine)
    let records = Records(digests: digests)
    try await database.write { [digests] tx in
      for (rank, day) in sent.enumerated() {
        let message = Message(
          key: "essai.\(rank)", to: "odette@mairie.example", subject: "Essai", body: "Bonjour",
          about: .init("essai", 1))
        let at = Instant(milliseconds: (day ?? 0) * Self.day)
        try records.write(
          [], [message], geste: Geste(at: at, by: .systeme, salt: digests.bytes(32)),
          answering: .init("essai", 1), in: tx)
        if day != nil {
          try tx.execute(
            "UPDATE courrier SET envoye_le = cree_le WHERE cle = $1", [.text(message.key)])
        }
      }
    }
    return database
  }

  private func work(_ database: any Database) -> PurgerCourriers {
    PurgerCourriers(
      store: SQLCourrierStore(database, Records(digests: digests)), randomness: digests
    ) { $0.adding(seconds: -100 * 86_400) }
  }

  @Test(
    "once the delay is over, not a millisecond before; once, and the journal verifies",
    arguments: TestDatabase.engines)
  func purge(engine: Engine) async throws {
    let database = try await outbox(engine, sent: [1, 2, 3, nil])
    let purge = work(database)
    let limit = Instant(milliseconds: 102 * Self.day)
    #expect(try await purge(at: Instant(milliseconds: 101 * Self.day)) == 0)
    #expect(try await purge(at: limit) == 1)
    #expect(try await purge(at: limit) == 0)
    #expect(try await purge(at: Instant(milliseconds: limit.milliseconds + 1)) == 1)
    let left = try await database.read {
      try $0.all("SELECT texte || destinataire FROM courrier ORDER BY numero", []) {
        try $0.text(0)
      }
    }
    #expect(left == ["", "", "Bonjourodette@mairie.example", "Bonjourodette@mairie.example"])
    let journal = SQLJournalStore(database: database, digests: digests)
    try await Scelleur(store: journal) { _ in }.sealAll()
    let bilan = try await VerifyJournal(store: journal)(against: [])
    #expect(bilan.entrees == 2 && bilan.premiereFaute == nil)
  }

  @Test("a letter given up too, however many there are", arguments: TestDatabase.engines)
  func many(engine: Engine) async throws {
    let database = try await outbox(engine, sent: Array(repeating: 1, count: 1_100) + [nil])
    try await database.write {
      _ = try $0.execute(
        "UPDATE courrier SET prochain_essai = $1 WHERE envoye_le IS NULL", [.integer(.max)])
    }
    let purge = work(database)
    #expect(try await purge(at: Instant(milliseconds: 200 * Self.day)) == 1_101)
  }
}
