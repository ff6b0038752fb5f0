import Design
import Kernel

extension Recit {
  /// What a scene tells, with its day, for whoever reads that it did not happen: never its own name.
  static func titre(_ nom: String) -> String {
    let what = sujets.first { nom.hasPrefix($0.prefix) }?.sujet ?? "Une étape de l’histoire"
    guard let scene = scenes.first(where: { $0.nom == nom }) else { return what }
    return what + ", le " + Francais.jour(FoundationFuseaux().local(scene.at, in: .paris).jour)
  }

  /// By the beginning of a scene's name; the longer ones first.
  private static let sujets: [(prefix: String, sujet: String)] = [
    ("seance-avril-ordre", "L’ordre du jour du comité d’avril"),
    ("seance-avril-decisions", "Les décisions après le comité d’avril"),
    ("seance-avril", "Le comité d’avril"),
    ("seance-fin-avril-decisions", "Les décisions après le second comité d’avril"),
    ("seance-fin-avril", "Le second comité d’avril"),
    ("seance-juin-decisions", "Les décisions après le comité de juin"),
    ("seance-juin", "Le comité de juin"),
    ("engagements-93", "Les engagements des structures de Seine-Saint-Denis"),
    ("avis-prepares", "La préparation des avis de Seine-Saint-Denis"),
    ("avis-rendus", "La signature des avis de Seine-Saint-Denis"),
    ("complements", "Les deux derniers postes de Seine-Saint-Denis"),
    ("projet", "Le projet d’accueil de la Seine-Saint-Denis"),
    ("parts-93", "Les parts indicatives de l’accord"),
    ("manche-seance", "Le comité pour la Manche"),
    ("manche-decisions", "Les décisions pour la Manche"),
    ("manche-avis", "Les avis de la préfecture de la Manche"),
    ("manche", "Les candidatures de la Manche"),
    ("recueil-50", "Le recueil de besoins de la Manche"),
    ("pilotage-50", "Le comité de pilotage de la Manche"),
    ("coordonnateur-50", "La reconnaissance du coordonnateur de la Manche"),
    ("coordonnateur-plaine-commune", "Le poste de coordinateur de Plaine Commune"),
    ("encadrant-le-fil", "L’encadrant de l’association « Le Fil »"),
    ("transfert", "Le transfert d’un poste"),
    ("offre", "La publication des offres"),
    ("proposition", "Une proposition de rencontre"),
    ("nouvelles-propositions-karim", "Les nouvelles propositions faites à Karim Fictif"),
    ("oui-", "La réponse d’un candidat"), ("entretiens", "Les entretiens"),
    ("karim-non-retenu", "La réponse faite à Karim Fictif"),
    ("maelle-retenue", "Le recrutement de Maëlle Exemple"),
    ("appariement", "La campagne d’appariement"), ("scenario", "Un scénario de répartition"),
    ("candidat", "L’inscription des candidats"), ("cv-", "Le dépôt des CV"),
  ]
}
