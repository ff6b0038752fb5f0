package import Kernel
package import Structures
package import Territoires

/// The answers of a form that are to be corrected, in the order of the questions.
package struct DemandeRefusal: Refusal {
  package let fautes: [Faute]
  package init(_ fautes: [Faute]) { self.fautes = fautes }
  package var code: String { "candidature.reponses" }
}

/// What is wrong with one answer.
package struct Faute: Sendable, Equatable {
  package let question: Question
  package let erreur: Erreur
  /// Which one of a repeated question, from 0.
  package let rang: Int

  package init(_ question: Question, _ erreur: Erreur, rang: Int = 0) {
    self.question = question
    self.erreur = erreur
    self.rang = rang
  }

  package enum Erreur: Sendable, Equatable {
    case manquante
    /// Neither a SIRET nor a RIDET, or both.
    case siretOuRidet
    case identifiantInvalide(IdentifiantRefusal)
    case nomInvalide
    case typeInconnu
    case communeInconnue
    /// Several communes answer to what was typed.
    case communeAmbigue([Commune])
    case tropLong(maximum: Int)
    case courrielInvalide
    case telephoneInvalide
    /// Another text than digits, or a number out of the range.
    case nombreInvalide(ClosedRange<Int>)
    case dateInvalide
    /// Before `aujourdhui`, in the département.
    case datePassee(aujourdhui: Jour)
    /// After `limite`, the last day that the programme's rules let a post begin.
    case dateLointaine(limite: Jour)
    case engagementManquant
    /// The shares of this post do not make 100.
    case partsFausses(poste: Int, somme: Int)
  }

  /// Stable: for the API, the tests and the logs.
  package var code: String { "candidature.\(question.rawValue).\(erreur.nom)" }
}

extension Faute.Erreur {
  fileprivate var nom: String {
    switch self {
    case .manquante: "manquante"
    case .siretOuRidet: "siretOuRidet"
    case .identifiantInvalide, .nomInvalide, .courrielInvalide, .telephoneInvalide,
      .nombreInvalide, .dateInvalide:
      "invalide"
    case .typeInconnu, .communeInconnue: "inconnue"
    case .communeAmbigue: "ambigue"
    case .tropLong: "tropLong"
    case .datePassee: "passee"
    case .dateLointaine: "lointaine"
    case .engagementManquant: "manquant"
    case .partsFausses: "parts"
    }
  }
}
