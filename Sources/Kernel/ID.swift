/// Names one `Entity` for ever. The number says nothing but the order of creation.
package struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let rawValue: Int64

  package init(_ rawValue: Int64) { self.rawValue = rawValue }

  /// Reads the decimal form that `description` writes: digits only, positive. Nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let value = Int64(text), value > 0
    else { return nil }
    rawValue = value
  }

  package var description: String { String(rawValue) }

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Where new identifiers come from. They are drawn before a transaction, which may run twice.
package protocol Identifiers: Sendable {
  /// A number never given before, larger than those this process gave earlier.
  func next() -> Int64
}

extension Identifiers {
  package func next<Entity>(_ type: Entity.Type = Entity.self) -> ID<Entity> { ID(next()) }
}

/// Where secrets come from.
package protocol Randomness: Sendable {
  /// `count` unpredictable bytes.
  func bytes(_ count: Int) -> [UInt8]
}

/// Cryptographic digests, from the library that `Outside/Empreinte` wraps.
package protocol Digests: Sendable {
  /// The 32 bytes of SHA-256.
  func sha256(_ bytes: [UInt8]) -> [UInt8]
  /// The 20 bytes of HMAC-SHA-1 (RFC 2104), which RFC 6238 one-time codes need.
  func hmacSHA1(_ bytes: [UInt8], key: [UInt8]) -> [UInt8]
}
