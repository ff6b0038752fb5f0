/// An e-mail address as accounts are known by: trimmed, lower case, one `@`, at most 254 bytes.
///
/// The part before `@` is lowered too: no provider in use tells `Marie@` from `marie@`, people do not
/// type it twice alike, and two accounts that differ by case would be a trap.
package struct AdresseCourriel: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil unless it can be delivered to: local part, `@`, a domain with a dot, no space, no control
  /// sign and none of `<>(),;:"[]\`, which would need quoting in a message's headers.
  package init?(_ typed: some StringProtocol) {
    let trimmed = typed.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:))
    let text = trimmed[..<(end ?? trimmed.startIndex)].lowercased()
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, (1...64).contains(parts[0].utf8.count),
      Self.isDomain(parts[1]),
      text.unicodeScalars.allSatisfy(Self.isDeliverable)
    else { return nil }
    self.text = text
  }

  package var description: String { text }

  /// What stands before `@`: a password may not contain it.
  package var local: Substring { text.prefix { $0 != "@" } }

  private static func isDeliverable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0"..." ", "\u{7F}", "<", ">", "(", ")", ",", ";", ":", "\"", "[", "]", "\\": false
    default: scalar.isASCII || !scalar.properties.isWhitespace
    }
  }

  private static func isDomain(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy {
            $0 >= 128 || (48...57).contains($0) || (97...122).contains($0) || $0 == 45
          }
      }
  }
}
