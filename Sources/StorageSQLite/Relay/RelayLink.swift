import Glibc

/// One end of a connection on this machine. Used by one thread at a time.
final class RelayLink: @unchecked Sendable {
  /// Bytes of a message, at most.
  private static let limit = 256 * 1_024 * 1_024
  /// Seconds that a command may keep silent: every other write waits for its transaction.
  static let silence = 60
  /// Seconds that a command waits for a busy server. One that stops closes its sockets: the command knows at once.
  private static let patience = 600

  private let descriptor: Int32

  /// Takes the socket over. `silence`: seconds after which the other end is given up.
  init(_ descriptor: Int32, silence: Int) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var wait = timeval(tv_sec: silence, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &wait, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  /// Nil when nobody listens there.
  static func connect(_ path: String) -> RelayLink? {
    let descriptor = unixSocket()
    guard descriptor >= 0 else { return nil }
    let link = RelayLink(descriptor, silence: patience)
    return withSocketAddress(path) { Glibc.connect(descriptor, $0, $1) } == 0 ? link : nil
  }

  deinit { close(descriptor) }

  func send(_ message: RelayMessage) throws {
    let content = message.encoded
    guard let count = UInt32(exactly: content.count), content.count <= Self.limit else {
      throw RelayBroken()
    }
    let bytes = withUnsafeBytes(of: count.littleEndian) { Array($0) } + content
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map {
          Glibc.send(descriptor, $0 + sent, buffer.count - sent, Int32(MSG_NOSIGNAL))
        } ?? -1
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw RelayBroken() }
      sent += count
    }
  }

  func receive() throws -> RelayMessage {
    let head = try read(4)
    let count = head.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard count <= Self.limit else { throw RelayBroken() }
    return try RelayMessage(read(count))
  }

  private func read(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var held = 0
    while held < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { recv(descriptor, $0 + held, count - held, 0) } ?? -1
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw RelayBroken() }
      held += got
    }
    return bytes
  }
}

/// A stream socket of this machine; negative when the system gives none.
func unixSocket() -> Int32 { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }

/// Calls `body` with the address of that path; nil when its folder cannot be opened. An address holds some
/// hundred bytes: a longer path is named through its folder, open meanwhile.
func withSocketAddress<T>(
  _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
) -> T? {
  if let value = withAddress(path, body) { return value }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let folder = open(parts.dropLast().joined(separator: "/"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard folder >= 0, let name = parts.last else { return nil }
  defer { close(folder) }
  return withAddress("/proc/self/fd/\(folder)/\(name)", body)
}

/// Nil when the path is too long.
private func withAddress<T>(
  _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T
) -> T? {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let bytes = Array(path.utf8)
  guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  return withUnsafePointer(to: &address) { address in
    address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
}
