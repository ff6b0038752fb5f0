import Design
import HTML
import HTTP
import Kernel
import Programme

/// « Combien cela coûtera »: what the State pays and what remains for the structure, for two and
/// three years side by side.
struct SimulateurPage {
  let visit: Visit
  let regles: ReglesDuJour
  /// The first day whose rules are known.
  let premier: Jour?

  var page: Page {
    let form = saisie
    return Page(
      "Ce que cela coûtera", status: form.isWrong ? .unprocessable : .ok,
      trail: [("Accueil", "/"), ("Accueillir un poste", "/candidatures/structures/nouvelle")],
      section: .candidater, hasErrors: form.isWrong
    ) { html in
      html.titre(
        "Ce que cela coûtera",
        chapo: "L’État verse une aide fixe par poste. Voyez ce qui resterait à votre charge.")
      html.erreurs([form.postes, form.debut])
      html.element("form", .action("/simulateur"), .literal("method", "get")) { html in
        html.radios(
          form.employeur,
          [
            Option("publique", "Une collectivité ou un établissement public"),
            Option("privee", "Une association ou une entreprise de l’économie sociale"),
          ])
        html.champ(form.postes, .nombre)
        html.champ(form.debut)
        html.actions { $0.bouton("Calculer") }
      }
      guard let demande = form.demande else { return }
      resultat(demande, into: &html)
    }
  }

  private struct Demande {
    let employeur: Employeur
    let postes: Int
    let debut: Jour
  }

  private struct Saisie {
    var employeur: Champ
    var postes: Champ
    var debut: Champ
    var demande: Demande?
    var isWrong: Bool { postes.erreur != nil || debut.erreur != nil }
  }

  private var saisie: Saisie {
    let query = visit.query
    let employeur = Employeur(rawValue: query.text("employeur")) ?? .publique
    let defaut = visit.today.adding(months: 2)
    let limites = regles.limites.postes
    var saisie = Saisie(
      employeur: Champ(
        "employeur", "Qui emploierait le conseiller\u{A0}?", valeur: employeur.rawValue),
      postes: Champ(
        "postes", "Combien de postes\u{A0}?", valeur: query["postes"] ?? "1", largeur: .court),
      debut: Champ(
        "debut", "À partir de quand\u{A0}?", aide: "Exemple\u{A0}: \(Francais.jourCourt(defaut))",
        valeur: query["debut"] ?? Francais.jourCourt(defaut), largeur: .moyen))
    let postes = Int(saisie.postes.valeur)
    if postes.map(limites.contains) != true {
      saisie.postes.erreur =
        "Indiquez un nombre entre \(limites.lowerBound) et \(limites.upperBound)."
    }
    let debut = Jour(typed: saisie.debut.valeur)
    if debut == nil {
      saisie.debut.erreur = "Écrivez une date, par exemple \(Francais.jourCourt(defaut))."
    }
    let bounds = (premier ?? visit.today, visit.today.adding(months: regles.limites.debutMois))
    if let debut, debut < bounds.0 || debut > bounds.1 {
      saisie.debut.erreur =
        "Choisissez une date entre le \(Francais.jour(bounds.0)) et le \(Francais.jour(bounds.1))."
    }
    if let postes, let debut, !saisie.isWrong {
      saisie.demande = Demande(employeur: employeur, postes: postes, debut: debut)
    }
    return saisie
  }

  private func resultat(_ demande: Demande, into html: inout HTML) {
    let simulations = regles.durees.map {
      regles.simulate(
        demande.employeur, postes: demande.postes, duree: $0, debut: demande.debut)
    }
    html.rubrique("resultat", "Pour \(Francais.pluriel(demande.postes, "poste", "postes"))") {
      html in
      html.raw(
        "<table class=\"cartes\"><caption>Estimation, au salaire minimum</caption><thead><tr>")
      html.raw("<th scope=\"col\">Durée</th><th scope=\"col\" class=\"n\">Coût total</th>")
      html.raw("<th scope=\"col\" class=\"n\">L’État verse</th>")
      html.raw("<th scope=\"col\" class=\"n\">Reste à votre charge</th>")
      html.raw("<th scope=\"col\" class=\"n\">Par poste et par mois</th></tr></thead><tbody>")
      for simulation in simulations { ligne(simulation, into: &html) }
      html.raw("</tbody></table>")
    }
    if let premiere = simulations.first { versements(premiere, into: &html) }
    hypotheses(demande.employeur, into: &html)
  }

  private func ligne(_ simulation: Simulation, into html: inout HTML) {
    html.ligne { html in
      html.tete("\(simulation.duree.mois) mois, \(simulation.duree.taux)\u{A0}% du salaire minimum")
      html.cellule("Coût total", montant: simulation.cout)
      html.cellule("L’État verse", montant: simulation.aide)
      html.cellule("Reste à votre charge", montant: simulation.reste)
      html.cellule("Par poste et par mois", montant: simulation.resteParMois)
    }
  }

  private func versements(_ simulation: Simulation, into html: inout HTML) {
    html.rubrique("versements", "Quand l’État verse") { html in
      html.faits { html in
        for versement in simulation.versements {
          html.fait(
            "\(Francais.ordinal(versement.rang)) versement",
            "\(Francais.euros(versement.montant)), vers le \(Francais.jour(versement.date))")
        }
      }
      html.element(
        "p", .class("petit doux"), text: "Entre deux versements, vous avancez les salaires.")
    }
  }

  private func hypotheses(_ employeur: Employeur, into html: inout HTML) {
    let hypotheses = regles.hypotheses
    html.rubrique("hypotheses", "Ce que nous avons supposé") { html in
      html.faits { html in
        html.fait("Salaire", "\(Francais.euros(hypotheses.smic)) brut par mois, le salaire minimum")
        html.fait(
          "Charges de l’employeur", "\(hypotheses.charges(employeur))\u{A0}% du salaire brut")
        html.fait(
          "Frais",
          "\(Francais.euros(hypotheses.fraisMensuels)) par mois\u{A0}: trajets, téléphone, matériel"
        )
      }
      html.element("p", .class("petit doux"), text: "C’est une estimation, pas un engagement.")
      html.actions { html in
        html.bouton("Préparer mon dossier", vers: "/candidatures/structures/nouvelle")
      }
    }
  }
}
