import Empreinte
import Foundation
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("A backup made while serving restores one whole state") struct BackupTests {
  /// Two accounts whose sum never changes, and one line for each move.
  private static func bank() async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: TestFolder.path())
    try await database.write { tx in
      try tx.execute("CREATE TABLE purse (id CLE, amount ENTIER NOT NULL)")
      try tx.execute("CREATE TABLE move (id CLE, filler TEXTE NOT NULL)")
      try tx.execute("INSERT INTO purse (id, amount) VALUES (1, 0), (2, 0)")
    }
    return database
  }

  private static func move(_ n: Int, _ tx: any Transaction) throws {
    try tx.execute("UPDATE purse SET amount = amount - 1 WHERE id = 1")
    try tx.execute("UPDATE purse SET amount = amount + 1 WHERE id = 2")
    try tx.execute(
      "INSERT INTO move (id, filler) VALUES ($1, $2)", .int(n),
      .text(String(repeating: "x", count: 500)))
  }

  private static func state(_ database: SQLiteDatabase) async throws -> [Int] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT amount FROM purse WHERE id = 2
        UNION ALL SELECT -amount FROM purse WHERE id = 1 UNION ALL SELECT count(*) FROM move
        """
      ) { try $0.int(0) }
    }
  }

  @Test("under writes, with a checksum beside it")
  func underWrites() async throws {
    let database = try await Self.bank()
    try await database.write { tx in for n in 0..<2_000 { try Self.move(n, tx) } }
    let target = TestFolder.path("sauvegarde")
    let writing = Task {
      for n in 2_000... {
        try Task.checkCancellation()
        try await database.write { try Self.move(n, $0) }
      }
    }
    try await database.backup(to: target, digests: CryptoDigests())
    writing.cancel()
    _ = await writing.result
    try Backup.verify(target, digests: CryptoDigests())

    let other = TestFolder.path()
    try Backup.restore(target, to: other, digests: CryptoDigests())
    let restored = try SQLiteDatabase(path: other)
    let state = try await Self.state(restored)
    #expect(Set(state).count == 1)
    #expect(state[0] >= 2_000)
    #expect(try await Self.state(database)[0] >= state[0])
    await restored.close()
    await database.close()
  }

  @Test("the restored database is the one saved, not what came after")
  func inPlace() async throws {
    let database = try await Self.bank()
    try await database.write { try Self.move(1, $0) }
    let target = TestFolder.path("sauvegarde")
    try await database.backup(to: target, digests: CryptoDigests())
    try await database.write { try Self.move(2, $0) }
    let path = database.path
    #expect(throws: DatabaseLocked(path: path)) {
      try Backup.restore(target, to: path, digests: CryptoDigests())
    }
    await database.close()
    try Backup.restore(target, to: path, digests: CryptoDigests())
    let restored = try SQLiteDatabase(path: path)
    #expect(try await Self.state(restored) == [1, 1, 1])
    await restored.close()
  }

  @Test("one byte changed is found, and nothing is restored", arguments: [0, 100, 5_000])
  func damaged(position: Int) async throws {
    let database = try await Self.bank()
    try await database.write { try Self.move(1, $0) }
    let target = TestFolder.path("sauvegarde")
    try await database.backup(to: target, digests: CryptoDigests())
    await database.close()
    let url = URL(fileURLWithPath: target)
    var bytes = try Data(contentsOf: url)
    bytes[position] ^= 1
    try bytes.write(to: url)
    #expect(throws: BackupDamaged(backup: target, finding: "sha256")) {
      try Backup.restore(target, to: database.path, digests: CryptoDigests())
    }
    // Someone who writes the checksum again meets SQLite's own check.
    let same = try SQLiteDatabase(path: database.path)
    #expect(try await Self.state(same) == [1, 1, 1])
    await same.close()
  }

  @Test("a file that is no database is found, whatever its checksum says")
  func noDatabase() throws {
    let target = TestFolder.path("sauvegarde")
    let bytes = Data(repeating: 65, count: 8_192)
    try bytes.write(to: URL(fileURLWithPath: target))
    let sum = CryptoDigests().sha256(Array(bytes)).map { String(format: "%02x", $0) }.joined()
    try Data((sum + "  x\n").utf8).write(to: URL(fileURLWithPath: target + ".sha256"))
    #expect(throws: (any Error).self) {
      try Backup.verify(target, digests: CryptoDigests())
    }
  }
}
