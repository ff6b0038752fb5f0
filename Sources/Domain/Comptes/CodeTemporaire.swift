package import Kernel

/// Time-based one-time codes (RFC 6238): HMAC-SHA-1, 6 digits, 30-second steps from 1970.
package enum CodeTemporaire {
  package static let digits = 6
  package static let period: Int64 = 30
  /// Steps accepted on either side of the present one: clocks drift, people type slowly.
  package static let window: Int64 = 1
  /// Bytes of a secret: the length of SHA-1 (RFC 4226, 4).
  package static let secretLength = 20

  /// The number of the step that holds `instant`; 0 before 1970.
  package static func step(at instant: Instant) -> Int64 {
    max(0, instant.milliseconds) / 1_000 / period
  }

  /// The code of a step: six digits, zeros included.
  package static func code(secret: [UInt8], step: Int64, _ digests: any Digests) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let mac = digests.hmacSHA1(counter, key: secret)
    // Dynamic truncation (RFC 4226, 5.3); a digest has 20 bytes and the offset is at most 15.
    let offset = Int(mac.last ?? 0) & 15
    let number = mac.dropFirst(offset).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let text = String((number & 0x7FFF_FFFF) % 1_000_000)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  /// The step whose code was typed, spaces let through; nil when no step of the window has it.
  package static func step(
    typed: String, secret: [UInt8], at instant: Instant, _ digests: any Digests
  ) -> Int64? {
    let code = typed.filter { !$0.isWhitespace }
    guard code.utf8.count == digits, code.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let present = step(at: instant)
    return ((present - window)...(present + window)).first {
      isSame(Array(code.utf8), Array(self.code(secret: secret, step: $0, digests).utf8))
    }
  }

  /// The address a phone's application reads from the QR code (Key Uri Format).
  package static func uri(secret: [UInt8], courriel: AdresseCourriel, service: String) -> String {
    let issuer = encoded(service)
    return "otpauth://totp/\(issuer):\(encoded(courriel.text))?secret=\(Base32.encoded(secret))"
      + "&issuer=\(issuer)&algorithm=SHA1&digits=\(digits)&period=\(period)"
  }

  private static func encoded(_ text: String) -> String {
    let hex = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 64:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%"
        result.append(hex[Int(byte >> 4)])
        result.append(hex[Int(byte & 15)])
      }
    }
  }
}

/// Whether two secrets are equal, in a time that does not tell where they differ.
package func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
