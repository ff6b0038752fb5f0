package import Kernel
package import Territoires

/// The answers of the form that are to be corrected, in the order of the questions.
package struct InscriptionRefusal: Refusal {
  package let fautes: [FauteInscription]
  package init(_ fautes: [FauteInscription]) { self.fautes = fautes }
  package var code: String { "candidat.reponses" }
}

/// What is wrong with one answer.
package struct FauteInscription: Sendable, Equatable {
  package let question: QuestionCandidat
  package let erreur: Erreur

  package init(_ question: QuestionCandidat, _ erreur: Erreur) {
    self.question = question
    self.erreur = erreur
  }

  package enum Erreur: Sendable, Equatable {
    case manquante
    case nomInvalide
    case tropLong(maximum: Int)
    case courrielInvalide
    /// An address of the programme's own domain: its holder is hired already.
    case courrielDuProgramme(domaine: String)
    case telephoneInvalide
    case communeInconnue
    /// Several communes answer to what was typed.
    case communeAmbigue([Commune])
    case dateInvalide
    case datePassee(aujourdhui: Jour)
    /// After `limite`, the last day that the programme's rules let somebody say.
    case dateLointaine(limite: Jour)
    case mobiliteHorsListe
    /// The notice on personal data was not said to be read.
    case informationNonLue
  }
}
