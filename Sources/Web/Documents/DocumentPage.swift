import Design
import Documents
import HTML

/// A document as a page: the same words as its PDF, to read or to print.
struct DocumentPage: Sendable {
  typealias Trail = [(title: String, href: Href)]

  let document: Document
  /// Nil for what is no model.
  var modele: Modele?
  let trail: Trail
  let pdf: Href

  var page: Page {
    Page(document.titre, trail: trail) { h in
      h.raw("<div class=\"noprint pile\">")
      h.element("p", .class("texte"), text: document.sujet)
      if let modele {
        h.element("p", .class("petit doux"), text: "Qui le signe\u{A0}: \(modele.signataires).")
      }
      h.actions { h in
        h.telechargement("Télécharger en PDF", pdf)
      }
      h.raw("</div>")
      h.raw("<article class=\"feuille pile\">")
      for bloc in document.blocs { h.bloc(bloc) }
      h.element("p", .class("petit doux"), text: document.pied)
      h.raw("</article>")
    }
  }
}
