/// Text that every mail server lets through unchanged (RFC 2045, 6.7).
enum QuotedPrintable {
  /// Lines of at most 76 bytes, ended by CR LF; line breaks of any kind become CR LF.
  static func encoded(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    var width = 0
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines {
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let unit = encoded(byte, isLast: index == bytes.count - 1)
        if width + unit.count > 75 {
          out += [61, 13, 10]
          width = 0
        }
        out += unit
        width += unit.count
      }
      out += [13, 10]
      width = 0
    }
    return out
  }

  private static func encoded(_ byte: UInt8, isLast: Bool) -> [UInt8] {
    switch byte {
    case 32, 9: isLast ? hexadecimal(byte) : [byte]
    // A dot is encoded too: alone at the start of a line it would end the message.
    case 46, 61: hexadecimal(byte)
    case 33...126: [byte]
    default: hexadecimal(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [61, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

/// Base 64 with padding (RFC 4648, 4).
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
    for index in 0..<4 {
      let digit = alphabet[Int(word >> UInt32(18 - 6 * index) & 63)]
      text.append(index <= group.count ? digit : 61)
    }
  }
  return String(decoding: text, as: UTF8.self)
}
