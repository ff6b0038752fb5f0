import Design
import Kernel
import MisesEnRelation

extension EtatMise {
  var nom: String {
    switch self {
    case .attendCandidat: "Chez le candidat"
    case .attendStructure: "À répondre"
    case .interet: "Rencontre souhaitée"
    case .entretien: "Rencontre fixée"
    case .close(let nature): nature.nom
    }
  }

  var allure: Allure {
    switch self {
    case .attendCandidat, .interet: .neutre
    case .attendStructure: .presse
    case .entretien, .close(.retenu): .oui
    case .close: .non
    }
  }
}

extension MiseEnRelation.Nature {
  fileprivate var nom: String {
    switch self {
    case .retenu: "Retenu"
    case .nonRetenu: "Non retenu"
    case .decline: "Le candidat a dit non"
    case .silenceCandidat: "Le candidat n’a pas répondu"
    case .silenceStructure: "La structure n’a pas répondu"
    case .retrait: "Le candidat s’est retiré"
    case .retenuAilleurs: "Retenu ailleurs"
    case .postePourvu: "Poste pourvu"
    }
  }
}

extension PileMises {
  var nom: String {
    switch self {
    case .aRepondre: "À répondre"
    case .rencontres: "Rencontres"
    case .chezLeCandidat: "Chez le candidat"
    case .terminees: "Terminées"
    }
  }
}

extension MiseRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Cette page n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Ce n’est pas à vous de répondre ici."
    case .lienInvalide: "Copiez l’adresse entière du courriel."
    case .aucunPosteAccorde: "Aucun poste n’est accordé à cette structure pour l’instant."
    case .lieuManquant: "Aucun lieu d’exercice n’est connu\u{A0}: complétez le dossier."
    case .encadrementManquant: "Dites qui encadre la personne, en quelques mots."
    case .texteTropLong: "Écrivez 500 caractères au plus."
    case .dateInvalide: "Écrivez une date comme 01/06/2021, et une heure comme 14:30."
    case .dejaPubliee: "Une offre est déjà publiée pour ces postes."
    case .offreRetiree: "Cette offre n’est plus proposée."
    case .pourvue: "Tous les postes de cette offre sont pourvus."
    case .candidatIndisponible: "Cette personne ne cherche plus, ou n’a pas confirmé son adresse."
    case .tropPourCandidat(let maximum):
      "Cette personne a déjà \(Francais.pluriel(maximum, "proposition ouverte", "propositions ouvertes"))."
    case .tropPourOffre(let maximum):
      "Cette offre a déjà \(Francais.pluriel(maximum, "proposition ouverte", "propositions ouvertes"))."
    case .tropLoin: "Cette personne ne souhaite pas aller travailler si loin."
    case .dejaProposee: "Cette personne et cette offre ont déjà été proposées l’une à l’autre."
    case .dejaRetenu:
      "Une structure retient déjà cette personne\u{A0}: elle ne cherche plus de poste."
    case .close: "Cette proposition est finie\u{A0}: plus rien ne peut y changer."
    case .sansReponseDuCandidat: "Le candidat n’a pas encore dit oui."
    case .entretienPasse: "Choisissez une date à venir."
    case .lieuEntretienManquant: "Dites où a lieu la rencontre, ou «\u{A0}par téléphone\u{A0}»."
    case .motifManquant: "Choisissez un motif de la liste."
    case .phraseLongueur(let range):
      "Écrivez une phrase de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .conflit: "Une autre personne a répondu pendant que vous écriviez."
    }
  }
}
