import Comptes
import Candidatures
import Coordination
import Design
import HTML
import HTTP
import Kernel
import Territoires

extension RecueilRoutes {
  /// The page of a guest, by the personal link alone.
  var guestRoutes: [Route] {
    [
      .get(
        "/besoins/{jeton}", example: "/besoins/p6fepWbiFipDoaswAq4r9dr4-vq4WhTCTfzjOSVFWa0",
        limit: .secret
      ) { try await .page(answerPage($0)) },
      .post(
        "/besoins/{jeton}", .everyone, useCase: "RepondreAuRecueil", limit: .secret, answer),
    ]
  }

  private func answerPage(_ visit: Visit) async throws -> Page {
    do {
      let found = try await RepondreAuRecueil(moyens).read(visit.parameter("jeton"), at: visit.at)
      let index = try await moyens.territoires.index()
      return page(visit, found, ReponseSaisie(found.invite, index), nil, index)
    } catch CoordinationRefusal.lienInvalide { return Self.noLink }
  }

  private func answer(_ visit: Visit) async throws -> Answer {
    let index = try await moyens.territoires.index()
    let typed = ReponseSaisie(visit.form)
    do {
      let reponse = try typed.reponse(index, at: visit.at)
      try await RepondreAuRecueil(moyens)(
        visit.parameter("jeton"), reponse, by: visit.geste())
      return .seeOther("/besoins/\(visit.parameter("jeton"))")
    } catch CoordinationRefusal.lienInvalide {
      return .page(Self.noLink)
    } catch let refusal as CoordinationRefusal {
      let found = try await RepondreAuRecueil(moyens).read(visit.parameter("jeton"), at: visit.at)
      return .page(page(visit, found, typed, refusal, index))
    }
  }

  private func page(
    _ visit: Visit, _ found: RepondreAuRecueil.Invitation, _ typed: ReponseSaisie,
    _ refusal: CoordinationRefusal?, _ index: TerritoireIndex
  ) -> Page {
    let jetons = refusal == nil ? visit.freshJetons : visit.jetons
    let (invite, recueil) = (found.invite, found.recueil)
    let moment: @Sendable (Instant) -> HeureLocale = { visit.environment.local($0) }
    let action: Href = "/besoins/\(visit.parameter("jeton"))"
    return Page(
      recueil.titre, status: refusal == nil ? .ok : .unprocessable, hasErrors: refusal != nil
    ) { h in
      h.titre(
        "De quoi vos publics ont-ils besoin\u{A0}?",
        chapo: "\(found.coordonnateur) vous pose ces questions pour placer des conseillers "
          + "numériques là où ils manquent. Une page, cinq minutes.", surtitre: invite.nom)
      if let reponse = invite.reponse, refusal == nil {
        h.confirmation("Votre réponse est enregistrée") { h in
          h.element(
            "p",
            text: "Reçue le \(Francais.moment(moment(reponse.corrigeeLe ?? reponse.repondueLe))). "
              + (found.isOpen
                ? "Vous pouvez la corriger jusqu’au \(Francais.jourLong(recueil.clotLe)), 23 h 59."
                : "Le recueil est clos\u{A0}: elle ne change plus."))
        }
      }
      guard found.isOpen else {
        h.refus("Le recueil est clos", Self.closed(recueil))
        return
      }
      typed.write(refusal, action, jetons, index, into: &h)
      h.element(
        "p", .class("petit doux"),
        text: "Vos réponses sont lues par \(found.coordonnateur) et par la préfecture. Vous pouvez "
          + "demander qu’elles soient effacées.")
    }
  }

  private static func closed(_ recueil: Recueil) -> String {
    "On pouvait répondre jusqu’au \(Francais.jourLong(recueil.clotLe)), 23 h 59. Pour vous faire "
      + "entendre, écrivez à la personne qui vous a invité."
  }

  private static let noLink = Page("Recueil de besoins", status: .notFound) { h in
    h.titre("Recueil de besoins", chapo: CoordinationRefusal.lienInvalide.phrase)
    h.bouton("Aller à l’accueil", vers: "/")
  }
}
