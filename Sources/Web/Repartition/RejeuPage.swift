import Design
import HTML
import Repartition
import Territoires

/// `/repartition/rejeu`: the posts of the award list where they are, and where the équité model would
/// put as many.
struct RejeuPage: Sendable {
  let etat: RejeuCourant.Etat
  let index: TerritoireIndex
  let settings: Settings

  var page: Page {
    Page(
      "La liste rejouée", trail: [("Accueil", "/"), ("Le programme", "/programme")],
      section: .programme
    ) { h in
      h.titre(
        "La liste rejouée",
        chapo:
          "Où sont les postes, et où un calcul d’équité en mettrait autant\u{A0}: deux réponses côte à côte."
      )
      switch etat {
      case .absent(let missing): absent(missing, &h)
      case .enCours(let liste):
        h.vide("Le calcul est en cours") { h in
          h.element(
            "p",
            text:
              "Il porte sur la liste du \(ListeCitee(liste, settings).date) et prend moins d’une minute. Rechargez cette page."
          )
          h.bouton("Recharger", vers: "/repartition/rejeu")
        }
      case .impossible(let refus):
        h.encart("Aucun plan.", refus.phrase, alerte: true)
      case .pret(let rejeu, let liste):
        RejeuMesures(rejeu: rejeu, index: index, liste: ListeCitee(liste, settings)).write(&h)
      }
      h.element(
        "p", .class("petit doux"), text: "Ce calcul propose\u{A0}; la décision est humaine.")
    }
  }

  private func absent(_ missing: [RejeuCourant.Manque], _ h: inout HTML) {
    h.vide("Il n’y a pas encore de quoi rejouer la liste") { h in
      h.raw("<ul class=\"liste\">")
      for one in missing { h.element("li", text: one.phrase) }
      h.raw("</ul>")
      h.element(
        "p",
        text:
          "La démonstration n’a que deux départements et des attributions inventées\u{A0}: les rejouer ne dirait rien du pays."
      )
    }
  }
}

extension RejeuCourant.Manque {
  fileprivate var phrase: String {
    switch self {
    case .communes:
      "Les communes du pays\u{A0}: importez les fichiers officiels (maillage import territoires)."
    case .liste:
      "La liste des structures conventionnées\u{A0}: importez-la (maillage import structures)."
    }
  }
}
