package import Territoires

/// What a key of need gives to one part of a territory.
package struct PartIndicative: Hashable, Sendable {
  package let territoire: CodeTerritoire
  package let communes: Int
  package let habitants: Int
  package let postes: Int

  package init(territoire: CodeTerritoire, communes: Int, habitants: Int, postes: Int) {
    self.territoire = territoire
    self.communes = communes
    self.habitants = habitants
    self.postes = postes
  }

  /// People ill at ease with digital tools for one post; nil without a post.
  package func besoinParPoste(_ part: PartEnDifficulte) -> Int? {
    postes > 0 ? part.habitants(habitants, postes: postes) : nil
  }
}

/// The share of people who are ill at ease with digital tools. 17 %: INSEE Première no 1780, 2019.
package struct PartEnDifficulte: Hashable, Sendable {
  package let pourMille: Int

  package init?(pourMille: Int) {
    guard (0...1_000).contains(pourMille) else { return nil }
    self.pourMille = pourMille
  }

  private init(_ pourMille: Int) { self.pourMille = pourMille }

  package static let insee2019 = PartEnDifficulte(170)

  /// That share of `total` inhabitants, divided over `postes`, to the nearest person.
  package func habitants(_ total: Int, postes: Int = 1) -> Int {
    let people = Double(total) * Double(pourMille) / 1_000 / Double(max(1, postes))
    return Int(people.rounded())
  }
}

extension TerritoireIndex {
  /// Shares `postes` over `territoires` (EPT, EPCI, départements…) by a key of need. Communes that
  /// none of them holds count for nothing; one that two hold counts twice.
  package func parts(
    of postes: Int, over territoires: [CodeTerritoire], by cle: CleDeBesoin
  ) -> [PartIndicative] {
    let communes = territoires.map { self.communes(in: $0) }
    let defaut = cle.scoreMoyen(communes.flatMap { $0 })
    let besoins = communes.map { $0.reduce(0) { $0 + cle.besoin($1, defaut: defaut) } }
    let postes = plusFortsRestes(postes, poids: besoins)
    return territoires.indices.map { place in
      PartIndicative(
        territoire: territoires[place], communes: communes[place].count,
        habitants: communes[place].reduce(0) { $0 + $1.population }, postes: postes[place])
    }
  }
}
