/// What a candidat says they do or know today; one at least.
package enum Situation: String, Sendable, CaseIterable, Hashable {
  case demandeurEmploi = "demandeur_emploi"
  case enEmploi = "en_emploi"
  case enFormation = "en_formation"
  case diplome
  case experience
}
