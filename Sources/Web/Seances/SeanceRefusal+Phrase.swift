import Design
import Kernel
import Seances

extension SeanceRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Cette séance n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ce comité."
    case .nomManquant: "Écrivez un nom d’au moins trois lettres."
    case .membreIncomplet:
      "Écrivez le nom et la qualité, et l’adresse d’un compte qui existe, ou rien."
    case .membreInconnu: "Cette personne ne siège pas dans ce comité ce jour-là."
    case .fonctionPrise: "Quelqu’un a déjà cette fonction. Mettez-y fin d’abord."
    case .compteDejaMembre: "Ce compte a déjà un siège dans ce comité."
    case .seanceIncomplete: "Indiquez le département, le nombre de postes, l’acte ou le lieu."
    case .ordreVide: "Aucun dossier n’attend de décision avec ces critères."
    case .dejaProposees(let count):
      count < 2
        ? "Le dossier de ces critères a déjà une proposition à une autre séance."
        : "Les \(Francais.nombre(count)) dossiers de ces critères ont déjà une proposition à une autre séance."
    case .ordreArrete:
      "Le vote a commencé\u{A0}: ni l’ordre du jour, ni les déports des dossiers votés ne changent plus."
    case .procesVerbalFige: "Le procès-verbal est approuvé\u{A0}: la séance ne change plus."
    case .presencesManquantes: "Notez d’abord qui est présent."
    case .pasEncoreTenue(let jour):
      "La séance se tient le \(Francais.jour(jour))\u{A0}: les présences se notent ce jour-là, ou après."
    case .personneCochee: "Vous n’avez coché personne. Cochez chaque membre présent, puis notez."
    case .lignes(let lignes):
      Francais.pluriel(lignes.count, "ligne est à corriger", "lignes sont à corriger")
        + ". Rien n’est encore enregistré."
    case .votesContraires(let lignes):
      (lignes.count < 2
        ? "Un dossier déjà voté ne peut plus l’être"
        : "\(Francais.nombre(lignes.count)) dossiers déjà votés ne peuvent plus l’être")
        + " avec ces présences. Corrigez-les, ou proposez de réexaminer"
        + (lignes.count < 2 ? " ce dossier." : " ces dossiers.")
    case .pointsRestants(let reste):
      Francais.pluriel(reste, "dossier n’a", "dossiers n’ont") + " pas encore de proposition."
    case .nonMembre:
      "Seules la présidence et le secrétariat du comité approuvent, depuis leur compte."
    case .dejaApprouve: "Cette approbation est déjà donnée."
    case .memePersonne:
      "Vous avez déjà approuvé\u{A0}: la seconde approbation est d’une autre personne."
    case .nonApprouve: "Le procès-verbal n’est pas encore approuvé par deux personnes."
    case .rienADecider: "Aucune décision ne reste à prendre sur vos dossiers de cette séance."
    case .rienAEnvoyer: "Aucun courrier ne reste à envoyer."
    case .conflit: "Une autre personne a modifié la séance pendant que vous travailliez."
    }
  }
}

extension SeanceRefusal {
  /// The same, with the names of the files it is about.
  func phrase(in ouverte: SeanceOuverte) -> String {
    guard case .votesContraires(let lignes) = self else { return phrase }
    let named = lignes.prefix(5).map { ligne in
      "\(ouverte.dossier(ligne.candidature)?.nom ?? "Dossier")\u{A0}: \(ligne.faute.phrase)"
    }
    return ([phrase] + named).joined(separator: " ")
  }
}

extension FauteProposition {
  var phrase: String {
    switch self {
    case .horsOrdre: "Ce dossier n’est pas à l’ordre du jour."
    case .dejaRetiree: "La structure a retiré sa candidature."
    case .dejaDecidee: "Une décision est déjà prise sur ce dossier."
    case .autreSeance(let jour):
      "La séance du \(Francais.jour(jour)) propose déjà sur ce dossier\u{A0}: il se vote là-bas."
    case .sensInconnu: "Choisissez retenir, refuser ou réexaminer."
    case .deportManquant(let membre):
      "\(membre) a un lien avec cette structure\u{A0}: déclarez son déport, ou notez son absence, avant le vote."
    case .quorum(let presents, let requis):
      "Le quorum manque\u{A0}: \(presents) à voter, il en faut \(requis)."
    case .postesHorsDemande(let asked):
      "Indiquez un nombre de postes entre 1 et \(asked), le nombre demandé."
    case .reste(let reste):
      "Il reste \(Francais.pluriel(reste, "poste", "postes")) à accorder dans ce département."
    case .motifManquant: "Choisissez un motif officiel."
    case .phraseLongueur(let range):
      "Écrivez une phrase de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .engagementManquant:
      "La personne qui représente la structure n’a pas confirmé\u{A0}: aucun poste ne peut être retenu."
    }
  }

  /// The field of its line that it is about.
  var field: String {
    switch self {
    case .postesHorsDemande, .reste: "postes"
    case .motifManquant: "motif"
    case .phraseLongueur: "phrase"
    case .horsOrdre, .dejaRetiree, .dejaDecidee, .autreSeance, .sensInconnu, .deportManquant,
      .quorum, .engagementManquant:
      "sens"
    }
  }
}

extension Seance.Etape {
  var nom: String {
    switch self {
    case .aPreparer: "À préparer"
    case .prete: "Ordre du jour prêt"
    case .enCours: "En cours"
    case .aApprouver: "Procès-verbal à approuver"
    case .approuvee: "Procès-verbal approuvé"
    }
  }

  var allure: Allure {
    switch self {
    case .aPreparer: .neutre
    case .prete, .enCours, .aApprouver: .presse
    case .approuvee: .oui
    }
  }
}

extension Membre.Fonction {
  var nom: String {
    switch self {
    case .president: "Présidence"
    case .secretaire: "Secrétariat"
    case .membre: "Membre"
    }
  }
}

extension RegleQuorum {
  var phrase: String {
    switch self {
    case .majorite: "Plus de la moitié des membres"
    case .moitie: "La moitié des membres"
    case .nombre(let nombre): Francais.pluriel(nombre, "membre", "membres")
    }
  }
}

extension RaisonPriorite {
  /// `niveau 2, coordonnateur reconnu le 18 janvier 2021`.
  func phrase(niveau: Int) -> String {
    let day = depuis.map { " le " + Francais.jour($0) } ?? ""
    switch code {
    case Self.reexamen:
      return "niveau \(niveau), à réexaminer depuis la séance du"
        + (depuis.map { " " + Francais.jour($0) } ?? "")
    case Self.coordonnateur: return "niveau \(niveau), coordonnateur reconnu" + day
    default: return "niveau \(niveau)"
    }
  }
}
