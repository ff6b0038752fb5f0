package import Kernel

/// A day by which something is due: it ends at 23:59 where the territory is. Moved only by a reasoned
/// prolongation, the first day being kept.
package struct Echeance: Hashable, Sendable {
  /// As first reckoned.
  package let initiale: Jour
  package private(set) var prolongations: [Prolongation]

  package init(_ initiale: Jour, prolongations: [Prolongation] = []) {
    self.initiale = initiale
    self.prolongations = prolongations
  }

  /// The last day, prolongations counted.
  package var jour: Jour { prolongations.last?.jusquau ?? initiale }

  /// Whether what is handed in at that local time is in time: the last minute is 23:59.
  package func isOpen(at local: HeureLocale) -> Bool { local.jour <= jour }

  /// Days left on `today`: 0 on the last day, negative after it.
  package func jours(from today: Jour) -> Int { Int(jour.number) - Int(today.number) }

  /// Later, to a day after the present one.
  package func prolonged(by prolongation: Prolongation) -> Echeance? {
    guard prolongation.jusquau > jour else { return nil }
    return Echeance(initiale, prolongations: prolongations + [prolongation])
  }

  /// When it is reminded of: so many days before, on that day or on the working day before it. The
  /// longest notice first.
  package func rappels(_ avant: [Int], _ calendrier: CalendrierOuvre) -> [Rappel] {
    avant.sorted(by: >).map { days in
      Rappel(
        avant: days, echeance: jour, envoi: calendrier.ouvreOuAvant(jour.adding(days: -days)))
    }
  }
}

/// A later day, why, and when it was given.
package struct Prolongation: Hashable, Sendable {
  package let jusquau: Jour
  package let raison: String
  package let le: Instant

  package init(jusquau: Jour, raison: String, le: Instant) {
    self.jusquau = jusquau
    self.raison = raison
    self.le = le
  }
}

/// One reminder of an échéance.
package struct Rappel: Hashable, Sendable {
  /// Days of notice, as the rule says.
  package let avant: Int
  package let echeance: Jour
  /// The working day it is sent on.
  package let envoi: Jour

  package init(avant: Int, echeance: Jour, envoi: Jour) {
    self.avant = avant
    self.echeance = echeance
    self.envoi = envoi
  }
}
