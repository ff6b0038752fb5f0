package import Kernel

/// The expected « no » of accords and their projets.
package enum AccordRefusal: Refusal {
  /// Unknown, or outside the actor's territory: the two are not told apart.
  case introuvable
  case interdit
  case signatairesIncomplets
  case postesInvalides
  /// More posts than the accord has: so many remain.
  case postesDepasses(reste: Int)
  case raisonManquante
  /// Not after that day, or too long after.
  case prolongationInvalide(apres: Jour)
  /// Everything has been handed in: there is nothing to prolong or to hand in again.
  case dejaRemis
  case ligneInconnue
  /// The structure stands in the projet already, under this line.
  case structureDejaLa(nom: String)
  /// Nothing to hand in.
  case versionVide
  /// The day is over; it was this one.
  case echeancePassee(Jour)
  /// No version waits for an answer.
  case rienARepondre
  case observationsManquantes
  case observationsTropLongues
  /// The call opened then, at the clocks of its territory: it is not written again.
  case appelOuvert(HeureLocale)
  /// Somebody else changed the projet since it was read.
  case conflit

  package var code: String {
    switch self {
    case .introuvable: "accord.introuvable"
    case .interdit: "accord.interdit"
    case .signatairesIncomplets: "accord.signatairesIncomplets"
    case .postesInvalides: "accord.postesInvalides"
    case .postesDepasses: "accord.postesDepasses"
    case .raisonManquante: "accord.raisonManquante"
    case .prolongationInvalide: "accord.prolongationInvalide"
    case .dejaRemis: "accord.dejaRemis"
    case .ligneInconnue: "accord.ligneInconnue"
    case .structureDejaLa: "accord.structureDejaLa"
    case .versionVide: "accord.versionVide"
    case .echeancePassee: "accord.echeancePassee"
    case .rienARepondre: "accord.rienARepondre"
    case .observationsManquantes: "accord.observationsManquantes"
    case .observationsTropLongues: "accord.observationsTropLongues"
    case .appelOuvert: "accord.appelOuvert"
    case .conflit: "accord.conflit"
    }
  }
}
