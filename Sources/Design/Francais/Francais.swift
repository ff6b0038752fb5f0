package import Kernel

/// How numbers, amounts, days and words are written in French, for screens and letters.
///
/// Thousands are set apart by U+202F, units by U+00A0, the minus sign is U+2212.
package enum Francais {
  static let insecable = "\u{A0}"

  /// `3 925`
  package static func nombre(_ nombre: some BinaryInteger) -> String { nombre.parMilliers }

  /// `50 000 €`; the cents only when there are some: `55 428,50 €`.
  package static func euros(_ montant: Centimes) -> String { montant.enEuros }

  /// `192,0 M€`, rounded to the nearest tenth of a million.
  package static func millions(_ montant: Centimes) -> String {
    decimal(Double(montant.value) / 100_000_000) + "\u{A0}M€"
  }

  /// `5,7`: rounded to so many digits after the comma (0 to 6). `–` for what is no number.
  package static func decimal(_ value: Double, chiffres: Int = 1) -> String {
    let places = min(max(chiffres, 0), 6)
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded()
    guard let units = Int64(exactly: scaled) else { return "–" }
    let (whole, part) = units.quotientAndRemainder(dividingBy: Int64(scale))
    let sign = units < 0 && whole == 0 ? "−" : ""
    guard places > 0 else { return nombre(whole) }
    let digits = String(part.magnitude)
    let zeros = String(repeating: "0", count: places - digits.utf8.count)
    return sign + nombre(whole) + "," + zeros + digits
  }

  /// `59,5 %` of a share between 0 and 1. A whole percentage is written without comma.
  package static func pourcent(_ part: Double, chiffres: Int = 1) -> String {
    let text = decimal(part * 100, chiffres: chiffres)
    let zero = "," + String(repeating: "0", count: min(max(chiffres, 0), 6))
    return (text.hasSuffix(zero) ? String(text.dropLast(zero.count)) : text) + "\u{A0}%"
  }

  /// `59,5 %`, the share `part` has in `total`; `–` when there is no total.
  package static func pourcent(_ part: Int, sur total: Int) -> String {
    total == 0 ? "–" : pourcent(Double(part) / Double(total))
  }

  /// A difference with its sign: `+6`, `−4`, `0`.
  package static func ecart(_ difference: Int) -> String {
    (difference > 0 ? "+" : "") + nombre(difference)
  }
}
