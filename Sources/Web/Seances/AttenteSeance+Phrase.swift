import Design
import Kernel
import Seances

extension AttenteSeance {
  /// What comes next, for somebody who has no button for it. `runs`: they hold the séance, whose forms
  /// are on the same page.
  func phrase(runs: Bool) -> String {
    switch self {
    case .ordre:
      runs
        ? "Établissez l’ordre du jour, plus bas sur cette page."
        : "Le secrétariat du comité établit d’abord l’ordre du jour."
    case .jour(let jour):
      "La séance se tient le \(Francais.jour(jour))\u{A0}: les présences et les votes se notent ce jour-là."
    case .presences, .votes: "Le secrétariat du comité note les présences et les votes."
    case .approbations(let fonctions):
      "Le procès-verbal attend l’approbation "
        + Francais.liste(fonctions.map { $0 == .president ? "de la présidence" : "du secrétariat" })
        + "."
    case .decisions(let count):
      "Le procès-verbal est approuvé\u{A0}: "
        + Francais.pluriel(count, "décision attend", "décisions attendent")
        + " la signature de l’autorité compétente."
    case .courriers(let count):
      Francais.pluriel(count, "courrier reste", "courriers restent")
        + " à envoyer aux structures, par la préfecture."
    case .rien: "Tout est fait\u{A0}: les décisions sont prises et les structures sont prévenues."
    }
  }
}

/// What the letters of a séance say, before they go.
enum CourriersSeance {
  /// One sentence a kind of letter: a decision opens the time limits of a recours, an adjournment none.
  static func phrases(_ decisions: Int, reexamens: Int) -> [String] {
    var phrases: [String] = []
    if decisions > 0 {
      phrases.append(
        Francais.pluriel(decisions, "courrier notifie", "courriers notifient")
          + (decisions < 2
            ? " une décision\u{A0}: il part" : " chacun une décision\u{A0}: ils partent")
          + " par courriel, et les délais de recours courent.")
    }
    if reexamens > 0 {
      phrases.append(
        Francais.pluriel(reexamens, "courrier dit", "courriers disent chacun")
          + " à une structure que son dossier sera examiné de nouveau\u{A0}: ce n’est pas une "
          + "décision, aucun délai de recours ne court.")
    }
    return phrases
  }
}
