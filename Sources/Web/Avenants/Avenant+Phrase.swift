import Avenants
import Design
import Kernel
import Programme

extension NatureAvenant {
  var nom: String {
    switch self {
    case .plus: "Postes en plus"
    case .moins: "Postes rendus"
    case .transfert: "Transfert de postes"
    }
  }

  /// The button that begins one.
  var demande: String {
    switch self {
    case .plus: "Demander des postes"
    case .moins: "Rendre des postes"
    case .transfert: "Transférer des postes"
    }
  }
}

extension EtatAvenant {
  var nom: String {
    switch self {
    case .attendAccord: "Accord de l’autre structure attendu"
    case .aValider: "À valider par la préfecture"
    case .valide: "Validé"
    case .refuse: "Refusé"
    case .abandonne: "Abandonné"
    }
  }

  var allure: Allure {
    switch self {
    case .attendAccord, .aValider: .presse
    case .valide: .oui
    case .refuse, .abandonne: .non
    }
  }
}

extension AvenantRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Ce dossier n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ces postes."
    case .aucunPoste:
      "Aucun poste n’est accordé à cette structure, ou sa décision n’est pas encore notifiée."
    case .nombre(let range):
      "Indiquez un nombre de postes entre \(range.lowerBound) et \(range.upperBound)."
    case .posteInconnu: "Choisissez au moins un poste que la structure tient aujourd’hui."
    case .posteEnCours:
      "L’un de ces postes attend déjà la fin d’un autre avenant\u{A0}: choisissez-en un autre."
    case .demandeEnCours:
      "Des postes en plus sont déjà demandés pour cette structure\u{A0}: attendez la réponse, ou "
        + "abandonnez cette demande."
    case .sens: "Choisissez votre réponse\u{A0}: valider ou refuser."
    case .motif: "Choisissez un motif de la liste."
    case .phraseLongueur(let range):
      "Écrivez une phrase de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .effet(let apres):
      "Indiquez un jour après le \(Francais.jour(apres)), et dans l’année qui vient, comme "
        + "15/06/2021."
    case .jourManquant: "Indiquez un jour, comme 15/06/2021."
    case .commune: "Cette commune est inconnue. Écrivez son nom, ou son code INSEE."
    case .receveurInconnu:
      "Aucun dossier ne porte ce numéro. La structure qui reçoit le lit en haut de son dossier, "
        + "comme 93-LG7K42QM."
    case .memeStructure: "Indiquez le dossier d’une autre structure."
    case .autreDepartement: "Un transfert reste dans le département."
    case .receveurEmpeche:
      "La structure qui recevrait les postes a retiré son dossier, ou son engagement n’est pas "
        + "confirmé."
    case .attendAccord:
      "La structure qui recevrait les postes n’a pas encore donné son accord."
    case .dejaAccepte: "L’accord est déjà donné."
    case .dejaClos: "Cet avenant est déjà fini."
    case .reste(let reste):
      "Il reste \(Francais.pluriel(reste, "poste", "postes")) à accorder dans ce département à "
        + "cette date."
    case .auteurIncomplet:
      "Indiquez le prénom, le nom, la qualité et le service de la personne qui signe, et la "
        + "délégation si elle signe pour une autre."
    case .nomManquant: "Écrivez le prénom et le nom de cette personne, et sa fonction."
    case .courriel: "Écrivez une adresse comme prenom.nom@commune.fr."
    case .telephone: "Écrivez un numéro comme 01 23 45 67 89, ou laissez vide."
    case .dejaCoordonnateur: "Ce poste coordonne déjà à cette date."
    case .pasCoordonnateur: "Ce poste n’est pas coordonnateur."
    }
  }

  /// The field of the request a refusal is about; nil when it is about the file.
  var champ: String? {
    switch self {
    case .nombre: "nombre"
    case .posteInconnu, .posteEnCours: "postes"
    case .motif: "motif"
    case .phraseLongueur: "phrase"
    case .effet, .jourManquant: "effet"
    case .commune: "commune"
    case .receveurInconnu, .memeStructure, .autreDepartement, .receveurEmpeche: "vers"
    default: nil
    }
  }
}
