package import Territoires

/// Posts of a département shared over its EPT (elsewhere its EPCI) by a key of need, then over their
/// communes, each post going where the need for one post is largest.
package struct Partage: Sendable {
  package let demande: DemandePartage
  package let parts: [Part]
  /// By falling number of posts, then by code.
  package let communes: [Ligne]

  package struct Part: Sendable {
    package let part: PartIndicative
    package let actuels: Int?
    /// Posts more than today; nil when today's are not known.
    package var ecart: Int? { actuels.map { part.postes - $0 } }
  }

  package struct Ligne: Sendable {
    package let commune: Commune
    package let part: CodeTerritoire
    package let postes: Int
    package let estEpinglee: Bool
    /// People in need whom the last post here serves, or whom a first one would: the need divided by
    /// the posts.
    package let gainMarginal: Int
    /// How many more posts its part would need before it had one; 0 when it has one.
    package let rangSuivant: Int
  }

  package init(_ demande: DemandePartage, _ index: TerritoireIndex, _ people: PartEnDifficulte) {
    self.demande = demande
    let territoires = index.parts(ofDepartement: demande.departement)
    let shares = index.parts(of: demande.postes, over: territoires, by: demande.cle)
    parts = shares.map { Part(part: $0, actuels: demande.actuels[$0.territoire]) }
    let lines = shares.flatMap { share in
      PartageCommunes(index.communes(in: share.territoire), share, demande, people).lignes
    }
    communes = lines.sorted { ($1.postes, $0.commune.code) < ($0.postes, $1.commune.code) }
  }

  /// Posts that go to another part than today's; nil when today's are not known for all.
  package var deplaces: Int? {
    let gaps = parts.compactMap(\.ecart)
    guard gaps.count == parts.count, !parts.isEmpty else { return nil }
    return gaps.reduce(0) { $0 + max(0, $1) }
  }
}

extension TerritoireIndex {
  /// The EPT of a département, or its EPCI where it has none, by code.
  package func parts(ofDepartement departement: String) -> [CodeTerritoire] {
    let communes = communes(in: .departement(departement))
    let ept = Set(communes.compactMap(\.ept)).sorted()
    guard ept.isEmpty else { return ept.map { .ept($0) } }
    return Set(communes.compactMap(\.epci)).sorted().map { .epci($0) }
  }
}
