/// Non-breaking spaces where French typography wants them: before `: ; ! ?` and inside « ».
package func typographie(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + 64)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: " "), isTied(bytes, at: index) {
      out += "\u{A0}".utf8
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// Whether the space there must not break. « is C2 AB and » is C2 BB.
private func isTied(_ bytes: [UInt8], at space: Int) -> Bool {
  if space >= 2, bytes[space - 2] == 0xC2, bytes[space - 1] == 0xAB { return true }
  guard space + 1 < bytes.count else { return false }
  switch bytes[space + 1] {
  case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
  case 0xC2: return space + 2 < bytes.count && bytes[space + 2] == 0xBB
  default: return false
  }
}
