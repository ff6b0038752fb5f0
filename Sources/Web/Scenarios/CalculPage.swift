import Design
import HTML
import Kernel
import Scenarios
import Territoires

/// `/calculs/{id}`: the published rules of a calculation, for everybody. It names no structure.
struct CalculPage: Sendable {
  let scenario: Scenario
  let index: TerritoireIndex
  /// The reader is a structure: may ask for its own line.
  let ranked: Bool
  let jour: @Sendable (Instant) -> Jour

  private var reglages: ReglagesScenario { scenario.reglages }

  func write(into h: inout HTML) {
    h.titre(
      "Règles du calcul",
      chapo: "Ce qu’un calcul pèse dans la répartition des postes, et ce qu’il ne pèse pas.",
      surtitre: index.nomDePartie(scenario.departement))
    if let regles = scenario.regles { words(regles, &h) }
    h.rubrique("parametres", "Paramètres") { h in parameters(&h) }
    h.rubrique("operations", "Opérations, dans l’ordre") { h in operations(&h) }
    h.rubrique("courrier", "Pour un courrier") { h in
      h.element("p", text: sentence)
    }
    h.rubrique("ligne", "Votre ligne") { h in ownLine(&h) }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private func words(_ regles: ReglesPubliees, _ h: inout HTML) {
    h.faits { h in
      h.fait("À quoi il sert", regles.finalite)
      h.fait("Sa part dans la décision", regles.part)
      h.fait("Données, sources et dates", regles.sources)
      h.fait("Publiées le", Francais.jourLong(jour(regles.le)))
      h.fait(
        "Calcul officiel",
        scenario.officielle.map {
          "Fait le \(Francais.jourLong(jour($0.le))), empreinte \($0.empreinte)"
        }
          ?? "Pas encore fait\u{A0}: les règles sont publiées avant.")
    }
  }

  private func parameters(_ h: inout HTML) {
    let lines: [(String, String)] = [
      ("Postes à répartir", Francais.nombre(reglages.postes)),
      ("Modèle", "\(reglages.modele.nom). \(reglages.modele.phrase)"),
      ("Mesure du besoin", "\(reglages.nomDuBesoin). \(reglages.phraseDuBesoin)"),
      ("Aide existante", reglages.aideExistante ?? "Pas comptée."),
      ("Rayon", "\(reglages.rayon)\u{A0}km, à vol d’oiseau"),
      (
        "Fourchette par EPT ou EPCI",
        "de \(reglages.plancher)\u{A0}% à \(Francais.nombre(reglages.plafond))\u{A0}% de sa part du besoin"
      ), ("Graine du tirage", Francais.nombre(reglages.graine)),
      ("Arrêt", "après \(Francais.nombre(reglages.iterations)) pas, jamais après une durée"),
      (
        "Choix imposés",
        scenario.forcagesEnVigueur.isEmpty
          ? "Aucun"
          : "\(Francais.nombre(scenario.forcagesEnVigueur.count)), chacun avec sa raison, son auteur, sa date et son coût"
      ),
    ]
    h.faits { h in
      for (name, value) in lines { h.fait(name, value) }
    }
  }

  private func operations(_ h: inout HTML) {
    h.raw("<ol class=\"liste\">")
    for step in steps { h.element("li", text: step) }
    h.raw("</ol>")
  }

  private var steps: [String] {
    [
      "Lire les candidatures ni retirées ni refusées, et le lieu d’exercice de chaque poste, jamais le siège. Sans lieu connu, le poste est compté au siège et signalé.",
      "Mesurer le besoin de chaque commune par la clé choisie.",
      "Tenir d’abord les postes déjà accordés et les choix imposés, puis la fourchette de chaque territoire.",
      "Chercher le plan qui sert le plus d’habitants.",
      "À égalité, le dossier complet le plus tôt\u{A0}; puis un tirage publié, que la graine permet de refaire. Jamais le coût ni l’ordre des lignes.",
      "Prouver de combien d’habitants, au plus, un autre plan ferait mieux.",
    ]
  }

  private var sentence: String {
    "«\u{A0}Un calcul, dont les règles ont été publiées le \(scenario.regles.map { Francais.jour(jour($0.le)) } ?? ""), a proposé une répartition des postes. Il n’a pas décidé\u{A0}: la décision a été prise après lecture de votre dossier. Vous pouvez lire ces règles et demander votre ligne à l’adresse /calculs/\(scenario.id).\u{A0}»"
  }

  private func ownLine(_ h: inout HTML) {
    guard ranked else {
      return h.element(
        "p",
        text:
          "Une structure dont la candidature a été classée peut demander sa ligne, une fois connectée."
      )
    }
    h.actions { $0.bouton("Demander ma ligne", vers: "/calculs/\(scenario.id)/ma-ligne") }
  }
}
