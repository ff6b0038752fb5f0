/// An intercommunalité (EPCI à fiscalité propre), or an établissement public territorial of the
/// Métropole du Grand Paris: both are known by SIREN.
package struct Intercommunalite: Hashable, Sendable {
  package let siren: String
  package let nom: String
  package let nature: Nature
  /// The département of its seat; nil when the source does not say.
  package let departement: String?

  package init(siren: String, nom: String, nature: Nature, departement: String?) {
    self.siren = siren
    self.nom = nom
    self.nature = nature
    self.departement = departement
  }

  package enum Nature: String, Hashable, Sendable, CaseIterable {
    case communauteDeCommunes = "CC"
    case communauteDAgglomeration = "CA"
    case communauteUrbaine = "CU"
    case metropole = "METRO"
    case metropoleDeLyon = "MET69"
    case etablissementPublicTerritorial = "EPT"
  }

  package var territoire: CodeTerritoire {
    nature == .etablissementPublicTerritorial ? .ept(siren) : .epci(siren)
  }
}

/// An arrondissement of Paris, Lyon or Marseille: it rolls up to its commune.
package struct ArrondissementMunicipal: Hashable, Sendable {
  package let code: String
  package let nom: String
  package let commune: String
  package let population: Int

  package init(code: String, nom: String, commune: String, population: Int) {
    self.code = code
    self.nom = nom
    self.commune = commune
    self.population = population
  }
}

/// A code that no commune bears any more, and today's commune that took its place.
package struct CommuneAncienne: Hashable, Sendable {
  package let code: String
  package let nom: String
  /// The code of today's commune, after the whole chain of movements.
  package let commune: String

  package init(code: String, nom: String, commune: String) {
    self.code = code
    self.nom = nom
    self.commune = commune
  }
}
