package import Comptes
package import Courriers
package import Journal
package import Kernel
package import Programme
package import Territoires

/// What the use cases of candidats work with.
package struct MoyensCandidats: Sendable {
  package let store: any CandidatStore
  package let journal: any JournalStore
  package let territoires: TerritoiresCourants
  package let regles: Regles
  package let identifiers: any Identifiers
  package let randomness: any Randomness
  package let digests: any Digests
  package let fuseaux: any Fuseaux
  package let decompression: any Decompression
  /// The address of the site, without a final slash: letters link to it.
  package let site: String
  /// The words of messages.
  package let catalogue: Catalogue

  package init(
    store: any CandidatStore, journal: any JournalStore, territoires: TerritoiresCourants,
    regles: Regles = .conseillersNumeriques, identifiers: any Identifiers,
    randomness: any Randomness, digests: any Digests, fuseaux: any Fuseaux,
    decompression: any Decompression, site: String, catalogue: Catalogue = Catalogue()
  ) {
    self.catalogue = catalogue
    self.store = store
    self.journal = journal
    self.territoires = territoires
    self.regles = regles
    self.identifiers = identifiers
    self.randomness = randomness
    self.digests = digests
    self.fuseaux = fuseaux
    self.decompression = decompression
    self.site = site
  }

  /// The same, with numbers from elsewhere.
  package func drawing(from identifiers: any Identifiers) -> MoyensCandidats {
    MoyensCandidats(
      store: store, journal: journal, territoires: territoires, regles: regles,
      identifiers: identifiers, randomness: randomness, digests: digests, fuseaux: fuseaux,
      decompression: decompression, site: site, catalogue: catalogue)
  }

  package func jour(_ instant: Instant, in fuseau: Fuseau = .paris) -> Jour {
    fuseaux.local(instant, in: fuseau).jour
  }

  package func regles(at instant: Instant) throws -> ReglesCandidat {
    try regles.rules(on: jour(instant)).candidats
  }

  package func lettres(at instant: Instant) throws -> LettresCandidat {
    LettresCandidat(site: site, regles: try regles(at: instant), catalogue: catalogue)
  }

  /// Draws a link: its token goes in a letter, its digest is kept.
  package func lien(at instant: Instant) throws -> (jeton: Jeton, lien: LienCandidat) {
    let jeton = Jeton(from: randomness)
    let days = Int64(try regles(at: instant).lienJours)
    let lien = LienCandidat(
      empreinte: jeton.empreinte(digests), emisLe: instant,
      expireLe: instant.adding(seconds: days * 86_400))
    return (jeton, lien)
  }
}
