package import Candidats
package import Candidatures
package import Kernel

/// Where offers and propositions are kept. Each method is one whole transaction.
package protocol MiseStore: Sendable {
  /// Stores an offer. Throws `dejaPubliee` when what granted its posts has an open one.
  func publier(_ offre: Changed<Offre>, by geste: Geste) async throws -> Offre

  func offre(_ id: ID<Offre>) async throws -> Offre?

  /// How many posts of an offer are filled.
  func pourvus(_ offre: ID<Offre>) async throws -> Int

  /// Offers of a département, or of all, that have a post left to fill, the latest published first,
  /// from the one after `apres`.
  func offres(departement: String?, apres: ID<Offre>?, limit: Int) async throws -> [Offre]

  /// Proposes a candidat and an offer to each other, both as they are stored, with what is open on
  /// each side on `jour`. `lien`: opens the candidat's space, sent with the letter.
  func proposer(
    _ offre: ID<Offre>, _ candidat: ID<Candidat>, lien: LienCandidat, on jour: Jour,
    by geste: Geste,
    _ change: @escaping @Sendable (Offre, Candidat, Ouvertes) throws -> Changed<MiseEnRelation>
  ) async throws -> MiseEnRelation

  func dossier(_ id: ID<MiseEnRelation>) async throws -> DossierMise?

  /// Whose structure's link has this digest.
  func dossier(empreinte: [UInt8]) async throws -> DossierMise?

  /// Every proposition of a candidat, the latest first.
  func dossiers(de candidat: ID<Candidat>) async throws -> [DossierMise]

  /// Applies `change` to the proposition as it is stored; once somebody is retained, `autres` to the
  /// open ones that this ends: those of the same person, and of the same offer when it is full.
  /// `candidatActif`: the candidat acts themselves, which is a sign of life.
  func change(
    _ id: ID<MiseEnRelation>, candidatActif: Bool, by geste: Geste,
    _ change: @escaping @Sendable (DossierMise) throws -> Changed<MiseEnRelation>,
    autres: @escaping @Sendable (DossierMise, MiseEnRelation.Nature) -> Changed<MiseEnRelation>
  ) async throws -> DossierMise

  /// Those of a list, the nearest deadline first, from the one after `apres`.
  func liste(
    _ portee: Portee, _ pile: PileMises, on jour: Jour, apres: CurseurMises?, limit: Int
  ) async throws -> [LigneMise]

  /// How many each list holds.
  func comptes(_ portee: Portee, on jour: Jour) async throws -> [PileMises: Int]

  /// Open ones whose deadline has passed before `jour`, or whose candidat is gone, in the order of their
  /// numbers.
  func aLiberer(
    before jour: Jour, apres: ID<MiseEnRelation>?, limit: Int
  ) async throws -> [DossierMise]
}
