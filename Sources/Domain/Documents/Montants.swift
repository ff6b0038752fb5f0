package import Kernel

extension Centimes {
  /// `50 000 €`, `1 554,58 €`, as documents say amounts.
  package var enEuros: String {
    let (euros, cents) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let rest = cents == 0 ? "" : cents < 10 ? ",0\(cents)" : ",\(cents)"
    return (value < 0 ? "−" : "") + grouped(euros) + rest + "\u{A0}€"
  }
}

/// `80 000`
private func grouped(_ number: UInt64) -> String {
  let digits = String(number)
  return digits.enumerated().map { index, digit in
    (index > 0 && (digits.utf8.count - index) % 3 == 0 ? "\u{202F}" : "") + String(digit)
  }.joined()
}
