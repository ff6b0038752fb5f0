import Candidatures
import Kernel
import Territoires
import Web

extension MoyensCandidatures {
  /// What the use cases of candidatures work with in this house.
  init(_ stores: Stores, _ territoires: TerritoiresCourants, _ environment: Web.Environment) {
    self.init(
      store: stores.candidatures, comptes: stores.comptes, territoires: territoires,
      identifiers: environment.identifiers, randomness: environment.randomness,
      digests: environment.digests, fuseaux: environment.fuseaux,
      site: environment.settings.publicURL, telephone: environment.settings.hotline)
  }
}
