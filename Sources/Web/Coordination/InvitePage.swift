import Coordination
import Design
import HTML
import Kernel
import Territoires

/// `/recueils/{id}/invites/{invite}`: one answer, whole, and what it became.
struct InvitePage: Sendable {
  let recueil: Recueil
  let invite: Invite
  let index: TerritoireIndex
  let mayAct: Bool
  let moment: @Sendable (Instant) -> HeureLocale

  func write(_ refus: String?, _ jetons: Jetons, into h: inout HTML) {
    h.titre(invite.nom, chapo: chapo, surtitre: invite.famille.nom)
    if let refus { h.refus("Rien n’est enregistré", refus) }
    h.rubrique("invitation", "L’invitation") { h in
      h.faits { h in
        h.fait("Commune", commune(invite.commune))
        h.fait("Personne", "\(invite.contact.nom), \(invite.contact.courriel)")
        h.fait("Invitée le", Francais.jourLong(moment(invite.inviteLe).jour))
        h.fait(
          "Relances",
          invite.relances.isEmpty ? "Aucune" : Francais.liste(invite.relances.map(Francais.jour)))
      }
    }
    if let reponse = invite.reponse { answer(reponse, &h) }
    next(jetons, &h)
  }

  private var chapo: String {
    guard let reponse = invite.reponse else { return "Cette structure n’a pas encore répondu." }
    return "Réponse reçue le \(Francais.moment(moment(reponse.repondueLe)))."
  }

  private func commune(_ code: String) -> String { index.resolve(code)?.commune.nom ?? code }

  private func answer(_ reponse: ReponseBesoins, _ h: inout HTML) {
    h.rubrique("reponse", "La réponse") { h in
      h.faits { h in
        h.fait("Besoins") { h in
          h.raw("<ul class=\"liste\">")
          for besoin in Besoin.allCases where reponse.besoins.contains(besoin) {
            h.element("li", text: besoin.nom)
          }
          h.raw("</ul>")
        }
        let publics = PublicVise.allCases.filter(reponse.publics.contains)
        if !publics.isEmpty { h.fait("Publics", publics.map(\.nom).joined(separator: ", ")) }
        h.fait("Accueillir un conseiller", reponse.accueil.nom)
        h.fait("Lieu proposé", commune(reponse.commune))
        if !reponse.horaires.isEmpty { h.fait("Horaires", reponse.horaires) }
        if !reponse.phrase.isEmpty { h.fait("En une phrase", reponse.phrase) }
        if let le = reponse.corrigeeLe { h.fait("Corrigée le", Francais.moment(moment(le))) }
      }
    }
  }

  private func next(_ jetons: Jetons, _ h: inout HTML) {
    guard let reponse = invite.reponse else { return }
    h.rubrique("candidature", "La candidature") { h in
      if let suite = invite.suite {
        h.encart(
          "Préremplie le \(Francais.jour(moment(suite.le).jour)).",
          suite.candidature.map { "Déposée sous le numéro \($0)." }
            ?? "La structure a reçu son code\u{A0}; elle seule peut l’envoyer.")
      } else if let declaration = invite.interet {
        h.encart(
          "Intérêt déclaré le \(Francais.jour(moment(declaration.le).jour)).",
          "La préfecture le lit dans sa liste, et peut inviter la structure à candidater.")
      } else if reponse.accueil == .non {
        h.raw("<p>La structure n’accueillerait pas de conseiller.</p>")
      } else if mayAct {
        acts(jetons, &h)
      }
    }
  }

  private func acts(_ jetons: Jetons, _ h: inout HTML) {
    let own = "/recueils/\(recueil.id)/invites/\(invite.id)"
    h.raw("<p class=\"texte\">La réponse est recopiée dans une candidature. La structure reçoit ")
    h.raw("un code, complète et envoie elle-même.</p>")
    h.bouton("Préremplir une candidature", post: "\(path: own)/candidature", jetons)
    h.raw(
      "<p class=\"texte\">Trop tôt pour candidater\u{A0}? Déclarez son intérêt\u{A0}: la préfecture "
    )
    h.raw("le lit dans sa liste, et la structure en est prévenue.</p>")
    h.bouton(
      "Déclarer son intérêt", post: "\(path: own)/interet", jetons.pour("interet"), second: true)
  }
}
