import Candidatures
import Design

extension CandidatureRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Ce dossier n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ce dossier."
    case .dejaInscrite(let numero):
      "Cette structure a déjà une candidature, le dossier \(numero)."
    case .appelAVenir(let opening):
      "L’appel à candidatures ouvre le \(Francais.moment(opening)), heure locale. Gardez votre "
        + "brouillon\u{A0}: vous pourrez l’envoyer à partir de ce moment."
    case .appelClos(let last):
      "L’appel à candidatures est clos depuis le \(Francais.moment(last)), heure locale. Votre "
        + "candidature n’est pas déposée. Écrivez à la préfecture pour connaître le prochain appel."
    case .brouillonIntrouvable:
      "Ce code n’ouvre aucun brouillon. Vérifiez-le\u{A0}: il a huit signes, sans 0, 1, I ni O. "
        + "Il ne sert plus si la candidature est envoyée, ou après 60 jours."
    case .lienInvalide: "Ce lien n’ouvre aucun dossier. Copiez l’adresse entière du courriel."
    case .lienExpire: "Ce lien n’est plus valable. Demandez-en un nouveau à la préfecture."
    case .dejaEngagee: "L’engagement est déjà confirmé. Vous n’avez rien à faire."
    case .engagementRefuse:
      "La personne qui représente la structure a déjà refusé de s’engager sur cette demande."
    case .relanceRecente(let heures):
      "Le lien est parti il y a moins de \(heures)\u{A0}heures\u{A0}: attendez avant de l’envoyer de nouveau."
    case .nomManquant: "Écrivez votre prénom et votre nom."
    case .dejaRetiree: "Cette candidature a été retirée\u{A0}: elle ne change plus."
    case .dejaDecidee: "Une décision est déjà prise sur ce dossier."
    case .commentaireLongueur(let range):
      "Écrivez de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .phraseLongueur(let range):
      "Écrivez une phrase de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .postesHorsDemande(let asked, let minimum):
      "Indiquez un nombre de postes entre \(minimum) et \(asked), le nombre demandé."
    case .rangInvalide: "Indiquez un rang en chiffres, 1 pour le premier, ou laissez vide."
    case .motifManquant: "Choisissez un motif de la liste."
    case .avisManquant: "L’avis de la préfecture n’est pas encore rendu."
    case .avisDejaRendu: "L’avis est déjà rendu\u{A0}: il ne se modifie plus."
    case .engagementManquant:
      "La personne qui représente la structure n’a pas encore confirmé son engagement\u{A0}: "
        + "aucun poste ne peut être accordé."
    case .auteurIncomplet:
      "Indiquez le prénom, le nom, la qualité et le service de la personne qui signe, et la "
        + "délégation si elle signe pour une autre."
    case .decisionManquante: "Aucune décision n’est prise sur ce dossier."
    case .dejaNotifiee: "Cette décision est déjà notifiée."
    case .rienAContester:
      "Rien n’est à contester\u{A0}: aucune décision n’est notifiée, et le silence n’est pas encore un refus."
    case .recoursEnCours: "Un recours attend déjà une réponse sur cette décision."
    case .recoursRepondu: "Une réponse est déjà donnée à ce recours."
    case .dateRecours:
      "Indiquez le jour de réception, entre la notification et aujourd’hui, comme 15/04/2021."
    case .resteInsuffisant(let reste):
      "Il reste \(Francais.pluriel(reste, "poste", "postes")) à accorder dans ce département."
    case .postesModifies:
      "Des avenants ont changé les postes de ce dossier\u{A0}: passez par un nouvel avenant."
    case .dejaEffacee:
      "La personne de ce dossier est déjà effacée\u{A0}: il ne reste rien d’elle à détruire."
    case .sansContact:
      "Plus personne de ce dossier ne peut être joint par courriel. Appelez la préfecture."
    case .conflit: "Une autre personne a modifié ce dossier pendant que vous écriviez."
    }
  }

  /// No call lets the deposit in: no answer of the form is to blame.
  var isCall: Bool {
    switch self {
    case .appelAVenir, .appelClos: true
    default: false
    }
  }
}
