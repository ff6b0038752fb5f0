package import HTML
package import Kernel

/// Numbers, amounts and days written straight into the page, as `Francais` spells them: a long list has
/// thousands of them.
extension HTML {
  /// `3 925`
  package mutating func nombre(_ n: Int) { nombre(Int64(n)) }

  package mutating func nombre(_ n: Int64) {
    if n < 0 { raw("−") }
    groups(n.magnitude)
  }

  /// `50 000 €`, `55 428,50 €`
  package mutating func euros(_ montant: Centimes) {
    if montant.value < 0 { raw("−") }
    let (euros, cents) = montant.value.magnitude.quotientAndRemainder(dividingBy: 100)
    groups(euros)
    if cents != 0 {
      raw(cents < 10 ? ",0" : ",")
      text(Int64(cents))
    }
    raw("\u{A0}€")
  }

  /// `24 novembre 2026`, `1er mars 2021`
  package mutating func jour(_ jour: Jour) {
    let (year, month, day) = jour.components
    text(day)
    raw(day == 1 ? "er\u{A0}" : "\u{A0}")
    text(Francais.mois(month))
    raw(" ")
    text(year)
  }

  private mutating func groups(_ n: UInt64) {
    guard n >= 1_000 else { return text(Int64(n)) }
    let (high, low) = n.quotientAndRemainder(dividingBy: 1_000)
    groups(high)
    raw(low < 10 ? "\u{202F}00" : low < 100 ? "\u{202F}0" : "\u{202F}")
    text(Int64(low))
  }
}
