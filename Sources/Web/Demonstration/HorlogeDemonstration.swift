package import Kernel

/// The demonstration's clock, as its page moves it.
package protocol HorlogeDemonstration: Sendable {
  /// Where one may go in one press, in the order of their dates.
  var arrets: [ArretDemonstration] { get }
  /// What of the story visitors made impossible, the last first.
  func etapesEmpechees() async throws -> [EtapeEmpechee]
  /// Plays the story until `target`. Throws `HorlogeRefusal`.
  func avancer(jusqua target: Instant) async throws
  /// Forgets what visitors did and tells the story again until a stop. Throws `HorlogeRefusal`.
  func recommencer(au target: Instant) async throws
}

/// A step of the story that did not happen.
package struct EtapeEmpechee: Sendable, Equatable {
  /// `Le comité du mercredi 7 avril 2021`: what was to happen.
  package let quoi: String
  /// The code of the refusal met.
  package let refus: String
  package init(quoi: String, refus: String) {
    self.quoi = quoi
    self.refus = refus
  }

  /// Why it could not, in plain words: the last word of the code says what stood in the way.
  var pourquoi: String {
    switch refus.split(separator: ".").last.map(String.init) ?? "" {
    case "dejaDecidee", "rienADecider": "la décision était déjà prise"
    case "dejaRetiree", "dejaRetire", "offreRetiree": "le dossier avait été retiré"
    case "dejaInscrite": "la structure avait déjà une candidature"
    case "avisDejaRendu": "l’avis était déjà rendu"
    case "avisManquant": "l’avis n’était pas rendu"
    case "dejaEngagee": "l’engagement était déjà confirmé"
    case "engagementManquant", "engagementRefuse": "l’engagement n’était pas confirmé"
    case "dejaNotifiee", "rienAEnvoyer": "le courrier était déjà parti"
    case "dejaRemis": "le projet était déjà remis"
    case "dejaApprouve", "procesVerbalFige", "ordreArrete": "la séance avait déjà avancé"
    case "personneARelancer": "toutes les structures avaient répondu, ou venaient d’être relancées"
    case "resteInsuffisant", "reste", "postesDepasses": "il ne restait plus assez de postes"
    case "candidatIndisponible", "close", "pourvue", "dejaProposee":
      "la rencontre avait déjà une issue"
    case "introuvable": "ce qu’il fallait n’existait plus"
    default: "le dossier avait changé entre-temps"
    }
  }
}

/// A moment of the story worth a visit.
package struct ArretDemonstration: Sendable {
  package let nom: String
  package let at: Instant
  package init(nom: String, at: Instant) {
    self.nom = nom
    self.at = at
  }
}

package enum HorlogeRefusal: Refusal {
  /// What is written is not unwritten: time goes forward only.
  case recule
  /// After the end of the story.
  case tropLoin
  /// Somebody is moving the clock.
  case occupee

  package var code: String {
    switch self {
    case .recule: "horloge.recule"
    case .tropLoin: "horloge.tropLoin"
    case .occupee: "horloge.occupee"
    }
  }

  var phrase: String {
    switch self {
    case .recule:
      "Cette date est passée\u{A0}: ce qui est écrit reste écrit. Choisissez une date plus tardive, "
        + "ou recommencez la démonstration."
    case .tropLoin:
      "La démonstration s’arrête au 31\u{A0}décembre\u{A0}2023\u{A0}: choisissez avant."
    case .occupee: "Quelqu’un change la date en ce moment. Réessayez dans quelques secondes."
    }
  }
}
