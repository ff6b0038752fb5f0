import Candidatures
import Design
import HTML
import HTTP
import Kernel

/// The legal representative says no: a page says what follows, then one button.
extension CandidatureRoutes {
  func declinePage(_ visit: Visit) async throws -> Answer {
    do {
      let candidature = try await ConfirmerEngagement(moyens).read(visit.parameter("jeton"))
      return .page(Self.decline(candidature, visit))
    } catch CandidatureRefusal.lienInvalide { return .page(Self.noLink(.lienInvalide)) }
  }

  func decline(_ visit: Visit) async throws -> Answer {
    do {
      _ = try await RefuserEngagement(moyens)(visit.parameter("jeton"), by: visit.geste())
      return .seeOther("/engagement/\(visit.parameter("jeton"))")
    } catch let refusal as CandidatureRefusal { return .page(Self.noLink(refusal)) }
  }

  private static func decline(_ candidature: Candidature, _ visit: Visit) -> Page {
    let demande = candidature.demande
    let jetons = visit.jetons
    let link: Href = "/engagement/\(visit.parameter("jeton"))"
    return Page(
      "Refuser d’engager \(demande.nom)", trail: [("Engager \(demande.nom)", link)],
      section: .candidater
    ) { h in
      h.titre("Refuser d’engager \(demande.nom)", chapo: "Dossier n°\u{A0}\(candidature.numero).")
      guard candidature.engagement.isAwaited, candidature.retrait == nil else {
        h.vide("Une réponse est déjà donnée") { h in
          h.element("p") { h in h.element("a", .href(link), text: "Lire la demande") }
        }
        return
      }
      h.element(
        "p", .class("texte"),
        text:
          "La structure ne sera engagée à rien, et aucun poste ne pourra lui être accordé sur la "
          + "demande de \(Francais.pluriel(demande.postes, "poste", "postes")). La personne qui l’a "
          + "déposée est prévenue par courriel. Si vous changez d’avis, ce lien vous permet encore de "
          + "confirmer.")
      h.bouton("Je refuse de m’engager", post: "\(path: link.text)/refus", jetons)
      h.element("p") { h in h.element("a", .href(link), text: "Revenir à la demande") }
    }
  }
}
