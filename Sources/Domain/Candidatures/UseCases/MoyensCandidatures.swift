package import Comptes
package import Kernel
package import Programme
package import Territoires

/// What the use cases of candidatures work with.
package struct MoyensCandidatures: Sendable {
  package let store: any CandidatureStore
  package let comptes: any CompteStore
  package let territoires: TerritoiresCourants
  package let regles: Regles
  package let identifiers: any Identifiers
  package let randomness: any Randomness
  package let digests: any Digests
  package let fuseaux: any Fuseaux
  /// The address of the site, without a final slash: letters link to it.
  package let site: String
  /// Whom to call; letters say nothing without one.
  package let telephone: String?
  /// When deposits are let in.
  package let appels: any AppelsEnCours

  package init(
    store: any CandidatureStore, comptes: any CompteStore, territoires: TerritoiresCourants,
    regles: Regles = .conseillersNumeriques, identifiers: any Identifiers,
    randomness: any Randomness, digests: any Digests, fuseaux: any Fuseaux, site: String,
    telephone: String?, appels: any AppelsEnCours = SansAppel()
  ) {
    self.store = store
    self.comptes = comptes
    self.territoires = territoires
    self.regles = regles
    self.identifiers = identifiers
    self.randomness = randomness
    self.digests = digests
    self.fuseaux = fuseaux
    self.site = site
    self.telephone = telephone
    self.appels = appels
  }

  package func jour(_ instant: Instant, in fuseau: Fuseau = .paris) -> Jour {
    fuseaux.local(instant, in: fuseau).jour
  }

  /// The civil day in a département.
  package func jour(_ instant: Instant, departement: String, _ index: TerritoireIndex) -> Jour {
    jour(instant, in: index.departement(departement)?.fuseau ?? .paris)
  }

  package func regles(on jour: Jour) throws -> ReglesCandidature {
    ReglesCandidature(try regles.rules(on: jour))
  }

  package func lettres(_ index: TerritoireIndex, _ regles: ReglesCandidature) -> Lettres {
    Lettres(index: index, regles: regles, site: site, telephone: telephone)
  }
}
