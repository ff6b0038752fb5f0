/// A telephone number in its international form (E.164), such as `+33143830000`.
///
/// A national number that begins with an overseas prefix takes its own country code: 0262 becomes +262.
package struct Telephone: Hashable, Sendable {
  package let e164: String

  /// Reads a number as people write it, with spaces, points, dashes or `(0)`.
  /// `departement`: where a short local number (6 or 8 digits) is dialled from.
  /// Nil for a short code such as 3949, a number of another country, or the wrong number of digits.
  package init?(_ typed: some StringProtocol, departement: String? = nil) {
    guard let text = Self.compact(typed) else { return nil }
    guard
      let number = text.hasPrefix("+")
        ? Self.international(text.dropFirst()) : Self.national(text, departement)
    else { return nil }
    e164 = number
  }

  /// As it is dialled in France, by pairs: `01 43 83 00 00`; as it is stored for the Pacific.
  package var affiche: String {
    guard let pays = Self.long.first(where: { e164.hasPrefix("+" + $0) }) else { return e164 }
    let digits = "0" + e164.dropFirst(pays.count + 1)
    return stride(from: 0, to: digits.count, by: 2)
      .map { String(digits.dropFirst($0).prefix(2)) }.joined(separator: "\u{A0}")
  }

  /// Country codes whose numbers have nine digits after them.
  private static let long = ["33", "262", "590", "594", "596"]
  /// Country codes of shorter plans, and how many digits follow: Saint-Pierre-et-Miquelon,
  /// Wallis-et-Futuna, New Caledonia, French Polynesia.
  private static let short: [(pays: String, digits: Int, departement: String)] = [
    ("508", 6, "975"), ("681", 6, "986"), ("687", 6, "988"), ("689", 8, "987"),
  ]
  /// What follows the zero in a national number, and the country code it belongs to.
  private static let outreMer: [(prefix: String, pays: String)] = [
    ("262", "262"), ("263", "262"), ("692", "262"), ("693", "262"), ("269", "262"),
    ("639", "262"), ("590", "590"), ("690", "590"), ("691", "590"), ("594", "594"),
    ("694", "594"), ("596", "596"), ("696", "596"), ("697", "596"),
  ]

  /// Digits only, a plus sign at the head allowed; nil when another sign stands among them.
  private static func compact(_ typed: some StringProtocol) -> String? {
    var text = ""
    for scalar in typed.unicodeScalars {
      if scalar.properties.isWhitespace || ".-–/()_".unicodeScalars.contains(scalar) { continue }
      guard (48...57).contains(scalar.value) || (scalar == "+" && text.isEmpty) else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return text.hasPrefix("00") ? "+" + text.dropFirst(2) : text
  }

  private static func international(_ digits: some StringProtocol) -> String? {
    for pays in long where digits.hasPrefix(pays) {
      var rest = String(digits.dropFirst(pays.count))
      if rest.count == 10, rest.hasPrefix("0") { rest.removeFirst() }
      guard rest.count == 9, !rest.hasPrefix("0") else { return nil }
      return "+" + pays + rest
    }
    for plan in short where digits.hasPrefix(plan.pays) {
      guard digits.count == plan.pays.count + plan.digits else { return nil }
      return "+" + digits
    }
    return nil
  }

  private static func national(_ text: String, _ departement: String?) -> String? {
    if text.count == 10, text.hasPrefix("0") {
      let rest = text.dropFirst()
      guard !rest.hasPrefix("0") else { return nil }
      let pays = outreMer.first { rest.hasPrefix($0.prefix) }?.pays ?? "33"
      return "+" + pays + rest
    }
    guard let plan = short.first(where: { $0.departement == departement }),
      text.count == plan.digits
    else { return nil }
    return "+" + plan.pays + text
  }
}
