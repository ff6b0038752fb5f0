import Comptes
import HTML
import HTTP

/// The pages that say no, and what to do next.
enum RefusalPages {
  static let notFound = message(
    "Page introuvable", .notFound,
    "Cette page n’existe pas, ou vous n’y avez pas accès avec votre compte.",
    "Vérifiez l’adresse, ou repartez de l’accueil.")

  static let forbidden = message(
    "Page réservée", .forbidden,
    "Votre compte ne permet pas d’ouvrir cette page.",
    "Si vous pensez que c’est une erreur, demandez à l’équipe nationale de vérifier vos rôles.")

  static let otherSite = message(
    "Envoi refusé", .forbidden,
    "Ce formulaire a été envoyé depuis un autre site. Rien n’a été enregistré.",
    "Revenez sur la page du formulaire, sur ce site, et envoyez-le de nouveau.")

  static let methodNotAllowed = message(
    "Action impossible ici", .methodNotAllowed,
    "Cette adresse existe, mais pas pour cette action.",
    "Repartez de l’accueil, ou de la page précédente.")

  static let tooLarge = message(
    "Envoi trop volumineux", .tooLarge,
    "Ce que vous avez envoyé dépasse la taille acceptée. Rien n’a été enregistré.",
    "Revenez en arrière, raccourcissez le texte, puis envoyez de nouveau.")

  static let badRequest = message(
    "Demande illisible", .badRequest,
    "Nous n’avons pas compris cette demande. Rien n’a été enregistré.",
    "Revenez à la page précédente et recommencez.")

  static let unavailable = message(
    "Service momentanément indisponible", .unavailable,
    "Le service ne peut pas répondre maintenant. Rien n’a été enregistré.",
    "Réessayez dans une minute.")

  static func tooMany(wait: Int) -> Page {
    message(
      "Trop de demandes", .tooManyRequests,
      "Beaucoup de demandes sont arrivées de votre adresse en peu de temps.",
      "Réessayez dans \(wait) secondes. Ce que vous avez écrit n’a pas été enregistré.")
  }

  static func incident(_ requestID: String) -> Page {
    message(
      "Une erreur est survenue", .incident,
      "Ce n’est pas de votre fait. L’incident porte le numéro \(requestID).",
      "Réessayez dans une minute. Si l’erreur revient, donnez ce numéro à la personne qui vous aide."
    )
  }

  /// A form signed by a session that has ended, or by another account: everything typed is shown and
  /// can be sent again with one press.
  static func sessionChanged(_ visit: Visit) -> Page {
    let signedIn = visit.acteur.compte != nil
    let title = signedIn ? "Confirmez votre envoi" : "Votre session a expiré"
    return Page(title, status: .forbidden) { html in
      html.raw("<div class=\"titre\"><h1>")
      html.text(title)
      html.raw("</h1><p class=\"chapo\">")
      html.raw("Rien n’est perdu\u{A0}: ce que vous avez écrit est gardé sur cette page.</p></div>")
      if !signedIn {
        html.raw(
          "<p><a href=\"/connexion\" target=\"_blank\" rel=\"noopener\">Connectez-vous dans ")
        html.raw("un nouvel onglet</a>, puis revenez ici et pressez le bouton.</p>")
      }
      html.element("form", .literal("method", "post"), .action("\(path: visit.uri)")) { html in
        for field in visit.form.fields where field.name != "_jeton" && !isSecret(field.name) {
          html.void(
            "input", .literal("type", "hidden"), Attribute("name", field.name),
            Attribute("value", field.value))
        }
        html.void(
          "input", .literal("type", "hidden"), .literal("name", "_jeton"),
          Attribute("value", signedIn ? visit.jeton : "expire"))
        html.raw("<p><button class=\"bouton\">Envoyer de nouveau</button></p>")
      }
      writeTyped(visit, into: &html)
    }
  }

  private static func writeTyped(_ visit: Visit, into html: inout HTML) {
    html.raw("<section class=\"rubrique pile\" aria-labelledby=\"ecrit\"><h2 id=\"ecrit\">")
    html.raw("Ce que vous avez écrit</h2><dl class=\"faits\">")
    for field in visit.form.fields where !field.name.hasPrefix("_") && !field.value.isEmpty {
      guard !isSecret(field.name) else { continue }
      html.element("dt", text: field.name)
      html.element("dd", text: field.value)
    }
    html.raw("</dl></section>")
  }

  /// A password is never written back into a page.
  private static func isSecret(_ name: String) -> Bool { name.contains("mot_de_passe") }

  private static func message(
    _ title: String, _ status: HTTPStatus, _ what: String, _ next: String
  ) -> Page {
    Page(title, status: status) { html in
      html.raw("<div class=\"titre\"><h1>")
      html.text(title)
      html.raw("</h1><p class=\"chapo\">")
      html.text(what)
      html.raw("</p></div><div class=\"pile\"><p>")
      html.text(next)
      html.raw("</p><p class=\"action\"><a class=\"bouton\" href=\"/\">Aller à l’accueil</a>")
      html.raw("<a href=\"/structures\">Chercher une structure</a></p></div>")
    }
  }
}
