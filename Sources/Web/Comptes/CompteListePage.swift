import Comptes
import Design
import HTML
import Kernel
import Territoires

/// The accounts, in the order of names.
struct CompteListePage {
  static let lignes = 50

  let visit: Visit
  let index: TerritoireIndex
  let recherche: RechercheComptes
  let comptes: [Compte]
  let suite: RechercheComptes.Position?
  let today: Jour

  var page: Page {
    Page("Les comptes", trail: [("Accueil", "/")], section: .comptes) { html in
      html.titre("Les comptes", chapo: "Qui peut se connecter, et avec quels rôles.") { html in
        html.raw("<p>")
        html.bouton("Inviter une personne", vers: "/comptes/nouveau")
        html.raw("</p>")
      }
      html.filtres("/comptes", bouton: "Chercher") { html in
        html.filtre(
          Champ(
            "nom", "Nom ou adresse", aide: "Le début suffit.", valeur: recherche.texte),
          double: true)
      }
      guard !comptes.isEmpty else {
        html.vide(
          "Aucun compte",
          recherche.texte.isEmpty
            ? "Invitez une première personne." : "Aucun nom ni adresse ne commence ainsi.")
        return
      }
      tableau(into: &html)
      html.pages(precedente: nil, suivante: suivante)
    }
  }

  private var suivante: Href? {
    suite.map { "/comptes?nom=\(recherche.texte)&cle=\($0.cle)&apres=\($0.id)" }
  }

  private func tableau(into html: inout HTML) {
    html.tableau(
      "Comptes", [Colonne("Personne"), Colonne("Rôles aujourd’hui"), Colonne("État")],
      legendeCachee: true
    ) { html in
      for compte in comptes {
        html.ligne { html in
          html.tete { html in
            html.element("a", .href("/comptes/\(compte.id)"), text: compte.identite.nomComplet)
            html.raw("<br><span class=\"petit doux\">")
            html.text(compte.courriel.text)
            html.raw("</span>")
          }
          html.cellule("Rôles") { html in
            let roles = compte.habilitations(on: today).map { $0.nom(index) }
            html.text(roles.isEmpty ? "Aucun" : roles.joined(separator: "\u{A0}; "))
          }
          html.cellule("État") { $0.etat(compte) }
        }
      }
    }
  }
}

extension HTML {
  /// How far an account is: closed, invited, or in use.
  mutating func etat(_ compte: Compte) {
    if !compte.isActive {
      etat(.non, "Fermé")
    } else if compte.motDePasse == nil {
      etat(.neutre, "Invité")
    } else {
      etat(.oui, "Ouvert")
    }
  }
}
