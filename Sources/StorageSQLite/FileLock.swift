import CSQLite
import Glibc

/// An advisory lock beside the database: one process owns the file. The kernel drops it when the
/// process dies, however it dies, so a lock file left behind is no obstacle.
final class FileLock: @unchecked Sendable {
  private var descriptor: Int32

  init(database path: String) throws {
    descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      if descriptor >= 0 { close(descriptor) }
      guard reason == EWOULDBLOCK else {
        throw DatabaseUnreachable(path: path, reason: String(cString: strerror(reason)))
      }
      throw DatabaseLocked(path: path)
    }
  }

  deinit { release() }

  func release() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
  }
}

/// Another process, or another opening in this one, is the writer of the file.
package struct DatabaseLocked: Error, Equatable {
  package let path: String
  package init(path: String) { self.path = path }
}

/// The file, or its folder, cannot be read or written.
package struct DatabaseUnreachable: Error, Equatable {
  package let path: String
  /// In the system's words.
  package let reason: String
}
