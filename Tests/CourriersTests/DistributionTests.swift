import Courriers
import Empreinte
import Kernel
import Storage
import TestKit
import Testing

/// A carrier that fails as it is told to.
private actor Facteur: Expediteur {
  private let failure: EchecEnvoi?
  private(set) var carried: [String] = []

  init(_ failure: EchecEnvoi? = nil) { self.failure = failure }

  func send(_ courrier: Courrier) async throws {
    if let failure { throw failure }
    carried.append(courrier.cle)
  }
}

/// What was reported, in order.
private final class Rapport: @unchecked Sendable {
  private let monitor = Monitor()
  private var events: [Distribution.Evenement] = []
  func add(_ event: Distribution.Evenement) { monitor.locked { events.append(event) } }
  var last: Distribution.Evenement? { monitor.locked { events.last } }
}

@Suite("The outbox is carried") struct DistributionTests {
  private func database(_ engine: Engine, letters: Int, _ clock: TestClock) async throws
    -> any Database
  {
    let database = try await TestDatabase.open(engine)
    let digests = CryptoDigests()
    let geste = Geste(at: clock.now(), by: .systeme, salt: digests.bytes(32))
    try await database.write { tx in
      let messages = (0..<letters).map {
        Message(
          key: "essai.\($0)", to: "odette@mairie.example", subject: "Essai", body: "Bonjour",
          about: .init("essai", 1))
      }
      try Records(digests: digests).write(
        [], messages + messages, geste: geste, answering: .init("essai", 1), in: tx)
    }
    return database
  }

  @Test("each letter once, the oldest first", arguments: TestDatabase.engines)
  func carries(engine: Engine) async throws {
    let clock = TestClock()
    let store = SQLCourrierStore(
      try await database(engine, letters: 12, clock), Records(digests: CryptoDigests()))
    let facteur = Facteur()
    let distribution = Distribution(store: store, expediteur: facteur, clock: clock)
    #expect(try await distribution.deliver() == 10)
    #expect(try await distribution.deliver() == 2)
    #expect(try await distribution.deliver() == 0)
    #expect(await facteur.carried == (0..<12).map { "essai.\($0)" })
    #expect(
      try await store.courriers(before: nil, limit: 3).map(\.cle) == [
        "essai.11", "essai.10", "essai.9",
      ])
    #expect(try await store.counts() == (0, 0))
  }

  @Test("two carriers never take the same letter", arguments: TestDatabase.engines)
  func claims(engine: Engine) async throws {
    let clock = TestClock()
    let store = SQLCourrierStore(
      try await database(engine, letters: 40, clock), Records(digests: CryptoDigests()))
    let at = clock.now()
    let taken = await withTaskGroup(of: [Courrier].self) { group in
      for _ in 0..<8 {
        group.addTask { (try? await store.claim(at: at, limit: 5, bail: 600)) ?? [] }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(taken.map(\.id)).count == taken.count)
    #expect(
      try await store.claim(at: at.adding(seconds: 599), limit: 50, bail: 600).count == 40
        - taken.count)
    #expect(
      try await store.claim(at: at.adding(seconds: 600), limit: 50, bail: 600).count == taken.count)
  }

  @Test("a letter that failed is tried again later, then given up", arguments: TestDatabase.engines)
  func retries(engine: Engine) async throws {
    let clock = TestClock()
    let store = SQLCourrierStore(
      try await database(engine, letters: 1, clock), Records(digests: CryptoDigests()))
    let facteur = Facteur(.passager("curl 7, réponse 0"))
    let seen = Rapport()
    let distribution = Distribution(store: store, expediteur: facteur, clock: clock) {
      seen.add($0)
    }
    for wait in Distribution.reprises {
      #expect(try await distribution.deliver() == 1)
      clock.advance(seconds: wait - 1)
      #expect(try await distribution.deliver() == 0)
      clock.advance(seconds: 1)
    }
    #expect(try await store.counts() == (1, 0))
    #expect(try await distribution.deliver() == 1)
    #expect(try await store.counts() == (0, 1))
    clock.advance(seconds: 1_000_000_000)
    #expect(try await distribution.deliver() == 0)
    let id = try #require(try await store.courriers(before: nil, limit: 1).first).id
    #expect(seen.last == .abandonne(id, raison: "curl 7, réponse 0"))
  }

  @Test("a letter refused for good is not tried again", arguments: TestDatabase.engines)
  func refused(engine: Engine) async throws {
    let clock = TestClock()
    let store = SQLCourrierStore(
      try await database(engine, letters: 1, clock), Records(digests: CryptoDigests()))
    let distribution = Distribution(
      store: store, expediteur: Facteur(.definitif("réponse 550")), clock: clock)
    #expect(try await distribution.deliver() == 1)
    let kept = try #require(try await store.courriers(before: nil, limit: 1).first)
    #expect(kept.erreur == "réponse 550" && kept.essais == 1 && kept.envoyeLe == nil)
    #expect(try await store.counts() == (0, 1))
  }
}
