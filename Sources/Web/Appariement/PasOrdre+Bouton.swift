import Appariement
import Design
import HTML

extension PasOrdre {
  var nom: String {
    switch self {
    case .ajouter: "Ajouter"
    case .monter: "Monter"
    case .descendre: "Descendre"
    case .retirer: "Retirer"
    }
  }
}

extension HTML {
  /// One step as a button: its label is short for the eye, and whole for who hears it.
  mutating func pas(
    _ pas: PasOrdre, _ element: (name: StaticString, id: String), _ quoi: String,
    post action: Href, _ jetons: Jetons
  ) {
    self.element("form", .action(action), .literal("method", "post")) { h in
      h.invisible("_jeton", jetons.jeton)
      h.invisible("_cle", jetons.cle)
      h.invisible("pas", pas.rawValue)
      h.invisible(element.name, element.id)
      h.raw("<button class=\"bouton second\">")
      h.text(pas.nom)
      h.raw("<span class=\"cache\"> ")
      h.text(quoi)
      h.raw("</span></button>")
    }
  }

  /// Up, down and out, as far as each leads somewhere.
  mutating func rangement(
    _ place: Int, sur total: Int, _ element: (name: StaticString, id: String), _ quoi: String,
    post action: Href, _ jetons: () -> Jetons
  ) {
    raw("<div class=\"action\">")
    if place > 0 { pas(.monter, element, quoi, post: action, jetons()) }
    if place + 1 < total { pas(.descendre, element, quoi, post: action, jetons()) }
    pas(.retirer, element, quoi, post: action, jetons())
    raw("</div>")
  }
}
