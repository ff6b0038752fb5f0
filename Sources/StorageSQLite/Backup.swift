import CSQLite
package import Kernel
import Storage

/// Copies of a SQLite file, each with its SHA-256 beside it as `sha256sum` writes it.
package enum Backup {
  /// Copies one consistent state of the database at `path`, even while it is served, to
  /// `destination`, which appears complete or not at all. It blocks as long as the copy lasts.
  package static func make(
    of path: String, to destination: String, digests: any Digests
  ) throws {
    let draft = destination + ".part"
    Disk.remove(draft)
    defer { Disk.remove(draft) }
    try copy(path, to: draft)
    let sum = digests.sha256(try Disk.read(draft))
    try Disk.flush(draft)
    try Disk.write(Array(line(sum, destination).utf8), to: destination + ".sha256")
    try Disk.move(draft, to: destination)
  }

  /// Throws `BackupDamaged` unless the file is what was written and SQLite finds it whole.
  package static func verify(_ backup: String, digests: any Digests) throws {
    let bytes = try Disk.read(backup)
    let written = String(decoding: try Disk.read(backup + ".sha256"), as: UTF8.self)
    guard written.prefix(64) == hexadecimal(digests.sha256(bytes)) else {
      throw BackupDamaged(backup: backup, finding: "sha256")
    }
    let connection = try Connection(path: backup, .read)
    defer { connection.close() }
    var findings: [String] = []
    do {
      try connection.each("PRAGMA integrity_check", []) { findings.append(try $0.text(0)) }
    } catch let fault as DatabaseFault {
      findings.append(fault.description)
    }
    guard findings == ["ok"] else {
      throw BackupDamaged(backup: backup, finding: findings.first ?? "")
    }
  }

  /// Puts a verified backup in the place of the database at `path`. Throws `DatabaseLocked` while
  /// a process serves it. Until the last step the former database is untouched.
  package static func restore(
    _ backup: String, to path: String, digests: any Digests
  ) throws {
    let lock = try FileLock(database: path)
    defer { lock.release() }
    try verify(backup, digests: digests)
    let draft = path + ".part"
    // One left by a restore that was cut may be readable by all.
    Disk.remove(draft)
    defer { Disk.remove(draft) }
    try Disk.write(try Disk.read(backup), to: draft)
    try settle(path)
    try Disk.move(draft, to: path)
  }

  /// The write-ahead log of the former file must not be replayed on the new one. Its content goes
  /// into the former file first, so that a power cut here loses nothing.
  private static func settle(_ path: String) throws {
    if Disk.exists(path) {
      try? Connection(path: path, .write).run("PRAGMA wal_checkpoint(TRUNCATE)")
    }
    if Disk.exists(path + "-wal") { try Disk.move(path + "-wal", to: path + "-wal.abandoned") }
    Disk.remove(path + "-shm")
  }

  private static func copy(_ path: String, to draft: String) throws {
    let source = try Connection(path: path, .read)
    defer { source.close() }
    let target = try Connection(path: draft, .draft)
    defer { target.close() }
    guard let backup = sqlite3_backup_init(target.handle, "main", source.handle, "main") else {
      throw DatabaseFault(code: "sqlite.backup", message: "the copy cannot begin")
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw DatabaseFault(code: "sqlite.\(code)", message: "the copy stopped")
    }
    // One file, readable from a disk that cannot be written.
    try target.run("PRAGMA journal_mode = DELETE")
  }

  private static func line(_ sum: [UInt8], _ destination: String) -> String {
    let name = destination.split(separator: "/").last.map(String.init) ?? destination
    return hexadecimal(sum) + "  " + name + "\n"
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// A backup that must not be restored.
package struct BackupDamaged: Error, Equatable {
  package let backup: String
  /// `sha256`, or SQLite's first finding.
  package let finding: String
  package init(backup: String, finding: String) {
    self.backup = backup
    self.finding = finding
  }
}
