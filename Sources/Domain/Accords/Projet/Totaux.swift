package import Kernel
package import Programme
package import Territoires

extension VersionProjet {
  /// What the State would pay for all its posts, whole length.
  package func montant(_ aides: Aides) -> Centimes {
    lignes.reduce(.zero) { $0 + aides.parPoste($1.employeur) * $1.postes }
  }

  package func postes(_ employeur: Employeur) -> Int {
    lignes.reduce(0) { $0 + ($1.employeur == employeur ? $1.postes : 0) }
  }

  /// Posts by place of exercise in each of `parties`, in their order: never by seat.
  package func repartition(_ parties: [CodeTerritoire], _ index: TerritoireIndex) -> [PartPostes] {
    let lieux = lignes.flatMap(\.lieux)
    return parties.map { partie in
      let postes = lieux.reduce(0) { sum, lieu in
        sum + (index.contains(partie, .commune(lieu.commune)) ? lieu.postes : 0)
      }
      return PartPostes(territoire: partie, postes: postes)
    }
  }
}

/// The posts in a part of the territory.
package struct PartPostes: Sendable, Equatable {
  package let territoire: CodeTerritoire
  package let postes: Int

  package init(territoire: CodeTerritoire, postes: Int) {
    self.territoire = territoire
    self.postes = postes
  }

  /// How many people in difficulty there are for one post, to the nearest; nil without a post.
  /// `part`: the share of the population in difficulty, in per cent.
  package func besoin(_ index: TerritoireIndex, part: Int) -> Int? {
    guard postes > 0 else { return nil }
    let people = Double(index.population(of: territoire)) * Double(part) / 100
    return Int((people / Double(postes)).rounded())
  }
}
