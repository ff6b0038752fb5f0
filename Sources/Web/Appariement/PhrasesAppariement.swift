import Appariement
import Design

extension CauseEcart {
  /// Said to the person and to the agent alike.
  var phrase: String {
    switch self {
    case .disponibleTropTard: "Le poste commence avant la date de disponibilité dite."
    case .autreTerre: "La mer est entre le domicile et le poste."
    case .tropLoin: "Le poste est plus loin que la distance souhaitée."
    case .offreRetiree: "L’offre a été retirée."
    case .pourvue: "Tous les postes de l’offre sont pourvus."
    case .tropPourOffre: "L’offre a déjà toutes les rencontres permises."
    case .tropPourCandidat: "Toutes les rencontres permises à une personne sont déjà proposées."
    case .dejaProposee: "Cette rencontre a déjà été proposée."
    case .attendReponse: "Une rencontre déjà proposée attend sa réponse."
    }
  }
}

extension ReponseAppariement.Pourquoi {
  /// With ranks and points only: nobody else can be recognised.
  var phrase: String {
    switch self {
    case .ecarte(let cause): cause.phrase
    case .complet(let rang, let dernier, .structure):
      "La structure a donné son ordre. Vous y étiez \(Francais.ordinal(rang))\u{A0}; la dernière "
        + "rencontre proposée va au rang \(dernier)."
    case .complet(let rang, let dernier, .points(let siens, let ilFallait)):
      "Il fallait \(Francais.pluriel(ilFallait, "point", "points")), vous en avez "
        + "\(siens). Vous étiez \(Francais.ordinal(rang))\u{A0}; la dernière rencontre proposée va "
        + "au rang \(dernier)."
    case .complet(let rang, let dernier, .tirage(let points)):
      "À \(Francais.pluriel(points, "point", "points")) chacun, le tirage au sort publié a "
        + "départagé. Vous étiez \(Francais.ordinal(rang))\u{A0}; la dernière rencontre proposée va "
        + "au rang \(dernier)."
    }
  }
}

extension AppariementRefusal {
  /// What happened and what to do.
  var phrase: String {
    switch self {
    case .introuvable: "Cette page n’existe pas, ou n’est pas de votre territoire."
    case .lienInvalide: "Copiez l’adresse entière du courriel."
    case .candidatIndisponible:
      "Vous ne recevez plus de proposition\u{A0}: dites d’abord, dans votre espace, que vous êtes de "
        + "nouveau disponible."
    case .offreRetiree: "Cette offre n’est plus proposée."
    case .voeuImpossible(let cause):
      cause.phrase + " Corrigez vos informations si elles ont changé."
    case .tropDeVoeux(let maximum):
      "Vous avez déjà \(Francais.pluriel(maximum, "vœu", "vœux"))\u{A0}: retirez-en un d’abord."
    case .sansVoeu: "Cette personne ne souhaite pas ce poste, ou ne le souhaite plus."
    case .departementInconnu: "Choisissez un département de votre territoire."
    case .dateInvalide: "Écrivez une date comme 31/03/2021."
    case .datePassee: "Choisissez un jour à venir, ou aujourd’hui."
    case .dejaOuverte: "Une campagne de ce département reçoit encore des vœux."
    case .sansPersonne: "Personne n’a encore dit de vœu pour une offre de ce département."
    case .voeuxOuverts(let jour):
      "Les vœux sont ouverts jusqu’au \(Francais.jourLong(jour)), 23\u{A0}h\u{A0}59\u{A0}: publiez "
        + "ensuite."
    case .calculDepasse: "Un calcul plus récent existe\u{A0}: publiez celui-là."
    case .resultatInstable:
      "Le contrôle ne retrouve pas le résultat\u{A0}: ne l’utilisez pas, signalez-le à l’équipe "
        + "nationale."
    }
  }
}
