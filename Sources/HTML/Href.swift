/// A URL that may stand in a page: a path of this site, or a checked outside address.
///
/// Write it as a literal; what is interpolated is percent-encoded, so that no value can leave its
/// segment: `"/structures/\(id)?page=\(cursor)"`.
package struct Href: Sendable, Hashable, ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// An address typed by someone or stored: only `https`, `http`, `mailto` and `tel` are let through.
  package init?(outside text: String) {
    let lower = text.prefix(8).lowercased()
    guard ["https://", "http://", "mailto:", "tel:"].contains(where: { lower.hasPrefix($0) }),
      text.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
    else { return nil }
    self.text = text
  }

  /// A telephone number as a link: its digits and a leading plus sign.
  package init(telephone: String) {
    text = "tel:" + telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
  }

  /// This address with a query parameter more.
  package func adding(_ name: StaticString, _ value: String) -> Href {
    var longer = ""
    longer.reserveCapacity(text.utf8.count + name.utf8CodeUnitCount + value.utf8.count + 2)
    longer += text
    longer += text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    longer += name.description
    longer += "="
    longer += percentEncoded(value)
    return Href(checked: longer)
  }

  private init(checked text: String) { self.text = text }

  package struct Interpolation: StringInterpolationProtocol {
    var text = ""
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 12)
    }
    package mutating func appendLiteral(_ literal: String) { text += literal }
    package mutating func appendInterpolation(_ value: String) { text += percentEncoded(value) }
    /// A path of this site as it was received: its signs that could end an attribute are escaped
    /// where it is written, and it cannot lead elsewhere.
    package mutating func appendInterpolation(path: String) {
      text += path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\") ? path : "/"
    }
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += percentEncoded(value.description)
    }
  }
}

/// Percent-encodes every byte that is not unreserved (RFC 3986, 2.3).
package func percentEncoded(_ text: String) -> String {
  guard !text.utf8.allSatisfy(isUnreserved) else { return text }
  let hex = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if isUnreserved(byte) {
      bytes.append(byte)
    } else {
      bytes += [37, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
  default: false
  }
}
