import Accords
import Design

extension SaisieRefusal.Faute {
  /// What to do about the answer.
  var phrase: String {
    switch faute {
    case .manquant: champ.demande
    case .illisible: champ.forme
    case .inconnu(let texte) where champ == .signataires:
      "Nous ne lisons pas \(Francais.cite(texte)). Écrivez un nom, un code de territoire et une "
        + "adresse électronique, séparés par des points-virgules."
    case .inconnu(let texte):
      "Nous ne trouvons pas \(Francais.cite(texte)), ou plusieurs communes ont ce nom. Écrivez le "
        + "nom et le code postal."
    case .tropLong(let max): "Écrivez \(Francais.pluriel(max, "caractère", "caractères")) au plus."
    case .horsBornes(let range):
      "Indiquez un nombre de \(range.lowerBound) à \(range.upperBound)."
    case .futur: "Ce jour n’est pas encore passé\u{A0}: choisissez «\u{A0}prévue\u{A0}»."
    case .avantLeDebut: "La clôture vient après l’ouverture."
    }
  }
}

extension ChampSaisie {
  /// How a form names it.
  var label: String {
    switch self {
    case .nom: "Nom de la structure"
    case .siret: "SIRET"
    case .employeur: "Type de structure"
    case .commune: "Commune"
    case .lieux: "Lieux d’exercice"
    case .missions: "Missions"
    case .postes: "Nombre de postes"
    case .contact: "Prénom et nom de la personne à joindre"
    case .courriel: "Adresse électronique"
    case .telephone: "Téléphone"
    case .deliberation: "Délibération"
    case .deliberationLe: "Date de la délibération"
    case .titre: "Titre"
    case .territoire: "Territoire"
    case .ouverture: "Premier jour"
    case .cloture: "Dernier jour"
    case .regles: "Règles de l’appel"
    case .precisions: "Vos précisions"
    case .le: "Jour de la signature"
    case .textes: "Texte"
    case .signataires: "Signataires"
    }
  }

  /// What to do when it is empty.
  fileprivate var demande: String {
    switch self {
    case .employeur, .deliberation, .territoire: "Choisissez une réponse."
    case .lieux: "Écrivez au moins une commune."
    default: "Répondez à cette question."
    }
  }

  /// What to do when it cannot be read.
  fileprivate var forme: String {
    switch self {
    case .siret: "Vérifiez le SIRET\u{A0}: quatorze chiffres."
    case .courriel: "Écrivez l’adresse entière, comme nom@exemple.fr."
    case .deliberationLe, .ouverture, .cloture, .le: "Écrivez le jour comme 25/03/2021."
    default: "Écrivez un nombre en chiffres."
    }
  }
}
