import Kernel
import Storage
import TestKit
import Testing

@Suite("Migrations are applied once, in order, whole or not at all") struct MigrationTests {
  private static let now = Instant(milliseconds: 1_000)
  private static let steps = [
    Migration(
      1, "item",
      [
        "CREATE TABLE item (id CLE, name TEXTE NOT NULL, amount ENTIER NOT NULL DEFAULT 0)",
        "CREATE INDEX item_name ON item (name)",
      ]),
    Migration(2, "line", ["CREATE TABLE line (item ENTIER NOT NULL REFERENCES item (id))"]),
  ]
  private static let broken = Migration(
    3, "broken", ["CREATE TABLE left_over (id CLE)", "CREATE TABLE item (id CLE)"])

  @Test("each once", arguments: TestDatabase.engines)
  func once(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    #expect(try await Migrations.pending(Self.steps, on: database).map(\.number) == [1, 2])
    #expect(try await Migrations.apply(Self.steps, on: database, at: Self.now) == [1, 2])
    #expect(try await Migrations.apply(Self.steps, on: database, at: Self.now) == [])
    #expect(try await Migrations.pending(Self.steps, on: database).isEmpty)
  }

  @Test("two programs that start together do not both apply", arguments: TestDatabase.engines)
  func together(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    async let first = Migrations.apply(Self.steps, on: database, at: Self.now)
    async let second = Migrations.apply(Self.steps, on: database, at: Self.now)
    #expect(try await (first + second).sorted() == [1, 2])
  }

  @Test("one that fails leaves nothing of itself", arguments: TestDatabase.engines)
  func failing(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    await #expect(throws: DatabaseFault.self) {
      try await Migrations.apply(Self.steps + [Self.broken], on: database, at: Self.now)
    }
    #expect(try await !SchemaDump.text(of: database).contains("left_over"))
    #expect(try await Migrations.pending(Self.steps, on: database).isEmpty)
  }

  @Test("a database from a later program is refused", arguments: TestDatabase.engines)
  func newer(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    try await Migrations.apply(Self.steps, on: database, at: Self.now)
    await #expect(throws: DatabaseNewer(number: 2)) {
      try await Migrations.apply([Self.steps[0]], on: database, at: Self.now)
    }
  }

  @Test("the dump says what the engine holds", arguments: TestDatabase.engines)
  func dump(engine: Engine) async throws {
    let database = try await TestDatabase.empty(engine)
    try await Migrations.apply(Self.steps, on: database, at: Self.now)
    let dump = try await SchemaDump.text(of: database)
    let expected =
      switch engine {
      case .sqlite: "amount INTEGER NOT NULL DEFAULT 0) STRICT;"
      case .postgres: "  amount bigint NOT NULL DEFAULT 0\n"
      }
    #expect(dump.contains(expected))
    #expect(dump.contains("item_name"))
    #expect(dump.contains("REFERENCES item"))
  }

  @Test("every migration of the program applies", arguments: TestDatabase.engines)
  func all(engine: Engine) async throws {
    let database = try await TestDatabase.open(engine)
    #expect(try await Migrations.pending(on: database).isEmpty)
  }

  @Test(
    "the schema is the one under version control",
    .enabled(if: Golden.isKept("schema.sqlite.txt"), "docs/golden/schema.sqlite.txt is absent"),
    arguments: TestDatabase.engines)
  func golden(engine: Engine) async throws {
    let dump = try await SchemaDump.text(of: await TestDatabase.open(engine))
    try Golden.expect(dump, equals: "schema.\(engine.rawValue).txt")
  }
}
