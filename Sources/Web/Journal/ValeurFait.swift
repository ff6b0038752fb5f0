import Design
package import Kernel

/// A fact written out in French: an amount as an amount, a day as a day.
package struct ValeurFait: Sendable {
  private let fact: JournalEvent.Fact

  package init(_ fact: JournalEvent.Fact) { self.fact = fact }

  /// An instant is written as `local` shows it.
  package func text(local: (Instant) -> HeureLocale) -> String {
    switch fact {
    case .integer(let number): Francais.nombre(number)
    case .code(let code): code
    case .jour(let jour): Francais.jour(jour)
    case .instant(let instant): Francais.moment(local(instant))
    case .montant(let amount): Francais.euros(amount)
    }
  }

  // Swift 6.3.1 stops in its optimiser where one of these is inlined under an optional chain that ends in a
  // closure: `acte["effet"]?.jour.map { … }`.
  @inline(never)
  package var entier: Int64? { if case .integer(let number) = fact { number } else { nil } }
  @inline(never)
  package var code: String? { if case .code(let code) = fact { code } else { nil } }
  @inline(never)
  package var jour: Jour? { if case .jour(let jour) = fact { jour } else { nil } }
  @inline(never)
  package var montant: Centimes? { if case .montant(let amount) = fact { amount } else { nil } }
}
