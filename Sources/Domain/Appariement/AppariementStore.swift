package import Candidats
package import Comptes
package import Kernel
package import MisesEnRelation

/// Where wishes, rankings, campagnes and their calculations are kept. Each method is one whole
/// transaction.
package protocol AppariementStore: Sendable {
  /// Without any wish: version 0.
  func voeux(_ candidat: ID<Candidat>) async throws -> VoeuxCandidat

  /// Applies `change` to the wishes of a candidat about one offer, all as stored. Throws `introuvable`
  /// for an unknown offer.
  func ordonner(
    _ candidat: ID<Candidat>, _ offre: ID<Offre>, by geste: Geste,
    _ change: @escaping @Sendable (VoeuxCandidat, Offre, Candidat) throws -> Changed<VoeuxCandidat>
  ) async throws -> VoeuxCandidat

  func classement(_ offre: ID<Offre>) async throws -> ClassementOffre

  /// The open offers that an account answers for and that somebody wishes for, the latest first, 200 at
  /// most.
  func souhaitees(_ compte: ID<Compte>) async throws -> [LigneSouhaits]

  /// Those who look for a post and wish for this one, first registered first.
  func demandes(_ offre: ID<Offre>) async throws -> [Candidat]

  /// Applies `change` to an offer's ranking, with those who wish for it.
  func classer(
    _ offre: ID<Offre>, by geste: Geste,
    _ change:
      @escaping @Sendable (ClassementOffre, Offre, Set<ID<Candidat>>) throws ->
      Changed<ClassementOffre>
  ) async throws -> ClassementOffre

  /// Throws `dejaOuverte` while another campagne of the département takes wishes.
  func ouvrir(
    _ campagne: Changed<CampagneAppariement>, by geste: Geste
  ) async throws -> CampagneAppariement

  func campagne(_ id: ID<CampagneAppariement>) async throws -> CampagneAppariement?

  /// Those of these départements, or all when nil, the latest first, 200 at most.
  func campagnes(_ departements: [String]?) async throws -> [LigneCampagne]

  /// What a calculation would be made from now. `jour`: the civil day there.
  func matiere(_ departement: String, on jour: Jour) async throws -> MatiereAppariement

  /// Keeps a calculation; `change` is given the number of its wave.
  func ranger(
    _ campagne: ID<CampagneAppariement>, by geste: Geste,
    _ change: @escaping @Sendable (_ vague: Int) throws -> Changed<CalculAppariement>
  ) async throws -> CalculAppariement

  func calcul(_ id: ID<CalculAppariement>) async throws -> CalculAppariement?

  /// Of a campagne, the latest first.
  func calculs(_ campagne: ID<CampagneAppariement>) async throws -> [LigneCalcul]

  /// Published ones that a person took part in, the latest first.
  func publies(pour candidat: ID<Candidat>) async throws -> [LigneCalcul]

  /// Applies `change` to a calculation; it is told whether a later one exists.
  func publier(
    _ id: ID<CalculAppariement>, by geste: Geste,
    _ change:
      @escaping @Sendable (CalculAppariement, _ isLatest: Bool) throws ->
      Changed<CalculAppariement>
  ) async throws -> CalculAppariement

  /// Published ones whose propositions have not all left, the oldest first.
  func aEnvoyer() async throws -> [CalculAppariement]

  func envoye(_ id: ID<CalculAppariement>, at instant: Instant) async throws
}

/// An offer that people wish for, as a line of a list.
package struct LigneSouhaits: Sendable, Equatable {
  package let offre: ID<Offre>
  package let structure: String
  /// People who look for a post and wish for it.
  package let demandes: Int
  /// Whether its structure declared an order.
  package let isRanked: Bool

  package init(offre: ID<Offre>, structure: String, demandes: Int, isRanked: Bool) {
    self.offre = offre
    self.structure = structure
    self.demandes = demandes
    self.isRanked = isRanked
  }
}

/// A campagne as a line of a list.
package struct LigneCampagne: Sendable, Equatable {
  package let campagne: CampagneAppariement
  package let calculs: Int
  /// Whether its latest calculation waits to be published.
  package let aPublier: Bool

  package init(campagne: CampagneAppariement, calculs: Int, aPublier: Bool) {
    self.campagne = campagne
    self.calculs = calculs
    self.aPublier = aPublier
  }
}

/// A calculation as a line of a list.
package struct LigneCalcul: Sendable, Equatable {
  package let id: ID<CalculAppariement>
  package let campagne: ID<CampagneAppariement>
  package let vague: Int
  package let calculeLe: Instant
  package let personnes: Int
  package let apparies: Int
  package let empreinte: String
  package let publieLe: Instant?

  package init(
    id: ID<CalculAppariement>, campagne: ID<CampagneAppariement>, vague: Int, calculeLe: Instant,
    personnes: Int, apparies: Int, empreinte: String, publieLe: Instant?
  ) {
    self.id = id
    self.campagne = campagne
    self.vague = vague
    self.calculeLe = calculeLe
    self.personnes = personnes
    self.apparies = apparies
    self.empreinte = empreinte
    self.publieLe = publieLe
  }
}
