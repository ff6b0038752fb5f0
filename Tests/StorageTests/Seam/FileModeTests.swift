import Empreinte
import Foundation
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("What is stored may be read by its owner alone") struct FileModeTests {
  private func mode(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test("the file, what SQLite puts beside it, a backup and what is restored from it")
  func modes() async throws {
    let (path, copy, restored) = (TestFolder.path(), TestFolder.path("copie"), TestFolder.path())
    let database = try SQLiteDatabase(path: path)
    try await database.write { tx in try tx.execute("CREATE TABLE item (id CLE)") }
    for suffix in ["", "-wal", "-shm", ".lock"] {
      #expect(mode(path + suffix) == 0o600, "\(suffix)")
    }
    try await database.backup(to: copy, digests: CryptoDigests())
    await database.close()
    #expect(mode(copy) == 0o600)
    #expect(mode(copy + ".sha256") == 0o600)
    try Data().write(to: URL(fileURLWithPath: restored + ".part"))
    try Backup.restore(copy, to: restored, digests: CryptoDigests())
    #expect(mode(restored) == 0o600)
  }

  @Test("a file that is there keeps its mode")
  func kept() async throws {
    let path = TestFolder.path()
    try Data().write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    await (try SQLiteDatabase(path: path)).close()
    #expect(mode(path) == 0o640)
  }
}
