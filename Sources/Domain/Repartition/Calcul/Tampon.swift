/// A buffer of fixed length for loops that run millions of times: its index is checked in debug builds only.
/// Every index put to it comes from an `Instance`, already checked. Copies share it.
///
/// Each access holds on to the memory until it is over, or the optimiser might give it back after the last time
/// `memoire` is named.
struct Tampon<Element> {
  private final class Memoire {
    let buffer: UnsafeMutableBufferPointer<Element>
    init(_ buffer: UnsafeMutableBufferPointer<Element>) { self.buffer = buffer }
    deinit {
      buffer.deinitialize()
      buffer.deallocate()
    }
  }

  private let memoire: Memoire
  private let buffer: UnsafeMutableBufferPointer<Element>

  init(_ values: some Collection<Element>) {
    let fresh = UnsafeMutableBufferPointer<Element>.allocate(capacity: values.count)
    _ = fresh.initialize(from: values)
    memoire = Memoire(fresh)
    buffer = fresh
  }

  init(repeating value: Element, count: Int) {
    let fresh = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(0, count))
    fresh.initialize(repeating: value)
    memoire = Memoire(fresh)
    buffer = fresh
  }

  var count: Int { buffer.count }
  var indices: Range<Int> { 0..<buffer.count }
  var array: [Element] {
    defer { _fixLifetime(memoire) }
    return Array(buffer)
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      defer { _fixLifetime(memoire) }
      return buffer[index]
    }
    @inline(__always) nonmutating set {
      buffer[index] = newValue
      _fixLifetime(memoire)
    }
  }

  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
    @inline(__always) nonmutating set { self[Int(index)] = newValue }
  }

  /// Sets every element.
  func fill(_ value: Element) {
    buffer.update(repeating: value)
    _fixLifetime(memoire)
  }

  /// Whether it is a copy of the other, not only equal to it.
  func estLeMeme(_ other: Tampon) -> Bool { memoire === other.memoire }

  /// Takes the elements of another buffer of the same length.
  func take(_ other: Tampon) {
    for index in indices { self[index] = other[index] }
  }
}

/// What holds a buffer is handed from one task to the next, never worked on by two at a time.
extension Tampon: @unchecked Sendable where Element: Sendable {}
