import Candidatures
import Comptes
package import Courriers
package import Kernel
package import Programme
package import Territoires

/// What the use cases of coordination work with.
package struct MoyensCoordination: Sendable {
  package let coordonnateurs: any CoordonnateurStore
  package let recueils: any RecueilStore
  package let pilotage: any PilotageStore
  package let territoires: TerritoiresCourants
  package let regles: Regles
  package var identifiers: any Identifiers
  package var randomness: any Randomness
  package let digests: any Digests
  package let fuseaux: any Fuseaux
  /// The address of the site, without a final slash: letters link to it.
  package let site: String
  /// The words of messages.
  package let catalogue: Catalogue

  package init(
    coordonnateurs: any CoordonnateurStore, recueils: any RecueilStore,
    pilotage: any PilotageStore, territoires: TerritoiresCourants,
    regles: Regles = .conseillersNumeriques, identifiers: any Identifiers,
    randomness: any Randomness, digests: any Digests, fuseaux: any Fuseaux, site: String,
    catalogue: Catalogue = Catalogue()
  ) {
    self.catalogue = catalogue
    self.coordonnateurs = coordonnateurs
    self.recueils = recueils
    self.pilotage = pilotage
    self.territoires = territoires
    self.regles = regles
    self.identifiers = identifiers
    self.randomness = randomness
    self.digests = digests
    self.fuseaux = fuseaux
    self.site = site
  }

  /// The civil day in a département.
  package func jour(_ instant: Instant, _ departement: String) async throws -> Jour {
    let zone = try await territoires.index().departement(departement)?.fuseau ?? .paris
    return fuseaux.local(instant, in: zone).jour
  }

  package func regles(on jour: Jour) throws -> ReglesDuJour { try regles.rules(on: jour) }

  func lettres(_ coordonnateur: Coordonnateur) -> LettresRecueil {
    LettresRecueil(coordonnateur: coordonnateur.nom, site: site, catalogue: catalogue)
  }

  /// A personal link for each of these guests.
  func liens(_ invites: [ID<Invite>]) -> [LienInvite] {
    invites.map { LienInvite($0, Jeton(from: randomness), digests) }
  }
}
