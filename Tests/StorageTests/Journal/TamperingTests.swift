import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("Whatever is done to the stored journal is found, and the first fault named")
struct TamperingTests {
  private static let last: Int64 = 300
  private static let perKind = 170

  /// Six kinds in equal parts; the edits go round all columns.
  private static func tamperings(_ perKind: Int, _ random: inout Dice) -> [Tampering] {
    let intruder = Intruder(last: last)
    var all: [Tampering] = []
    for n in 0..<perKind {
      let k = random.next(in: 2...last - 2)
      let later = random.next(in: k + 1...last)
      all += [
        intruder.edit(n % Intruder.columnCount, at: k), intruder.delete(n, at: k),
        intruder.insert(n, at: k), intruder.swap(n, k, later - 1 == k ? k + 1 : later - 1),
        intruder.cut(at: k), intruder.recompute(from: k, kept: later),
      ]
    }
    return all
  }

  private struct Verdict: Error { let fault: FauteJournal? }

  @Test("A thousand falsifications, and untouched copies", arguments: TestDatabase.engines)
  func thousand(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...Self.last - 1)
    try await erase(1, sample)
    try await sample.sealer.sealAll()
    let heads = try await heads(sample)
    var random = Dice(state: 2_021)
    let all = Self.tamperings(engine == .sqlite ? Self.perKind : 14, &random)
    for (index, tampering) in all.enumerated() {
      let kept = tampering.kept.flatMap { heads[$0] }.map { [$0] } ?? []
      let fault = try await verdict(tampering, sample, against: kept)
      #expect(fault == tampering.expected, "\(tampering.name), n° \(index)")
      if index % 20 == 0 {
        #expect(try await sample.fault(against: Array(heads.values)) == nil)
      }
    }
    #expect(all.count >= (engine == .sqlite ? 1_000 : 84))
  }

  /// Falsifies, verifies what is then there, and gives everything up.
  private func verdict(
    _ tampering: Tampering, _ sample: JournalSample, against kept: [TeteJournal]
  ) async throws -> FauteJournal? {
    do {
      try await sample.database.write { tx in
        try Tampering.lift(tx)
        try tampering.apply(tx)
        throw Verdict(fault: try sample.store.verification(tx, against: kept).premiereFaute)
      }
      return nil
    } catch let verdict as Verdict { return verdict.fault }
  }

  private func heads(_ sample: JournalSample) async throws -> [Int64: TeteJournal] {
    let seals = try await sample.store.latestSeals(Int(Self.last))
    return Dictionary(
      uniqueKeysWithValues: seals.map {
        (
          $0.sceau.position,
          TeteJournal(
            position: $0.sceau.position, empreinte: $0.sceau.empreinte, moment: $0.moment)
        )
      })
  }

  private func erase(_ personne: Int64, _ sample: JournalSample) async throws {
    let event = JournalEvent(
      ErasePersonne.genre, on: JournalEvent.Subject(ErasePersonne.subject, personne))
    let erased = try await sample.store.erase(
      personne: personne, recording: [event], JournalSample.geste(Self.last))
    #expect(erased)
  }
}

/// A repeatable sequence of numbers (SplitMix64).
struct Dice {
  var state: UInt64

  mutating func next(in range: ClosedRange<Int64>) -> Int64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + Int64(z % UInt64(range.count))
  }
}
