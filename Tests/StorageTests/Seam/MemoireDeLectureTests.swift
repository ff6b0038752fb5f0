import Glibc
import Storage
import TestKit
import Testing

@Suite("A list asked for by many at once is read once")
struct MemoireDeLectureTests {
  private struct Failing: Error {}

  private static let revision = Revision(number: 1, moment: 1)

  /// What one reads, and how many times it was read.
  private final class Source: @unchecked Sendable {
    let memory = MemoireDeLecture<Int, Int>(limit: 10)
    private let monitor = Monitor()
    private var count = 0

    var reads: Int { monitor.locked { count } }

    func value(
      _ demande: Int, at revision: Revision = MemoireDeLectureTests.revision,
      _ body: () throws -> Void = {}
    ) throws -> Int {
      try memory.value(demande, at: revision) {
        monitor.locked { count += 1 }
        try body()
        return demande * 10
      }
    }

    /// On a thread of its own; `answers` gets what it found, nil for a failure.
    func start(
      _ demande: Int, _ answers: Answers, at revision: Revision = MemoireDeLectureTests.revision,
      _ body: @escaping @Sendable () throws -> Void = {}
    ) {
      _ = startThread { answers.add(try? self.value(demande, at: revision, body)) }
    }
  }

  private final class Answers: @unchecked Sendable {
    private let monitor = Monitor()
    private var found: [Int?] = []

    func add(_ value: Int?) {
      monitor.locked {
        found.append(value)
        monitor.broadcast()
      }
    }

    func first(_ count: Int) -> [Int?] {
      monitor.locked {
        while found.count < count { monitor.wait() }
        return found
      }
    }
  }

  /// Long enough for those who were started to ask too.
  private static func pause() { usleep(100_000) }

  @Test("those who ask meanwhile wait for the one who reads") func once() {
    let (source, answers, began) = (Source(), Answers(), Meeting(of: 2))
    source.start(4, answers) {
      began.arrive()
      Self.pause()
    }
    began.arrive()
    for _ in 1...5 { source.start(4, answers) }
    #expect(answers.first(6) == Array(repeating: 40, count: 6))
    #expect(source.reads == 1)
  }

  @Test("a failure is its reader’s alone, and is not kept: another one reads")
  func failure() throws {
    let (source, answers, began) = (Source(), Answers(), Meeting(of: 2))
    source.start(4, answers) {
      began.arrive()
      Self.pause()
      throw Failing()
    }
    began.arrive()
    for _ in 1...3 { source.start(4, answers) }
    #expect(answers.first(4).compactMap(\.self) == [40, 40, 40])
    #expect(source.reads == 2)
    let kept = try source.value(4)
    #expect(kept == 40 && source.reads == 2)
  }

  @Test("nobody waits for another list, nor for the same one at an earlier moment")
  func others() throws {
    let (source, answers, over) = (Source(), Answers(), Meeting(of: 2))
    source.start(4, answers) { over.arrive() }
    while source.reads == 0 { usleep(1_000) }
    let another = try source.value(5)
    let later = try source.value(4, at: Revision(number: 2, moment: 2))
    #expect([another, later] == [50, 40] && source.reads == 3)
    over.arrive()
    #expect(answers.first(1) == [40])
  }

  @Test("who gives up takes nothing away from those who wait", arguments: TestDatabase.engines)
  func cancelled(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    let source = Source()
    let ask = { @Sendable in try await database.read { _ in try source.value(4) { Self.pause() } } }
    let first = Task { try await ask() }
    while source.reads == 0 { try await Task.sleep(for: .milliseconds(1)) }
    let others = (1...3).map { _ in Task { try await ask() } }
    first.cancel()
    for other in others { #expect(try await other.value == 40) }
    _ = await first.result
    #expect(source.reads == 1)
  }
}
