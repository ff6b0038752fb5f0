import Candidatures
import Design
import Structures
import Territoires

extension Faute {
  /// What to do, in one sentence or two.
  var phrase: String {
    switch erreur {
    case .manquante: question.missing
    case .siretOuRidet:
      "Écrivez le SIRET de la structure (14 chiffres), ou son RIDET en Nouvelle-Calédonie, pas les deux."
    case .identifiantInvalide(let refusal): refusal.phrase(question)
    case .nomInvalide: "Écrivez le nom en entier, avec au moins une lettre."
    case .typeInconnu: "Choisissez un type de la liste."
    case .communeInconnue:
      "Nous ne connaissons pas cette commune. Écrivez son nom, ou son code postal."
    case .communeAmbigue: "Plusieurs communes portent ce nom. Choisissez la vôtre."
    case .tropLong(let maximum): "Écrivez \(Francais.nombre(maximum)) caractères au plus."
    case .courrielInvalide: "Écrivez une adresse complète, comme mairie@exemple.fr."
    case .telephoneInvalide:
      "Écrivez un numéro français à dix chiffres, ou avec son indicatif, comme +687 00 00 00."
    case .nombreInvalide(let range):
      "Indiquez un nombre entre \(range.lowerBound) et \(range.upperBound), en chiffres."
    case .dateInvalide: "Écrivez une date qui existe, comme 01/06/2021."
    case .datePassee(let today):
      "Cette date est passée. Choisissez le \(Francais.jour(today)) ou une date qui suit."
    case .dateLointaine(let last):
      "Cette date est trop lointaine. Choisissez le \(Francais.jour(last)) ou une date qui précède."
    case .engagementManquant:
      "Cochez la case\u{A0}: sans cet accord, nous ne pouvons pas recevoir la candidature."
    case .partsFausses(let poste, let somme):
      "Les parts du poste \(poste) font \(somme)\u{A0}%\u{A0}: elles doivent faire 100\u{A0}%."
    }
  }

  /// The communes to choose from.
  var communes: [Commune] {
    guard case .communeAmbigue(let communes) = erreur else { return [] }
    return communes
  }
}

extension Question {
  fileprivate var missing: String {
    switch self {
    case .nom: "Écrivez le nom de la structure."
    case .type: "Choisissez le type de la structure."
    case .commune: "Écrivez la commune du siège."
    case .lieuCommune: "Écrivez la commune de ce lieu."
    case .postes: "Indiquez combien de postes vous demandez."
    case .dateDebut: "Écrivez une date, comme 01/06/2021."
    case .contactNom: "Écrivez le nom de la personne à joindre."
    case .contactCourriel: "Écrivez une adresse électronique, pour recevoir la réponse."
    case .contactTelephone: "Écrivez un numéro de téléphone."
    case .representantNom: "Écrivez le nom de la personne qui représente la structure."
    case .representantCourriel: "Écrivez l’adresse où envoyer le lien d’engagement."
    case .suite: "Choisissez ce que vous venez faire."
    case .genre: "Choisissez ce que feront ces postes."
    case .siret, .ridet, .motivation, .engagement, .lieuPoste, .lieuAdresse, .lieuPart:
      "Répondez à cette question."
    }
  }

  /// How the error summary and the read-over call it.
  var nom: String {
    switch self {
    case .siret: "SIRET"
    case .ridet: "RIDET"
    case .nom: "Nom de la structure"
    case .type: "Type de structure"
    case .commune: "Commune du siège"
    case .postes: "Nombre de postes"
    case .motivation: "Projet"
    case .engagement: "Accord"
    case .suite: "Déjà inscrite"
    case .genre: "Mission des postes"
    case .contactNom: "Personne à joindre"
    case .contactCourriel: "Courriel"
    case .contactTelephone: "Téléphone"
    case .representantNom: "Représentant légal"
    case .representantCourriel: "Courriel du représentant légal"
    case .dateDebut: "Date de début"
    case .lieuPoste: "Poste"
    case .lieuCommune: "Commune du lieu"
    case .lieuAdresse: "Adresse du lieu"
    case .lieuPart: "Part du temps"
    }
  }
}

extension IdentifiantRefusal {
  fileprivate func phrase(_ question: Question) -> String {
    let digits = question == .ridet ? "7 ou 10" : "14"
    return switch self {
    case .absent: "Écrivez les \(digits) chiffres."
    case .signes: "Écrivez des chiffres seulement\u{A0}: il y en a \(digits)."
    case .longueur(let count):
      "Il faut \(digits) chiffres\u{A0}; vous en avez écrit \(count)."
    case .nul: "Ce numéro n’est que des zéros. Vous le trouvez sur l’avis de situation Sirene."
    case .cle: "Un chiffre de ce numéro est faux. Vérifiez-le sur l’avis de situation Sirene."
    }
  }
}
