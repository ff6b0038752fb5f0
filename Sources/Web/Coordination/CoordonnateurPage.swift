import Coordination
import Design
import HTML
import HTTP
import Kernel
import Programme
import Territoires

/// `/coordonnateurs/{id}`: the decision, the perimeter, what follows from it.
struct CoordonnateurPage: Sendable {
  let coordonnateur: Coordonnateur
  let regles: Regles
  let index: TerritoireIndex
  let today: Jour
  /// What was typed to put an end to it; nil for who may not.
  let form: Form?
  let refusal: CoordinationRefusal?

  func write(_ jetons: Jetons, into h: inout HTML) {
    let reconnaissance = coordonnateur.reconnaissance
    h.titre(
      coordonnateur.nom,
      chapo: "Coordonnateur\u{A0}: \(coordonnateur.perimetre.nom(index)).",
      surtitre: index.departement(coordonnateur.departement)?.nom
    ) { h in coordonnateur.etat(on: today, &h) }
    if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
    h.rubrique("decision", "La décision") { h in
      h.faits { h in
        h.fait("Reconnu le", Francais.jourLong(reconnaissance.du))
        h.fait("Jusqu’au", reconnaissance.au.map(Francais.jourLong) ?? "Sans terme fixé")
        h.fait("Décision", reconnaissance.acte)
        h.fait("Périmètre", coordonnateur.perimetre.nom(index))
        if let fin = coordonnateur.fin {
          h.fait("Fin", "\(fin.motif.nom), à partir du \(Francais.jourLong(fin.du))")
          h.fait("Raison", fin.phrase)
        }
      }
    }
    h.rubrique("effet", "Ce que cela change") { h in
      h.raw("<p class=\"texte\">")
      h.text(ReglePriorite(regles, on: today).phrase)
      h.raw("</p><p>")
      h.element(
        "a", .href("/qui-aide-ou/\(coordonnateur.departement)"),
        text: "Qui aide où dans le département")
      h.raw("</p>")
    }
    if let form { end(form, jetons, &h) }
  }

  private func end(_ form: Form, _ jetons: Jetons, _ h: inout HTML) {
    h.rubrique("terminer", "Mettre fin à la reconnaissance") { h in
      h.formulaire("/coordonnateurs/\(coordonnateur.id)/fin", jetons) { h in
        h.champ(
          Champ(
            "du", "Premier jour sans reconnaissance", aide: "Exemple\u{A0}: 01/07/2021",
            valeur: form.text("du"), largeur: .moyen), .date)
        h.radios(
          Champ("motif", "Qui y met fin", valeur: form.text("motif")),
          Coordonnateur.Fin.Motif.allCases.map { Option($0.rawValue, $0.nom) })
        h.zone(Champ("phrase", "La raison", valeur: form.text("phrase")), lignes: 3, limite: 500)
        h.actions { h in h.bouton("Enregistrer la fin", second: true) }
      }
    }
  }
}
