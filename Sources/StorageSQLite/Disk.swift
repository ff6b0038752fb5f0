import Glibc

/// Files beside the database, in the system's own calls: each failure says which file.
enum Disk {
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size)))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      guard count > 0 else { throw failure(path) }
      filled += count
    }
    return bytes
  }

  /// Makes an empty file that only its owner may read, unless there is one already: SQLite would let
  /// everybody read it, and gives the files it puts beside it the mode of this one.
  static func create(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    // Never opened when it exists: closing it would drop the locks of the connections of this process.
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes the whole file, down to the disk.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      guard count > 0 else { throw failure(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Brings a file, or a folder's list of names, down to the disk.
  static func flush(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Puts `path` in the place of `destination` at once, and for good.
  static func move(_ path: String, to destination: String) throws {
    guard rename(path, destination) == 0 else { throw failure(destination) }
    try flush(folder(of: destination))
  }

  static func remove(_ path: String) { unlink(path) }
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> DatabaseUnreachable {
    DatabaseUnreachable(path: path, reason: String(cString: strerror(errno)))
  }
}
