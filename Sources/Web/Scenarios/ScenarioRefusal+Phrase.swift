import Design
import Repartition
import Scenarios
import Territoires

extension ScenarioRefusal {
  /// What happened and what to do.
  func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .introuvable: "Cette page n’existe pas, ou n’est pas de votre territoire."
    case .interdit: "Votre rôle ne permet pas cette action sur ce territoire."
    case .titreLongueur(let range):
      "Donnez au scénario un nom de \(range.lowerBound) à \(range.upperBound) caractères."
    case .raisonLongueur(let range), .texteLongueur(let range):
      "Écrivez de \(range.lowerBound) à \(Francais.nombre(range.upperBound)) caractères."
    case .departementInconnu: "Choisissez un département."
    case .horsBornes(let reglage, let range):
      "\(reglage.nom)\u{A0}: un nombre entre \(range.lowerBound) et \(Francais.nombre(range.upperBound))."
    case .aucunSite:
      "Aucune candidature de ce département ne demande de poste\u{A0}: il n’y a rien à répartir."
    case .perime:
      "Quelqu’un a changé ce scénario depuis que vous l’avez ouvert. Relisez-le, puis recommencez."
    case .lieuInconnu: "Ce lieu n’est pas dans le scénario."
    case .tropDePostes(let maximum):
      "La candidature demande \(Francais.pluriel(maximum, "poste", "postes")) à cet endroit, pas plus."
    case .dejaForce: "Ce lieu est déjà imposé. Levez d’abord ce qui l’impose."
    case .forcageInconnu: "Ce choix imposé est déjà levé."
    case .dejaPubliees: "Les règles de ce calcul sont déjà publiées\u{A0}: elles ne changent plus."
    case .nonPubliees: "Publiez d’abord les règles du calcul."
    case .dejaRattache: "Le scénario y est déjà joint."
    case .cibleInconnue: "Aucun projet d’accueil, ou aucune séance, n’a ce numéro."
    case .calcul(let refusal): refusal.phrase(index)
    }
  }
}

extension ScenarioRefusal.Reglage {
  var nom: String {
    switch self {
    case .postes: "Postes"
    case .rayon: "Rayon"
    case .plancher: "Plancher"
    case .plafond: "Plafond"
    case .graine: "Graine"
    case .iterations: "Pas"
    }
  }
}

extension RefusCalcul {
  fileprivate func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .rayonTropGrand:
      "Ce rayon est trop grand pour ce territoire\u{A0}: choisissez-en un plus petit."
    case .infaisable(let reason): reason.phrase(index)
    }
  }
}

extension Infaisabilite {
  fileprivate func phrase(_ index: TerritoireIndex) -> String {
    switch self {
    case .garanties(let part, let garantis, let plafond):
      "Dans \(index.nomDePartie(part)), \(Francais.pluriel(garantis, "poste est sûr", "postes sont sûrs")) et le plafond est \(plafond). Levez un choix imposé ou relevez le plafond."
    case .zone, .contradiction, .introuvable:
      "Les postes sûrs, le plancher et le plafond se contredisent. Levez un choix imposé ou élargissez la fourchette."
    case .budget: "L’enveloppe ne suffit pas."
    case .postes(let limite):
      "Les postes sûrs et les planchers demandent plus que \(Francais.pluriel(limite, "poste", "postes"))."
    }
  }
}

extension TerritoireIndex {
  /// The name of an EPT, an EPCI or a département, by the code alone.
  func nomDePartie(_ code: String) -> String {
    Francais.apostrophes(intercommunalite(code)?.nom ?? departement(code)?.nom ?? code)
  }
}
