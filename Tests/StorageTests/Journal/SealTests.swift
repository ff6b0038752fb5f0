import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("Entries are sealed after their commit, in an order that nothing changes")
struct SealTests {
  @Test("Sealing under concurrent writes leaves a sound chain", arguments: TestDatabase.engines)
  func underLoad(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    let sealing = Task { await sample.sealer.run() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in Int64(0)..<8 {
        group.addTask {
          for n in 1...Int64(25) {
            try await sample.database.write { try JournalSample.write(writer * 25 + n, $0) }
          }
        }
      }
      try await group.waitForAll()
    }
    sealing.cancel()
    await sealing.value
    let bilan = try await sample.store.verify(against: [])
    #expect(bilan.premiereFaute == nil)
    #expect(bilan.entrees == 200 && bilan.scellees == 200)
    #expect(try await sample.store.head() == bilan.tete)
  }

  @Test("An entry is sealed within a second", arguments: TestDatabase.engines)
  func soon(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    let sealing = Task { await sample.sealer.run() }
    defer { sealing.cancel() }
    try await sample.write(1...3)
    try await Task.sleep(for: .seconds(1))
    #expect(try await sample.store.head()?.position == 3)
  }

  @Test(
    "Stopped and started again anywhere, on either engine, it makes the same chain",
    arguments: TestDatabase.engines)
  func sameChain(engine: Engine) async throws {
    let steps = try await JournalSample(engine)
    let once = try await JournalSample(.sqlite)
    for limit in [1, 7, 3, 50] {
      try await steps.write(try await next(steps))
      _ = try await steps.store.seal(above: 0, limit: limit)
    }
    try await steps.sealer.sealAll()
    try await once.write(1...40)
    try await once.sealer.sealAll()
    #expect(try await steps.store.head() == once.store.head())
    #expect(try await steps.sealer.sealAll() == 0)
  }

  private func next(_ sample: JournalSample) async throws -> ClosedRange<Int64> {
    let count = try await sample.store.verify(against: []).entrees
    return Int64(count + 1)...Int64(count + 10)
  }

  @Test("Several sealers at once seal each entry once", arguments: TestDatabase.engines)
  func several(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...60)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<30 { _ = try? await sample.store.seal(above: 0, limit: 5) }
        }
      }
    }
    try await sample.sealer.sealAll()
    let bilan = try await sample.store.verify(against: [])
    #expect(bilan.premiereFaute == nil)
    #expect(bilan.scellees == 60)
  }

  @Test("A lower number committed late takes a later position", arguments: TestDatabase.engines)
  func late(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...6)
    try await sample.database.write { tx in
      try tx.execute("UPDATE journal SET numero = numero + 10 WHERE numero IN (2, 4, 5)")
    }
    try await sample.sealer.sealAll()
    try await sample.database.write { tx in
      try tx.execute(
        """
        INSERT INTO journal (numero, moment, auteur_qualite, genre, sujet_type, sujet_id, faits,
          empreinte_personnel)
        SELECT 4, moment, auteur_qualite, genre, sujet_type, sujet_id, faits, empreinte_personnel
        FROM journal WHERE numero = 1
        """)
    }
    try await sample.sealer.sealAll()
    let last = try #require(try await sample.store.latestSeals(1).first)
    #expect(last.sceau.position == 7 && last.sceau.entree == 4)
    #expect(try await sample.fault() == nil)
  }
}
