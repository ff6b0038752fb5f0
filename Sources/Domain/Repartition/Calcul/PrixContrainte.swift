/// What one post of slack would be worth, at most: the price of a corridor, a zone or an accord.
package struct PrixContrainte: Hashable, Sendable {
  /// As the certificate names it: `hi`, `lo`, `zone`, `max`, `min`, `postes`.
  package let nature: String
  package let cle: String
  /// People in difficulty, weighted as the model weighs them, for one post.
  package let personnes: Double
}

extension ResultatCalcul {
  /// The constraints that cost something, the dearest first.
  package var prixDesContraintes: [PrixContrainte] {
    certificat.filter { !["u", "s", "lambda"].contains($0.nature) && $0.valeur > 1e-6 }
      .map { PrixContrainte(nature: $0.nature, cle: $0.cle, personnes: $0.valeur) }
      .sorted { ($1.personnes, $0.nature, $0.cle) < ($0.personnes, $1.nature, $1.cle) }
  }
}
