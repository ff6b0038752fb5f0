import Coordination
import Design

extension CoordinationRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Cette page n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ce territoire."
    case .nomLongueur(let range):
      "Écrivez de \(range.lowerBound) à \(range.upperBound) caractères."
    case .siretInvalide: "Vérifiez le SIRET\u{A0}: 14 chiffres."
    case .acteManquant: "Citez la décision\u{A0}: qui l’a prise, quand, son numéro."
    case .dateInvalide: "Écrivez une date, comme 31/03/2021, qui ne soit pas déjà passée."
    case .perimetreInvalide:
      "Choisissez le département entier, ou une ou plusieurs de ses intercommunalités."
    case .chevauchement(let nom):
      "\(nom) est déjà coordonnateur sur une partie de ce territoire, aux mêmes dates. Deux "
        + "périmètres ne se recouvrent jamais le même jour."
    case .finAvantDebut: "La fin vient après le début."
    case .dejaTermine: "C’est déjà terminé."
    case .nonReconnu: "Cette collectivité n’est pas coordonnateur à cette date."
    case .phraseLongueur(let range):
      "Écrivez une phrase de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .clotureInvalide: "Choisissez un dernier jour qui n’est pas passé, après celui d’avant."
    case .recueilClos: "Le recueil est clos\u{A0}: on n’y répond plus."
    case .lienInvalide:
      "Ce lien n’ouvre aucun questionnaire. Copiez l’adresse entière du courriel."
    case .besoinManquant: "Cochez au moins un besoin."
    case .accueilManquant: "Dites si vous accueilleriez un conseiller."
    case .communeInconnue: "Nous ne trouvons pas cette commune. Écrivez son nom ou son code postal."
    case .texteLong(let maximum): "Écrivez \(Francais.nombre(maximum)) caractères au plus."
    case .personneARelancer(let jours):
      "Personne à relancer\u{A0}: toutes les structures ont répondu, ou ont été relancées il y a moins "
        + "de \(jours) jours."
    case .pasDeReponse: "Cette structure n’a pas encore répondu."
    case .accueilRefuse: "Cette structure a dit qu’elle n’accueillerait pas de conseiller."
    case .dejaPreremplie: "La candidature est déjà préremplie."
    case .dejaDeclaree: "L’intérêt de cette structure est déjà déclaré."
    case .sansCourriel:
      "Cette structure n’a plus d’adresse de courriel\u{A0}: on ne peut plus lui écrire."
    case .comiteExistant: "Ce département a déjà son comité de pilotage."
    case .courrielInvalide: "Vérifiez l’adresse de courriel, comme nom@exemple.fr."
    case .membreConnu: "Cette personne siège déjà dans le comité."
    case .reunionInconnue: "Cette réunion n’existe pas."
    case .responsableManquant: "Dites qui en est responsable."
    case .releveVide: "Notez au moins une décision avant d’envoyer le relevé."
    case .releveEnvoye: "Ce relevé est envoyé\u{A0}: il ne change plus."
    case .aucunMembre: "Le comité n’a aucun membre à qui écrire."
    }
  }
}

extension InvitesRefusal {
  /// `Ligne 3 : la famille n’est pas dans la liste.`
  var phrase: String {
    let shown = fautes.prefix(5).map { "Ligne \($0.ligne)\u{A0}: \($0.raison.phrase)." }
    let more = fautes.count > 5 ? " Et \(fautes.count - 5) autres lignes." : ""
    return shown.joined(separator: " ") + more
  }
}

extension InvitesRefusal.Faute.Raison {
  fileprivate var phrase: String {
    switch self {
    case .colonnes: "il faut cinq parties séparées par des points-virgules"
    case .famille: "la famille n’est pas dans la liste"
    case .nom: "le nom de la structure manque"
    case .commune: "la commune n’est pas reconnue"
    case .contact: "le nom de la personne manque"
    case .courriel: "l’adresse de courriel n’est pas valable"
    case .repete: "cette adresse est déjà invitée"
    case .aucune: "la liste est vide"
    case .trop: "la liste est trop longue"
    }
  }
}
