import Candidatures
import Empreinte
import Kernel
import Storage
import Structures
import TestKit
import Testing

@Suite("Beaucoup de dépôts à la fois")
struct DepositRushTests {
  /// Of La Poste, whose numbers are valid when their digits add up to a multiple of five.
  private static let sirets = (10_000..<11_000).map { "356000000\($0)" }
    .filter { (try? Siret($0)) != nil }

  @Test(
    "Soixante-quatre structures déposent ensemble, et toutes passent",
    arguments: TestDatabase.engines)
  func rush(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (n, siret) in Self.sirets.prefix(64).enumerated() {
        group.addTask {
          let deposit = try bench.deposit(Int64(n + 1), siret: siret)
          let geste = bench.geste("depot-\(n)-ensemble")
          #expect(try await bench.store.insert(deposit, from: nil, by: geste) == deposit.value)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await bench.count("SELECT COUNT(*) FROM candidature") == 64)
    #expect(try await bench.count("SELECT COUNT(*) FROM journal") == 64)
    #expect(try await bench.count("SELECT COUNT(*) FROM geste") == 64)
  }

  @Test(
    "Deux programmes déposent ensemble\u{A0}: le journal qui se lit n’a jamais de trou qui se comblera",
    .enabled(if: TestDatabase.engines.contains(.postgres)))
  func twoPrograms() async throws {
    let bench = try await Etabli(.postgres)
    let other = try await TestDatabase.another(on: bench.database)
    let stores = [bench.store, SQLCandidatureStore(other, Records(digests: CryptoDigests()))]
    let reader = Task {
      var seen: [Int: Int] = [:]
      while !Task.isCancelled {
        try await bench.database.read { tx in
          try tx.first("SELECT COALESCE(MAX(numero), 0), COUNT(*) FROM journal") {
            (try $0.int(0), try $0.int(1))
          }
        }.map { seen[$0.0] = $0.1 }
      }
      return seen
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (n, siret) in Self.sirets.prefix(40).enumerated() {
        group.addTask {
          let deposit = try bench.deposit(Int64(n + 1), siret: siret)
          _ = try await stores[n % 2].insert(
            deposit, from: nil, by: bench.geste("depot-\(n)-ensemble"))
        }
      }
      try await group.waitForAll()
    }
    reader.cancel()
    let numbers = try await bench.database.read { tx in
      try tx.all("SELECT numero FROM journal ORDER BY numero") { try $0.int(0) }
    }
    #expect(numbers.count == 40)
    for (last, count) in try await reader.value {
      #expect(numbers.count { $0 <= last } == count)
    }
    await other.close()
  }

  @Test("Le même envoi reçu seize fois à la fois n’a qu’un effet", arguments: TestDatabase.engines)
  func sameKey(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let stored = try await withThrowingTaskGroup(of: Candidature.self) { group in
      for n in 1...16 {
        group.addTask {
          let deposit = try bench.deposit(Int64(n), siret: "21930046400019")
          return try await bench.store.insert(deposit, from: nil, by: bench.geste("depot-unique"))
        }
      }
      return try await group.reduce(into: Set<Int64>()) { $0.insert($1.id.rawValue) }
    }
    #expect(stored.count == 1)
    #expect(try await bench.count("SELECT COUNT(*) FROM candidature") == 1)
    #expect(try await bench.count("SELECT COUNT(*) FROM journal") == 1)
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier") == 2)
  }
}
