import Journal

extension PhrasesJournal {
  static let scenarios: Table = [
    "scenario.cree": { _ in "Scénario créé" },
    "scenario.force": { _ in "Un choix imposé" },
    "scenario.corrige": { _ in "Une valeur corrigée" },
    "scenario.leve": { _ in "Un choix imposé levé" },
    "scenario.actualise": { _ in "Calculé de nouveau sur les candidatures du jour" },
    "scenario.officiel": { _ in "Calcul officiel" },
    "scenario.reglesPubliees": { _ in "Règles du calcul publiées" },
    "scenario.rattache": { _ in "Scénario joint à un dossier" },
  ]
}
