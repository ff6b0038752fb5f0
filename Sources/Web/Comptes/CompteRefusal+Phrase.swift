package import Comptes
import Design
package import Kernel
import Territoires

extension CompteRefusal {
  /// What to tell the person, and what to do about it.
  package func phrase(at: Instant) -> String {
    switch self {
    case .courrielInvalide: "Écrivez une adresse complète, comme nom@exemple.fr."
    case .nomManquant: "Indiquez le prénom et le nom."
    case .champTropLong: "Raccourcissez\u{A0}: \(Identite.limit) caractères au plus par champ."
    case .courrielConnu: "Un compte existe déjà pour cette adresse. Cherchez-le dans la liste."
    case .compteInconnu: "Ce compte n’existe pas."
    case .compteDesactive: "Ce compte est fermé."
    case .dejaEfface: "Cette personne est déjà effacée."
    case .interdit: "Votre rôle ne permet pas ce geste."
    case .propreCompte:
      "Demandez à une autre personne de l’équipe nationale\u{A0}: personne ne change ses propres rôles."
    case .periodeInvalide: "Le dernier jour doit suivre le premier, et ne pas être déjà passé."
    case .dejaHabilite: "Cette personne a déjà ce rôle à cet endroit."
    case .habilitationInconnue: "Ce rôle a déjà été retiré."
    case .territoireManquant: "Choisissez un territoire\u{A0}: ce rôle s’y tient."
    case .structureManquante: "Indiquez le numéro de la structure\u{A0}: ce rôle s’y tient."
    case .territoireInconnu(let code):
      "Aucun territoire n’a le code \(Francais.cite(code.description))."
    case .motDePasseTropCourt:
      "Choisissez au moins \(ReglesMotDePasse.minimum) caractères\u{A0}: une phrase convient très bien."
    case .motDePasseTropLong: "Ce mot de passe est trop long\u{A0}: restez sous 1 000 lettres."
    case .motDePasseCourant:
      "Ce mot de passe est trop facile à deviner. Essayez quatre mots sans rapport entre eux."
    case .motDePassePersonnel: "Choisissez un mot de passe qui ne ressemble pas à votre adresse."
    case .identifiantsFaux: "L’adresse et le mot de passe ne vont pas ensemble."
    case .tropDEssais(let until):
      "Trop d’essais. Attendez \(Self.attente(from: at, to: until)), puis réessayez."
    case .surcharge: "Beaucoup de personnes se connectent en ce moment. Réessayez dans une minute."
    case .lienInconnu: "Ce lien n’est pas complet, ou n’est plus valable."
    case .lienExpire: "Ce lien est trop ancien."
    case .lienUtilise: "Ce lien a déjà servi, ou un lien plus récent l’a remplacé."
    case .codeFaux:
      "Ce code n’est pas le bon. Vérifiez l’heure du téléphone, puis tapez le code affiché maintenant."
    case .codeDejaUtilise:
      "Ce code a déjà servi. Attendez le suivant\u{A0}: il change toutes les 30 secondes."
    case .secondFacteurActif: "La double vérification est déjà active."
    case .secondFacteurAbsent: "La double vérification n’est pas préparée. Rechargez la page."
    case .connexionPerdue: "Trop de temps a passé. Recommencez la connexion."
    }
  }

  private static func attente(from: Instant, to: Instant) -> String {
    let (left, overflow) = to.milliseconds.subtractingReportingOverflow(from.milliseconds)
    let seconds = overflow ? 60 : max(1, Int((left + 999) / 1_000))
    switch seconds {
    case ..<100: return Francais.pluriel(seconds, "seconde", "secondes")
    case ..<7_200: return Francais.pluriel((seconds + 59) / 60, "minute", "minutes")
    default: return Francais.pluriel((seconds + 3_599) / 3_600, "heure", "heures")
    }
  }
}
