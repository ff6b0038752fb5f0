import Kernel

/// The number of an établissement: fourteen digits, of which the first nine (SIREN) name its unité.
///
/// Checked by Luhn's key (INSEE). La Poste's établissements are many and bear none: theirs are valid
/// when the sum of their digits is a multiple of five.
package struct Siret: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Fourteen digits.
  package let description: String

  /// Reads what somebody typed: any kind of space is let through.
  package init(_ text: some StringProtocol) throws(IdentifiantRefusal) {
    let digits = try typedDigits(text)
    guard digits.count == 14 else { throw .longueur(digits.count) }
    guard digits.contains(where: { $0 != 0 }) else { throw .nul }
    guard Self.hasValidKey(digits) else { throw .cle }
    description = written(digits)
  }

  package var siren: String { String(description.prefix(9)) }

  /// `829 175 223 00033`, with spaces that do not break.
  package var lisible: String {
    let digits = Array(description)
    let parts = [digits.prefix(3), digits.dropFirst(3).prefix(3), digits.dropFirst(6).prefix(3)]
    return (parts.map { String($0) } + [String(digits.dropFirst(9))]).joined(separator: "\u{A0}")
  }

  package var isLaPoste: Bool { siren == "356000000" }

  package static func < (a: Self, b: Self) -> Bool { a.description < b.description }

  private static func hasValidKey(_ digits: [Int]) -> Bool {
    if luhn(digits) % 10 == 0 { return true }
    return written(digits.prefix(9)) == "356000000" && digits.reduce(0, +) % 5 == 0
  }
}

/// The number of a company of New Caledonia: seven digits, and three more for an établissement.
package struct Ridet: Hashable, Sendable, CustomStringConvertible {
  /// Seven or ten digits.
  package let description: String

  package init(_ text: some StringProtocol) throws(IdentifiantRefusal) {
    let digits = try typedDigits(text, dots: true)
    guard digits.count == 7 || digits.count == 10 else { throw .longueur(digits.count) }
    guard digits.contains(where: { $0 != 0 }) else { throw .nul }
    description = written(digits)
  }
}

/// The number a structure is known by.
package enum Identifiant: Hashable, Sendable, CustomStringConvertible {
  case siret(Siret)
  case ridet(Ridet)

  package var description: String {
    switch self {
    case .siret(let siret): siret.description
    case .ridet(let ridet): ridet.description
    }
  }

  /// `SIRET 829 175 223 00033`, `RIDET 0123456`
  package var lisible: String {
    switch self {
    case .siret(let siret): "SIRET\u{A0}" + siret.lisible
    case .ridet(let ridet): "RIDET\u{A0}" + ridet.description
    }
  }
}

/// Why a SIRET or a RIDET cannot be one.
package enum IdentifiantRefusal: Refusal, Hashable {
  case absent
  /// Something else than digits and spaces.
  case signes
  /// So many digits.
  case longueur(Int)
  case nul
  case cle

  package var code: String {
    switch self {
    case .absent: "siret.absent"
    case .signes: "siret.signes"
    case .longueur: "siret.longueur"
    case .nul: "siret.nul"
    case .cle: "siret.cle"
    }
  }
}

private func typedDigits(
  _ text: some StringProtocol, dots: Bool = false
) throws(IdentifiantRefusal) -> [Int] {
  var digits: [Int] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 48...57: digits.append(Int(scalar.value) - 48)
    case 46 where dots: continue
    default:
      guard scalar.properties.isWhitespace else { throw .signes }
    }
    guard digits.count <= 20 else { throw .longueur(digits.count) }
  }
  guard !digits.isEmpty else { throw .absent }
  return digits
}

private func written(_ digits: some Sequence<Int>) -> String {
  digits.reduce(into: "") { $0 += String($1) }
}

/// Luhn's sum: every second digit from the right counts double, less nine when it has two digits.
private func luhn(_ digits: [Int]) -> Int {
  digits.reversed().enumerated().reduce(0) { sum, item in
    let (place, digit) = item
    guard place % 2 == 1 else { return sum + digit }
    return sum + (digit > 4 ? digit * 2 - 9 : digit * 2)
  }
}
