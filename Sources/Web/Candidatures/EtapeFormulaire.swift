import Candidatures

/// The form one subject a page: the same questions and the same rules as the whole page.
enum EtapeFormulaire: Int, CaseIterable {
  case structure = 1
  case postes, cout, projet, joindre, relire

  var nom: String {
    switch self {
    case .structure: "Votre structure"
    case .postes: "Vos postes"
    case .cout: "Le coût"
    case .projet: "Votre projet"
    case .joindre: "Qui joindre"
    case .relire: "Relire et envoyer"
    }
  }

  var titre: String {
    switch self {
    case .structure: "Votre structure"
    case .postes: "Vos postes et leurs lieux d’exercice"
    case .cout: "Ce que cela coûtera"
    case .projet: "Votre projet"
    case .joindre: "Qui joindre, qui s’engage"
    case .relire: "Relire et envoyer"
    }
  }

  /// What is checked before the next one.
  var questions: Set<Question> {
    switch self {
    case .structure: [.siret, .ridet, .nom, .type, .commune]
    case .postes: [.genre, .postes, .dateDebut, .lieuCommune, .lieuAdresse, .lieuPoste, .lieuPart]
    case .cout: []
    case .projet: [.motivation]
    case .joindre:
      [.contactNom, .contactCourriel, .contactTelephone, .representantNom, .representantCourriel]
    case .relire: [.engagement]
    }
  }

  var next: EtapeFormulaire { Self(rawValue: rawValue + 1) ?? .relire }
  var previous: EtapeFormulaire { Self(rawValue: rawValue - 1) ?? .structure }

  /// Where a question is asked.
  static func of(_ question: Question) -> EtapeFormulaire {
    allCases.first { $0.questions.contains(question) } ?? .relire
  }
}
