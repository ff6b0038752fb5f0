import Kernel

extension Candidature {
  /// Seconds within which the same answers, from the same account or from nobody's, are the same deposit:
  /// somebody went back in their browser and pressed again.
  private static let repetition: Int64 = 3_600

  /// Says again what `first` said just before. It is then acknowledged as the first time, not refused as
  /// a second candidature of the same structure.
  package func repeats(_ first: Candidature) -> Bool {
    demande == first.demande && deposant == first.deposant && first.retrait == nil
      && deposeeLe >= first.deposeeLe
      && deposeeLe <= first.deposeeLe.adding(seconds: Self.repetition)
  }
}
