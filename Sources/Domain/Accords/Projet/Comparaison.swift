import Kernel
package import Territoires

/// Two versions of a projet side by side: what moved, by part of the territory and by line.
package struct Comparaison: Sendable, Equatable {
  package let avant: VersionProjet
  package let apres: VersionProjet
  package let parties: [Ecart]
  /// The lines that differ, in the order of their numbers.
  package let lignes: [EcartLigne]

  package struct Ecart: Sendable, Equatable {
    package let territoire: CodeTerritoire
    package let avant: PartPostes
    package let apres: PartPostes
    package var difference: Int { apres.postes - avant.postes }
  }

  /// `avant` nil: the line is new; `apres` nil: it is gone.
  package struct EcartLigne: Sendable, Equatable {
    package let avant: LigneProjet?
    package let apres: LigneProjet?
    package var nom: String { (apres ?? avant)?.nom ?? "" }
    package var difference: Int { (apres?.postes ?? 0) - (avant?.postes ?? 0) }
  }

  package init(
    _ avant: VersionProjet, _ apres: VersionProjet, _ territoires: [CodeTerritoire],
    _ index: TerritoireIndex
  ) {
    self.avant = avant
    self.apres = apres
    parties = zip(
      avant.repartition(territoires, index), apres.repartition(territoires, index)
    ).map { Ecart(territoire: $0.territoire, avant: $0, apres: $1) }
    let before = Dictionary(
      avant.lignes.map { ($0.numero, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      apres.lignes.map { ($0.numero, $0) }, uniquingKeysWith: { first, _ in first })
    lignes = Set(before.keys).union(after.keys).sorted().compactMap { numero in
      let (old, new) = (before[numero], after[numero])
      return old == new ? nil : EcartLigne(avant: old, apres: new)
    }
  }

  /// How many posts change place between the parts: what some lose that others gain.
  package var deplaces: Int {
    let gained = parties.reduce(0) { $0 + max(0, $1.difference) }
    let lost = parties.reduce(0) { $0 + max(0, -$1.difference) }
    return min(gained, lost)
  }
}
