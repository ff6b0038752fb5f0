import Accords
import Design
import Kernel

extension AccordRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Cet accord n’existe pas, ou ne vous concerne pas."
    case .interdit: "Votre rôle ne permet pas cette action sur cet accord."
    case .signatairesIncomplets:
      "Un accord est signé par l’État, et par la collectivité dont c’est le territoire."
    case .postesInvalides: "Indiquez un nombre de postes en chiffres, 0 ou plus."
    case .postesDepasses(let reste):
      "L’accord ne va pas plus loin\u{A0}: il reste \(Francais.pluriel(reste, "poste", "postes")). "
        + "Réduisez ici, ou ailleurs d’abord."
    case .raisonManquante: "Écrivez la raison, de 10 à 1\u{202F}000 caractères."
    case .prolongationInvalide(let apres):
      "Choisissez un jour après le \(Francais.jour(apres)), et à moins d’un an."
    case .dejaRemis: "Tout est déjà remis."
    case .ligneInconnue: "Cette structure n’est plus dans le projet."
    case .structureDejaLa(let nom):
      "Ce SIRET est déjà dans le projet\u{A0}: \(nom). Modifiez sa ligne."
    case .versionVide: "Le projet ne contient aucune structure\u{A0}: rien n’est envoyé."
    case .echeancePassee(let jour):
      "Le délai s’est terminé le \(Francais.jourLong(jour)), à 23\u{A0}h\u{A0}59. Cette version "
        + "n’est pas remise. La préfecture peut prolonger le délai, avec une raison\u{A0}: écrivez-lui. "
        + "Ce que vous avez écrit est gardé."
    case .rienARepondre: "Aucune version remise n’attend de réponse."
    case .observationsManquantes:
      "Vous écartez une structure\u{A0}: écrivez pourquoi, en 10 caractères au moins."
    case .observationsTropLongues: "Écrivez 4\u{202F}000 caractères au plus."
    case .appelOuvert(let ouverture):
      "Cet appel a ouvert le \(Francais.moment(ouverture)), heure locale\u{A0}: il ne se modifie plus. "
        + "Publiez-en un autre."
    case .conflit:
      "Une autre personne a modifié le projet pendant que vous écriviez. Relisez-le, puis recommencez."
    }
  }
}
