package import Kernel
package import Programme
package import Territoires

extension TerritoireIndex {
  /// The département that holds a territory, or its seat; nil for a région and the country.
  package func departement(of territoire: CodeTerritoire) -> Departement? {
    for ancestor in ancestors(of: territoire) {
      if case .departement(let code) = ancestor { return departement(code) }
    }
    return nil
  }

  /// The zone in which a territory's delays end. A région has the zone of its first département.
  package func fuseau(of territoire: CodeTerritoire) -> Fuseau {
    if case .region(let code) = territoire {
      return departements.first { $0.region == code }?.fuseau ?? .paris
    }
    return departement(of: territoire)?.fuseau ?? .paris
  }

  /// When offices are open there.
  package func calendrier(of territoire: CodeTerritoire) -> CalendrierOuvre {
    CalendrierOuvre(departement: departement(of: territoire)?.code ?? "")
  }
}
