/// One of the eighteen régions.
package struct Region: Hashable, Sendable {
  package let code: String
  package let nom: String
  package let article: Article
  /// The INSEE code of the commune where its préfecture sits.
  package let chefLieu: String

  package init(code: String, nom: String, article: Article, chefLieu: String) {
    self.code = code
    self.nom = nom
    self.article = article
    self.chefLieu = chefLieu
  }

  /// `de la Réunion`, `d’Occitanie`…
  package var complement: String { article.complement(of: nom) }

  package static func code(_ code: some StringProtocol) -> Region? {
    toutes.first { $0.code == code }
  }
}
