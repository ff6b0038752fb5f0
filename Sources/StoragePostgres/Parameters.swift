import Storage

/// Values as libpq wants them: one buffer of bytes and a list of addresses in it. Bytes travel as
/// they are, everything else as text.
struct Parameters {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [Int32] = []
  private var formats: [Int32] = []

  init(_ values: [Value]) throws {
    guard values.count <= Int(UInt16.max) else {
      throw DatabaseFault(code: "parameters.count", message: "more than 65,535 values")
    }
    for value in values {
      try value.checkStorable()
      try append(value)
    }
  }

  private mutating func append(_ value: Value) throws {
    switch value {
    case .null: start(at: nil, isBinary: false, count: 0)
    case .integer(let integer): add(String(integer).utf8, isBinary: false)
    case .real(let real): add(real.description.utf8, isBinary: false)
    case .text(let text): add(text.utf8, isBinary: false)
    case .bytes(let content):
      guard content.count <= Int(Int32.max) else {
        throw DatabaseFault(code: "22001", message: "too many bytes")
      }
      add(content, isBinary: true)
    }
  }

  private mutating func add(_ content: some Collection<UInt8>, isBinary: Bool) {
    start(at: bytes.count, isBinary: isBinary, count: content.count)
    bytes.append(contentsOf: content)
    bytes.append(0)
  }

  private mutating func start(at position: Int?, isBinary: Bool, count: Int) {
    starts.append(position)
    lengths.append(Int32(truncatingIfNeeded: count))
    formats.append(isBinary ? 1 : 0)
  }

  func withPointers<T>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) throws -> T
  ) rethrows -> T {
    try bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let texts = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
      return try texts.withUnsafeBufferPointer { texts in
        try lengths.withUnsafeBufferPointer { lengths in
          try formats.withUnsafeBufferPointer { formats in
            try body(
              Int32(truncatingIfNeeded: texts.count), texts.baseAddress, lengths.baseAddress,
              formats.baseAddress)
          }
        }
      }
    }
  }
}
