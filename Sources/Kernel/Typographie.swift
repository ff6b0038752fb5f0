/// Non-breaking spaces where French typography wants them: before `: ; ! ?` and inside « ».
package func typographie(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + 64)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: " "), isTied(bytes[..<index], bytes[(index + 1)...]) {
      out += "\u{A0}".utf8
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// Whether the space between the two must not break.
private func isTied(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
  before.suffix(2).elementsEqual("«".utf8) || after.prefix(2).elementsEqual("»".utf8)
    || after.first.map { ":;!?".utf8.contains($0) } ?? false
}
