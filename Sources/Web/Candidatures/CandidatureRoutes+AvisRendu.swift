import Candidatures
import Design
import HTML
import HTTP
import Kernel

/// The signatory renders the opinion: read over whole first, then one button.
extension CandidatureRoutes {
  func renderAvisPage(_ visit: Visit) async throws -> Answer {
    let candidature = try await open(visit)
    let pages = try await pages(candidature, visit)
    let jetons = visit.freshJetons
    return .page(
      Page("Rendre l’avis", trail: pages.trail, section: .dossiers) { h in
        h.titre(
          "Rendre l’avis", chapo: "Relisez l’avis tel qu’il est préparé\u{A0}: vous en répondez.",
          surtitre: candidature.demande.nom)
        guard pages.etat == .avisPrepare else {
          h.vide("Aucun avis n’est à rendre sur ce dossier") { h in
            h.element("p") { h in h.element("a", .href(pages.href), text: "Revenir au dossier") }
          }
          return
        }
        h.duo { h in
          h.pile { h in
            pages.opinion(&h)
            h.raw(
              "<p class=\"texte\">Une fois rendu, l’avis ne se modifie plus, et la structure le lit "
            )
            h.raw("tel quel.</p>")
            h.bouton(
              "Oui, rendre cet avis", post: "\(path: pages.href.text)/avis/rendu", jetons,
              valeurs: ["version": String(candidature.version)])
            h.element("p") { h in
              h.element("a", .href(pages.href), text: "Non, revenir au dossier")
            }
          }
          h.raw("<aside class=\"pile\" aria-label=\"Le dossier\">")
          pages.summary(&h)
          h.raw("</aside>")
        }
      })
  }
}
