extension Centimes {
  /// `50 000 €`; the cents only when there are some: `55 428,50 €`. For screens, letters and documents.
  package var enEuros: String {
    let (euros, cents) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let rest = cents == 0 ? "" : cents < 10 ? ",0\(cents)" : ",\(cents)"
    return (value < 0 ? "−" : "") + euros.parMilliers + rest + "\u{A0}€"
  }
}

extension BinaryInteger {
  /// `3 925`: thousands set apart by U+202F, the minus sign is U+2212.
  package var parMilliers: String {
    let digits = String(magnitude)
    let sign = self < 0 ? "−" : ""
    guard digits.utf8.count > 3 else { return sign + digits }
    var text = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return text
  }
}
