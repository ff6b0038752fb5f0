import Kernel

/// The demonstration's story: every scene of the two territories, in the order of their dates
/// (design of the demonstration). Each capability brings its own in `Recit+…`.
enum Recit {
  static let scenes: [Scene] =
    (comptes + candidatures + structures + accords + seances + candidats + coordination + manche
    + avenants + repartition)
    .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    .map(\.element)

  /// Where a visitor may go in one press.
  static let arrets: [(nom: String, at: Instant)] = [
    ("L’accord est signé", Demonstration.moment(2021, 1, 15, 18, 0)),
    ("Les dossiers arrivent", Demonstration.departure),
    ("Au lendemain du comité", Demonstration.moment(2021, 4, 8, 9, 0)),
    ("80 postes sur 80", Demonstration.moment(2021, 6, 17, 9, 0)),
  ]
}
