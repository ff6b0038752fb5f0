import Candidats
import Design

extension CandidatRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Ce candidat n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action."
    case .lienInvalide:
      "Copiez l’adresse entière du courriel. Un lien trop ancien ne s’ouvre plus\u{A0}: demandez-en "
        + "un nouveau."
    case .brouillonIntrouvable:
      "Ce code n’ouvre aucun brouillon. Vérifiez les huit signes\u{A0}; un brouillon envoyé ou trop ancien est effacé."
    case .courrielInvalide: "Écrivez une adresse comme prenom.nom@exemple.fr."
    case .nonConfirme: "Confirmez d’abord votre adresse."
    case .dejaRetire: "Vous ne recevez déjà plus de proposition."
    case .pixInvalide: "Écrivez un niveau de 1 à 8, en chiffre."
    case .cvManquant: "Choisissez un fichier sur votre appareil."
    case .cvTropGros(let maximum):
      "Ce fichier est trop gros\u{A0}: \(EspacePage.taille(maximum)) au plus. Enregistrez-le en PDF, "
        + "sans grande image."
    case .cvRefuse(let faute): faute.phrase
    case .effacementNonConfirme: "Cochez la case pour effacer vos données."
    }
  }
}

extension ExamenCV.Faute {
  fileprivate var phrase: String {
    switch self {
    case .formatInconnu: "Ce fichier n’est pas un PDF, un ODT ou un DOCX. Enregistrez-le en PDF."
    case .vide: "Ce fichier est vide. Choisissez-en un autre."
    case .abime: "Ce fichier est abîmé ou coupé. Enregistrez-le de nouveau, puis renvoyez-le."
    case .bombe: "Ce fichier contient beaucoup trop de choses pour un CV. Enregistrez-le en PDF."
    case .chiffre: "Ce fichier a un mot de passe. Enlevez-le, puis renvoyez le fichier."
    case .macros: "Ce fichier contient des macros. Enregistrez-le en PDF."
    }
  }
}
