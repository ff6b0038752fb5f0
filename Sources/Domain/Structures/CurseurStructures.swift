/// A place in an ordered list: after, or before, the award that bears this value and number.
///
/// Its text travels in links, of letters, digits and `:._-` only: `a` or `v`, the number, a dot, and
/// the value, of which blanks are `_` and other signs `:` with two hexadecimal digits a byte.
package struct CurseurStructures: Hashable, Sendable, CustomStringConvertible {
  package enum Sens: Hashable, Sendable { case apres, avant }
  package let sens: Sens
  package let id: Int64
  package let valeur: String

  package init(_ sens: Sens, id: Int64, valeur: String) {
    self.sens = sens
    self.id = id
    self.valeur = valeur
  }

  package init?(_ text: String) {
    guard let dot = text.firstIndex(of: "."), text.utf8.count <= 1_000,
      let id = Int64(text[..<dot].dropFirst())
    else { return nil }
    switch text.first {
    case "a": sens = .apres
    case "v": sens = .avant
    default: return nil
    }
    guard let valeur = decoded(text[dot...].dropFirst()) else { return nil }
    self.id = id
    self.valeur = valeur
  }

  package var description: String { "\(sens == .apres ? "a" : "v")\(id).\(encoded(valeur))" }
}

private func encoded(_ text: String) -> String {
  let hex = Array("0123456789abcdef".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 48...57, 97...122, 45: bytes.append(byte)
    case 32: bytes.append(95)
    default: bytes += [58, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func decoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8
  while let byte = rest.popFirst() {
    switch byte {
    case 48...57, 97...122, 45: bytes.append(byte)
    case 95: bytes.append(32)
    case 58:
      guard
        let value = UInt8(rest.prefix(2).reduce("") { $0 + String(UnicodeScalar($1)) }, radix: 16),
        rest.count >= 2, value != 0
      else { return nil }
      rest = rest.dropFirst(2)
      bytes.append(value)
    default: return nil
    }
  }
  return String(validating: bytes, as: UTF8.self)
}
