import Accords
import Comptes
import Design
import HTML
import HTTP
import Kernel

extension AccordRoutes {
  /// A signataire's own part; whoever speaks for none reads the accord.
  func partPage(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard let rang = pages.voix?.rang else { return .seeOther(pages.href) }
    let part = pages.accord.signataires[rang].part
    return .page(
      partForm(visit, pages, rang, valeur: part.map { String($0.postes) } ?? "", erreur: nil))
  }

  func writePart(_ visit: Visit) async throws -> Answer {
    let pages = try await openProjet(visit)
    guard let rang = pages.voix?.rang else { throw NotFound() }
    let text = visit.form.text("postes")
    do {
      _ = try await IndiquerPart(moyens)(
        pages.accord.id, postes: Int(text) ?? -1, acteur: visit.acteur, by: visit.geste())
      return .seeOther(pages.href)
    } catch let refusal as AccordRefusal {
      return .page(partForm(visit, pages, rang, valeur: text, erreur: refusal.phrase))
    }
  }

  private func partForm(
    _ visit: Visit, _ pages: PagesAccord, _ rang: Int, valeur: String, erreur: String?
  ) -> Page {
    let accord = pages.accord
    let own = accord.signataires[rang]
    let free = accord.reste + (own.part?.postes ?? 0)
    let champ = Champ(
      "postes", "Combien de postes pensez-vous porter\u{A0}?",
      aide: "De 0 à \(free). Cette part est indicative\u{A0}: elle ne vous engage pas.",
      valeur: valeur, erreur: erreur, largeur: .court)
    let jetons = visit.jetons
    return Page(
      "Notre part", status: erreur == nil ? .ok : .unprocessable, trail: pages.accordTrail,
      section: .dossiers, hasErrors: erreur != nil
    ) { h in
      h.titre(
        "Notre part", chapo: "Vous écrivez la part de votre collectivité, et d’aucune autre.",
        surtitre: own.nom)
      h.duo { h in
        h.pile { h in
          h.erreurs([champ])
          h.formulaire("/accords/\(accord.id)/part", jetons) { h in
            h.champ(champ, .nombre)
            h.actions { h in h.bouton("Enregistrer notre part") }
          }
        }
        h.raw("<aside class=\"pile\" aria-label=\"Les parts\">")
        pages.signatories(&h)
        h.raw("</aside>")
      }
    }
  }
}
