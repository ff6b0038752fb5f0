import Candidatures
package import Comptes
package import Courriers
package import Kernel
package import Programme
package import Territoires

/// What the use cases of accords, appels and intérêts work with.
package struct MoyensAccords: Sendable {
  package let accords: any AccordStore
  package let interets: any InteretStore
  package let appels: any AppelStore
  package let places: any PostesPlaces
  package let comptes: any CompteStore
  package let territoires: TerritoiresCourants
  package let regles: Regles
  package let identifiers: any Identifiers
  package let randomness: any Randomness
  package let fuseaux: any Fuseaux
  /// The address of the site, without a final slash: letters link to it.
  package let site: String
  /// The words of messages.
  package let catalogue: Catalogue

  package init(
    accords: any AccordStore, interets: any InteretStore, appels: any AppelStore,
    places: any PostesPlaces, comptes: any CompteStore, territoires: TerritoiresCourants,
    regles: Regles = .conseillersNumeriques, identifiers: any Identifiers,
    randomness: any Randomness, fuseaux: any Fuseaux, site: String,
    catalogue: Catalogue = Catalogue()
  ) {
    self.catalogue = catalogue
    self.accords = accords
    self.interets = interets
    self.appels = appels
    self.places = places
    self.comptes = comptes
    self.territoires = territoires
    self.regles = regles
    self.identifiers = identifiers
    self.randomness = randomness
    self.fuseaux = fuseaux
    self.site = site
  }

  package func local(
    _ instant: Instant, _ territoire: CodeTerritoire, _ index: TerritoireIndex
  ) -> HeureLocale {
    fuseaux.local(instant, in: index.fuseau(of: territoire))
  }

  package func reglesDuJour(_ instant: Instant) throws -> ReglesDuJour {
    try regles.rules(on: fuseaux.local(instant, in: .paris).jour)
  }

  package var lettres: LettresAccord {
    LettresAccord(site: site, catalogue: catalogue)
  }
}
