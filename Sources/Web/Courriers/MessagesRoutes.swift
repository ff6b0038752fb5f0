import Comptes
package import Courriers
import Design
import HTML
import HTTP
import Kernel

/// The words of the messages this site sends, as they are and as the operator changed them.
package struct MessagesRoutes: Sendable {
  private let catalogue: Catalogue
  private let modeles: [ModeleMessage]

  package init(_ catalogue: Catalogue, modeles: [ModeleMessage]) {
    self.catalogue = catalogue
    self.modeles = modeles
  }

  package var routes: [Route] {
    [
      .get("/messages", .roles([.equipeNationale]), example: "/messages") { _ in .page(page) }
    ]
  }

  private var page: Page {
    Page("Les messages envoyés", trail: [("Accueil", "/")]) { h in
      h.titre(
        "Les messages envoyés",
        chapo:
          "Chaque message part une seule fois, en texte simple. L’exploitant peut en changer les "
          + "mots\u{A0}; les blancs marqués «\u{A0}obligatoire\u{A0}» doivent y rester.")
      for modele in modeles { write(modele, &h) }
    }
  }

  private func write(_ modele: ModeleMessage, _ h: inout HTML) {
    let texte = catalogue.texte(modele)
    h.raw("<section class=\"rubrique pile\">")
    h.element("h2", text: typographie(texte.objet))
    h.element(
      "p", .class("texte"),
      text: typographie(modele.usage)
        + (catalogue.isReplaced(modele) ? " Changé par l’exploitant." : ""))
    h.element("p", .class("petit doux"), text: "Code\u{A0}: \(modele.code)")
    h.details("Le texte et ses blancs") { h in
      Self.write(texte.texte, &h)
      h.faits { h in
        for blanc in modele.blancs {
          h.fait(
            "{\(blanc.nom)}",
            typographie(blanc.sens) + (blanc.isObligatoire ? " (obligatoire)" : ""))
        }
      }
    }
    h.raw("</section>")
  }

  private static func write(_ text: String, _ h: inout HTML) {
    h.raw("<div class=\"feuille pile\">")
    for paragraph in text.split(separator: "\n\n") {
      h.raw("<p>")
      for (rank, line) in paragraph.split(separator: "\n").enumerated() {
        if rank > 0 { h.raw("<br>") }
        h.text(typographie(String(line)))
      }
      h.raw("</p>")
    }
    h.raw("</div>")
  }
}
