import Candidats
import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel

/// The form of candidats kept on the server, and opened again with its code.
extension CandidatRoutes {
  func saveDraft(_ visit: Visit) async throws -> Answer {
    let draft = try await TenirBrouillonCandidat(moyens)(
      Inscription(visit.form), code: Self.code(visit), by: visit.geste())
    return .seeOther(address(draft))
  }

  /// The draft that the form of the page was opened from.
  static func code(_ visit: Visit) -> CodeLisible? { CodeLisible(visit.form.text("brouillon")) }

  private func address(_ draft: BrouillonCandidat) -> Href {
    "/candidats/inscription/brouillons/\(draft.id)/\(draft.jeton(moyens.digests).text)"
  }

  func draftPage(_ visit: Visit) async throws -> Answer {
    do {
      let draft = try await TenirBrouillonCandidat(moyens).ouvrir(
        visit.id(), jeton: visit.parameter("jeton"), at: visit.at)
      return .page(try await form(visit, draft.reponses, [], draft: draft))
    } catch CandidatRefusal.brouillonIntrouvable { throw NotFound() }
  }

  /// What was kept, until when, and what opens it.
  static func kept(_ draft: BrouillonCandidat, _ h: inout HTML) {
    h.confirmation("Votre brouillon est enregistré") { h in
      h.raw("<p>Votre code\u{A0}: <strong>")
      h.text(draft.code.description)
      h.raw("</strong></p>")
      h.element(
        "p",
        text: "Il rouvre ce formulaire jusqu’au \(Francais.jourLong(draft.valableJusquau)). Rien "
          + "n’est envoyé tant que vous ne vous inscrivez pas.")
    }
  }

  func resumePage(_ visit: Visit) async throws -> Answer { .page(Self.reprise.page(visit)) }

  func resume(_ visit: Visit) async throws -> Answer {
    do {
      return .seeOther(
        address(
          try await TenirBrouillonCandidat(moyens).reprendre(visit.form.text("code"), at: visit.at))
      )
    } catch let refusal as CandidatRefusal {
      return .page(Self.reprise.page(visit, refusal.phrase))
    }
  }

  private static let reprise = ReprisePage(
    titre: "Reprendre mon inscription",
    formulaire: ("Devenir conseiller", "/candidats/inscription"),
    section: .accueil, envoi: "/candidats/inscription/reprise")
}
