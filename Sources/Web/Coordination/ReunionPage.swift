import Coordination
import Design
import HTML
import HTTP
import Kernel

/// `/comites-de-pilotage/{id}/reunions/{reunion}`: what was decided, by whom it is done, by when.
struct ReunionPage: Sendable {
  let comite: ComitePilotage
  let reunion: ComitePilotage.Reunion
  /// How many people the relevé would go to today.
  let destinataires: Int
  let mayAct: Bool
  let form: Form
  let refusal: CoordinationRefusal?
  let moment: @Sendable (Instant) -> HeureLocale

  private var href: Href { "/comites-de-pilotage/\(comite.id)/reunions/\(reunion.id)" }

  func write(_ title: String, _ jetons: () -> Jetons, into h: inout HTML) {
    h.titre(title, chapo: chapo, surtitre: comite.nom)
    if let refusal { h.refus("Rien n’est enregistré", refusal.phrase) }
    if let envoi = reunion.envoi {
      h.confirmation("Le relevé est envoyé") { h in
        h.element(
          "p",
          text: "À \(Francais.pluriel(envoi.destinataires, "personne", "personnes")), le "
            + "\(Francais.moment(moment(envoi.le))). Il ne change plus.")
      }
    }
    if !reunion.ordreDuJour.isEmpty {
      h.rubrique("ordre", "Ordre du jour") { h in
        h.element("p", .class("texte"), text: reunion.ordreDuJour)
      }
    }
    h.rubrique("releve", "Relevé de décisions") { h in
      decisions(&h)
      if mayAct, reunion.envoi == nil { acts(jetons, &h) }
    }
  }

  private var chapo: String {
    "\(Francais.majuscule(Francais.moment(reunion.quand))), \(reunion.lieu)."
  }

  private func decisions(_ h: inout HTML) {
    guard !reunion.releve.isEmpty else {
      h.vide("Aucune décision notée", "Le relevé s’écrit ici, décision par décision.")
      return
    }
    h.tableau(
      Francais.pluriel(reunion.releve.count, "décision", "décisions"),
      [Colonne("Décision"), Colonne("Responsable"), Colonne("Avant le")]
    ) { h in
      for (rank, point) in reunion.releve.enumerated() {
        h.ligne { h in
          h.tete("\(rank + 1). \(point.texte)")
          h.cellule("Responsable", point.responsable)
          h.cellule("Avant le", Francais.jour(point.echeance))
        }
      }
    }
  }

  private func acts(_ jetons: () -> Jetons, _ h: inout HTML) {
    if !reunion.releve.isEmpty {
      let count = Francais.pluriel(destinataires, "membre", "membres")
      h.bouton("Envoyer le relevé aux \(count)", post: "\(path: href.text)/envoi", jetons())
    }
    h.details(
      "Noter une décision", ouvert: reunion.releve.isEmpty || !form.text("texte").isEmpty
    ) { h in
      h.formulaire("\(path: href.text)/decisions", jetons()) { h in
        h.zone(
          Champ("texte", "Ce qui est décidé", valeur: form.text("texte")), lignes: 3,
          limite: ComitePilotage.textes.upperBound)
        h.champ(Champ("responsable", "Qui en est responsable", valeur: form.text("responsable")))
        h.champ(
          Champ(
            "echeance", "Avant le",
            aide: "Exemple\u{A0}: \(Francais.jourCourt(reunion.quand.jour.adding(days: 30)))",
            valeur: form.text("echeance"), largeur: .moyen), .date)
        h.actions { h in h.bouton("Ajouter au relevé", second: true) }
      }
    }
  }
}
