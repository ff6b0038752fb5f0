import Design
import HTML
import HTTP

/// Where the code of a draft is typed to open its form again.
struct ReprisePage: Sendable {
  let titre: String
  /// The form it opens, by its name in the trail.
  let formulaire: (title: String, href: Href)
  let section: Page.Section
  /// Where the code is sent.
  let envoi: Href

  /// `erreur`: why the code just typed opens nothing.
  func page(_ visit: Visit, _ erreur: String? = nil) -> Page {
    let jetons = visit.jetons
    let champ = Champ(
      "code", "Votre code", aide: "Huit signes, comme LG 7K4 2QM.",
      valeur: visit.form.text("code"), erreur: erreur, largeur: .moyen)
    return Page(
      titre, status: erreur == nil ? .ok : .unprocessable,
      trail: [("Accueil", "/"), formulaire], section: section, hasErrors: erreur != nil
    ) { h in
      h.titre(titre, chapo: "Le code vous a été donné à l’enregistrement du brouillon.")
      h.erreurs([champ])
      h.formulaire(envoi, jetons) { h in
        h.champ(champ, .code)
        h.actions { h in h.bouton("Reprendre") }
      }
    }
  }
}
