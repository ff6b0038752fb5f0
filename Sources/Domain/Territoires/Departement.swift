package import Kernel

/// A département, or an overseas collectivity: `975`, `977`, `978`, `984`, `986`, `987`, `988`, `989`.
package struct Departement: Hashable, Sendable {
  package let code: String
  package let nom: String
  package let article: Article
  /// Nil for an overseas collectivity: it belongs to no région.
  package let region: String?
  /// Municipal population: the sum of its communes.
  package var population: Int
  package let prefecture: Prefecture
  /// The zone of the seat, in which its deadlines are reckoned.
  package let fuseau: Fuseau

  package init(
    code: String, nom: String, article: Article, region: String?, population: Int,
    prefecture: Prefecture, fuseau: Fuseau
  ) {
    self.code = code
    self.nom = nom
    self.article = article
    self.region = region
    self.population = population
    self.prefecture = prefecture
    self.fuseau = fuseau
  }

  /// The commune where the State's representative sits.
  package struct Prefecture: Hashable, Sendable {
    package let commune: String
    package let nom: String
    package let position: Position

    package init(commune: String, nom: String, position: Position) {
      self.commune = commune
      self.nom = nom
      self.position = position
    }
  }

  /// `de la Manche`, `d’Indre-et-Loire`…
  package var complement: String { article.complement(of: nom) }

  package var isCollectivite: Bool { region == nil }

  /// Every département and overseas collectivity, by code.
  package static let tous: [Departement] = metropole + outreMer

  package static func code(_ code: some StringProtocol) -> Departement? {
    tous.first { $0.code == code }
  }

  /// The département of a commune's INSEE code: its first two signs, three overseas (`97`, `98`).
  package static func code(ofCommune commune: some StringProtocol) -> String {
    let overseas = commune.hasPrefix("97") || commune.hasPrefix("98")
    return String(commune.prefix(overseas ? 3 : 2))
  }

  /// Writes one line of the reference tables.
  static func d(
    _ code: String, _ nom: String, _ article: Article, _ region: String?, _ population: Int,
    _ prefecture: String, _ nomPrefecture: String, _ lon: Double, _ lat: Double,
    _ fuseau: String = "Europe/Paris"
  ) -> Departement {
    Departement(
      code: code, nom: nom, article: article, region: region, population: population,
      prefecture: Prefecture(
        commune: prefecture, nom: nomPrefecture, position: Position(lon: lon, lat: lat)),
      fuseau: Fuseau(fuseau))
  }
}
