package import Kernel

/// What the last séance that approved its minutes says of a file it put off.
package struct Reexamen: Sendable, Equatable {
  package let seance: ID<Seance>
  /// The day of that séance.
  package let le: Jour
  /// Why, as the structure's letter says it.
  package let phrase: String
  /// The day that letter went; nil before.
  package let annonceLe: Jour?

  package init(seance: ID<Seance>, le: Jour, phrase: String, annonceLe: Jour?) {
    self.seance = seance
    self.le = le
    self.phrase = phrase
    self.annonceLe = annonceLe
  }
}
