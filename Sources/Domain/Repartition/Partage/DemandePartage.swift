package import Territoires

/// What somebody asks of a scenario: how many posts, by which key of need, what is settled already.
package struct DemandePartage: Hashable, Sendable {
  package var departement: String
  package var postes: Int
  package var cle: CleDeBesoin
  /// Communes that have a post whatever the key says.
  package var epingles: Set<String>
  /// No commune has more; nil: no limit.
  package var plafond: Int?
  /// What each part of the territory has today, to be compared with.
  package var actuels: [CodeTerritoire: Int]

  package init(
    departement: String, postes: Int, cle: CleDeBesoin, epingles: Set<String> = [],
    plafond: Int? = nil, actuels: [CodeTerritoire: Int] = [:]
  ) {
    self.departement = departement
    self.postes = postes
    self.cle = cle
    self.epingles = epingles
    self.plafond = plafond
    self.actuels = actuels
  }
}
