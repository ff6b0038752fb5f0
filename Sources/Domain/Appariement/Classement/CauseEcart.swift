package import Candidats
package import MisesEnRelation
import Kernel
package import Territoires

/// Why a person and a post are not looked at together, whatever anybody ranks.
package enum CauseEcart: String, Sendable, CaseIterable {
  /// The person is free only after the post begins.
  case disponibleTropTard
  /// The sea lies between.
  case autreTerre
  /// Farther than the person wants to travel: their own words.
  case tropLoin
  case offreRetiree
  /// Every post of the offer is filled.
  case pourvue
  /// As many propositions are open as the programme allows: for the offer, for the person.
  case tropPourOffre
  case tropPourCandidat
  /// The two were proposed to each other before.
  case dejaProposee
  /// Another proposition of the campagne's offers waits for its answer.
  case attendReponse
}

extension CauseEcart {
  /// What the offer's and the person's own words say, nothing else of them being looked at. Nil when they
  /// may be proposed to each other.
  package static func entre(
    _ profil: Profil, _ offre: Offre, _ index: TerritoireIndex
  ) -> CauseEcart? {
    guard offre.retireeLe == nil else { return .offreRetiree }
    guard profil.disponibleLe <= offre.conditions.debut else { return .disponibleTropTard }
    let own = Terre.code(departement: profil.departement)
    let lands = offre.lieux.compactMap { index.resolve($0.commune)?.commune.departement }
      .map(Terre.code(departement:))
    guard lands.isEmpty || lands.contains(own) else { return .autreTerre }
    guard offre.isReached(from: profil.commune, mobilite: profil.mobilite, index) else {
      return .tropLoin
    }
    return nil
  }
}
