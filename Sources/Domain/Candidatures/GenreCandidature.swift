import Kernel
package import Programme

/// What the posts of a candidature are for: the official grounds of a refusal are not the same.
package enum GenreCandidature: String, Sendable, CaseIterable {
  /// To host conseillers.
  case structure
  /// To coordinate those of a territory.
  case coordonnateur
}

extension ReglesCandidature {
  /// The official grounds of a refusal: three for structures, four for coordonnateurs.
  package func motifs(_ genre: GenreCandidature) -> [MotifRefus] {
    switch genre {
    case .structure: motifs
    case .coordonnateur: motifsCoordonnateur
    }
  }
}
