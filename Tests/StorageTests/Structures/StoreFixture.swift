import Empreinte
import Kernel
import Storage
import Structures
import TestKit
import Territoires

/// A store on a fresh database, and what it takes to import lists into it.
struct StoreFixture {
  let database: any Database
  let store: SQLStructureStore
  private let identifiers = TestIdentifiers(from: 1_000)

  init(_ engine: Engine) async throws {
    database = try await TestDatabase.open(engine)
    store = SQLStructureStore(database, Records(digests: CryptoDigests()))
  }

  @discardableResult func importer(
    _ bytes: [UInt8], _ day: String = "2023-04-05", essai: Bool = false,
    in territoires: TerritoireIndex = FixtureListe.territoires
  ) async throws -> RapportStructures {
    let list = try ListeLue(bytes, in: territoires)
    let demand = DemandeImport(
      liste: list, date: Jour(iso: day) ?? Jour(number: 0),
      identifiants: (0...(2 * list.lues.count)).map { _ in identifiers.next() }, essai: essai)
    return try await store.importer(
      demand, by: Geste(at: Instant(milliseconds: 1), by: .systeme, salt: []))
  }

  func importer(_ lines: String...) async throws -> RapportStructures {
    try await importer(FixtureListe.bytes(lines))
  }

  func journal() async throws -> [String] {
    try await database.read { tx in
      try tx.all("SELECT genre FROM journal ORDER BY numero") { try $0.text(0) }
    }
  }
}
