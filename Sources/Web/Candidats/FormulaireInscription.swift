import Programme
import Candidats
import Design
import HTML
import Kernel
import Territoires

/// The questions asked of a candidat: to register, and to correct what they said.
struct FormulaireInscription: Sendable {
  let reponses: Inscription
  let fautes: [FauteInscription]
  let regles: ReglesCandidat
  let index: TerritoireIndex

  /// What the summary above the form says.
  var corrections: [(name: String, label: String, message: String)] {
    fautes.map { ($0.question.rawValue, $0.question.label, $0.phrase) }
  }

  func identity(_ h: inout HTML) {
    h.champ(champ(.prenom, autocomplete: "given-name"))
    h.champ(champ(.nom, autocomplete: "family-name"))
  }

  func address(_ h: inout HTML) {
    h.champ(
      champ(
        .courriel, aide: "Vous y recevrez un lien personnel, puis chaque proposition.",
        autocomplete: "email"), .email)
  }

  /// All but the name and the address.
  func rest(_ h: inout HTML) {
    h.champ(champ(.telephone, largeur: .moyen, autocomplete: "tel"), .telephone)
    commune(&h)
    h.cases(
      champ(.situation, aide: "Une réponse au moins."),
      Situation.allCases.map { Option($0.rawValue, $0.phrase) },
      cochees: Set(reponses.all(.situation)))
    h.champ(champ(.diplome, aide: "Si vous en avez un.", facultatif: true))
    h.champ(
      champ(
        .disponible, aide: "Exemple\u{A0}: 01/04/2021. Aujourd’hui au plus tôt.", largeur: .moyen),
      .date)
    h.liste(
      champ(
        .mobilite,
        aide:
          "C’est votre vœu\u{A0}: il décide des propositions que vous recevez. Aucune structure "
          + "ne choisit quelqu’un sur sa distance."),
      regles.mobilites.map { Option(String($0), Self.distance($0)) })
    h.zone(
      champ(
        .motivation, aide: "Ce que vous aimez faire, ce que vous avez déjà fait.",
        facultatif: true),
      lignes: 7, limite: regles.motivationMax)
  }

  /// `10 km`, or in words for the whole land.
  static func distance(_ kilometres: Int) -> String {
    kilometres >= 1_000
      ? "Partout, sans traverser la mer" : "\(Francais.nombre(kilometres))\u{A0}km au plus"
  }

  /// A text, or a list when several communes answer to what was typed.
  private func commune(_ h: inout HTML) {
    var field = champ(.commune, aide: "Le nom ou le code postal.", autocomplete: "postal-code")
    if case .communeAmbigue(let choices)? = faute(.commune)?.erreur {
      h.liste(
        field,
        choices.map {
          Option(
            "commune:\($0.code)",
            "\($0.nom), département \($0.departement) (\($0.codesPostaux.first ?? $0.code))")
        })
      return
    }
    // A choice made in a list reads as the commune's name.
    if case .commune(let code)? = CodeTerritoire(field.valeur),
      let commune = index.resolve(code)?.commune
    {
      field.valeur = "\(commune.nom) (\(commune.codesPostaux.first ?? commune.code))"
    }
    h.champ(field)
  }

  private func faute(_ question: QuestionCandidat) -> FauteInscription? {
    fautes.first { $0.question == question }
  }

  func champ(
    _ question: QuestionCandidat, aide: String? = nil, facultatif: Bool = false,
    largeur: Champ.Largeur = .normal, autocomplete: StaticString? = nil
  ) -> Champ {
    Champ(
      question.rawValue, question.label, aide: aide, valeur: reponses[question],
      erreur: faute(question)?.phrase, facultatif: facultatif, largeur: largeur,
      autocomplete: autocomplete)
  }
}

extension QuestionCandidat {
  var label: String {
    switch self {
    case .prenom: "Prénom"
    case .nom: "Nom"
    case .courriel: "Courriel"
    case .telephone: "Téléphone"
    case .commune: "Commune où vous habitez"
    case .situation: "Votre situation"
    case .diplome: "Diplôme ou titre de médiation numérique"
    case .disponible: "Disponible à partir du"
    case .mobilite: "Jusqu’où pouvez-vous aller travailler\u{A0}?"
    case .motivation: "Pourquoi ce métier\u{A0}?"
    case .information: "J’ai lu l’information sur mes données"
    }
  }
}

extension Situation {
  var phrase: String {
    switch self {
    case .demandeurEmploi: "Je cherche un emploi"
    case .enEmploi: "J’ai un emploi"
    case .enFormation: "Je suis en formation"
    case .diplome: "J’ai un diplôme de médiation numérique"
    case .experience: "J’ai déjà fait de la médiation numérique"
    }
  }
}

extension FauteInscription {
  /// What to do.
  var phrase: String {
    switch erreur {
    case .manquante:
      question == .situation ? "Cochez une situation au moins." : "Répondez à cette question."
    case .nomInvalide: "Écrivez un nom, avec des lettres."
    case .tropLong(let maximum): "Écrivez \(Francais.nombre(maximum)) caractères au plus."
    case .courrielInvalide: "Écrivez une adresse comme prenom.nom@exemple.fr."
    case .courrielDuProgramme(let domaine):
      "Donnez une adresse personnelle\u{A0}: celles en @\(domaine) sont aux conseillers déjà recrutés."
    case .telephoneInvalide:
      "Écrivez un numéro à dix chiffres, comme 06\u{A0}12\u{A0}34\u{A0}56\u{A0}78."
    case .communeInconnue: "Nous ne trouvons pas cette commune. Essayez son code postal."
    case .communeAmbigue: "Plusieurs communes portent ce nom\u{A0}: choisissez la vôtre."
    case .dateInvalide: "Écrivez une date comme 01/04/2021."
    case .datePassee(let aujourdhui):
      "Choisissez une date à partir d’aujourd’hui, \(Francais.jourLong(aujourdhui))."
    case .dateLointaine(let limite):
      "Cette date est trop lointaine. Choisissez au plus tard le \(Francais.jourLong(limite))."
    case .mobiliteHorsListe: "Choisissez une distance de la liste."
    case .informationNonLue: "Lisez l’information sur vos données, puis cochez la case."
    }
  }
}
