import Accords
import Archive
import Avenants
import Candidats
import Candidatures
import Comptes
import Coordination
import Documents
import Empreinte
import Kernel
import MisesEnRelation
import MotDePasse
import Ouvriers
import Programme
import Repartition
import Scenarios
import Seances
import Storage
import Territoires

/// What the use cases work with, on one database.
struct Moyens: Sendable {
  let stores: Stores
  let territoires: TerritoiresCourants
  let comptes: MoyensComptes
  let candidatures: MoyensCandidatures
  let accords: MoyensAccords
  let avenants: MoyensAvenants
  let seances: MoyensSeances
  let candidats: MoyensCandidats
  let mises: MoyensMises
  let coordination: MoyensCoordination
  let copies: MoyensCopies
  let rejeu: RejeuCourant
  let scenarios: MoyensScenarios

  /// `identifiers`: the demonstration draws its own, so that its addresses do not change.
  init(
    _ stores: Stores, reglages: Reglages, regles: Regles,
    identifiers: any Identifiers = TimeIdentifiers()
  ) {
    let digests = CryptoDigests()
    self.stores = stores
    territoires = TerritoiresCourants(stores.territoires)
    rejeu = RejeuCourant(
      store: stores.structures, territoires: territoires, executeur: Self.calcul)
    comptes = MoyensComptes(
      store: stores.comptes, motsDePasse: Argon2(), digests: digests, randomness: digests,
      identifiers: identifiers, fuseaux: FoundationFuseaux(), site: reglages.publicURL,
      montre: SystemClock(), catalogue: reglages.catalogue)
    candidatures = MoyensCandidatures(
      store: stores.candidatures, comptes: stores.comptes, territoires: territoires,
      regles: regles, identifiers: identifiers, randomness: digests, digests: digests,
      fuseaux: FoundationFuseaux(), site: reglages.publicURL,
      telephone: reglages.hotline, catalogue: reglages.catalogue,
      appels: AppelsCourants(
        store: stores.appels, territoires: territoires, fuseaux: FoundationFuseaux()))
    accords = MoyensAccords(
      accords: stores.accords, interets: stores.interets, appels: stores.appels,
      places: stores.places, comptes: stores.comptes, territoires: territoires, regles: regles,
      identifiers: identifiers, randomness: digests, fuseaux: FoundationFuseaux(),
      site: reglages.publicURL, catalogue: reglages.catalogue)
    coordination = MoyensCoordination(
      coordonnateurs: stores.coordonnateurs, recueils: stores.recueils, pilotage: stores.pilotage,
      territoires: territoires, regles: regles, identifiers: identifiers, randomness: digests,
      digests: digests, fuseaux: FoundationFuseaux(), site: reglages.publicURL,
      catalogue: reglages.catalogue)
    avenants = MoyensAvenants(store: stores.avenants, candidatures: candidatures)
    seances = MoyensSeances(
      store: stores.seances, candidatures: candidatures,
      priorites: [
        PrioritesCoordonnateur(moyens: coordination, candidatures: stores.candidatures)
      ])
    copies = MoyensCopies(
      store: stores.copies,
      portes: [
        PorteCandidature(moyens: candidatures), PorteAccord(moyens: accords),
        PorteSeance(moyens: seances),
      ], identifiers: identifiers, digests: digests)
    scenarios = MoyensScenarios(
      store: stores.scenarios, dossiers: candidatures, identifiers: identifiers,
      executeur: Self.calcul)
    candidats = MoyensCandidats(
      store: stores.candidats, journal: stores.journal, territoires: territoires, regles: regles,
      identifiers: identifiers, randomness: digests, digests: digests,
      fuseaux: FoundationFuseaux(), decompression: Zlib(), site: reglages.publicURL,
      catalogue: reglages.catalogue)
    mises = MoyensMises(
      store: stores.mises, candidats: candidats, candidatures: stores.candidatures,
      structures: stores.structures)
  }
}

extension Moyens {
  /// Where calculations of several seconds are made; its threads are made once for the program.
  private static let calcul = FilsDeCalcul(count: 2)
}

extension Stores {
  /// The programme's rules as they are stored.
  func reglesDuProgramme() async throws -> Regles {
    try await regles.regles(Regles.conseillersNumeriques.programme)
  }
}
