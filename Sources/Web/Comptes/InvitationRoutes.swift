package import Comptes
import Design
import HTML
import HTTP

/// Accepting an invitation: choosing a password.
package struct InvitationRoutes: Sendable {
  private let moyens: MoyensComptes

  package init(_ moyens: MoyensComptes) { self.moyens = moyens }

  package var routes: [Route] {
    [
      .get(
        "/invitation/{jeton}", example: "/invitation/exemple", useCase: "ConsulterLien",
        limit: .secret, consulter),
      .post(
        "/invitation/{jeton}", .everyone, useCase: "AccepterInvitation", limit: .secret, accepter),
    ]
  }

  private func consulter(_ visit: Visit) async throws -> Answer {
    do {
      let compte = try await ConsulterLien(moyens)(
        visit.parameter("jeton"), .invitation, at: visit.at)
      return .page(Self.page(compte, visit))
    } catch let refusal as CompteRefusal {
      return .page(Self.lost(refusal, visit))
    }
  }

  private func accepter(_ visit: Visit) async throws -> Answer {
    do {
      let compte = try await ConsulterLien(moyens)(
        visit.parameter("jeton"), .invitation, at: visit.at)
      do {
        let given = try await AccepterInvitation(moyens)(
          visit.parameter("jeton"), motDePasse: visit.form.text("nouveau_mot_de_passe"),
          remplace: visit.sessionToken, geste: visit.geste())
        return visit.entered(given)
      } catch let refusal as CompteRefusal where refusal.isAboutPassword {
        return .page(Self.page(compte, visit, refusal))
      }
    } catch let refusal as CompteRefusal {
      return .page(Self.lost(refusal, visit))
    }
  }

  private static func page(
    _ compte: Compte, _ visit: Visit, _ refusal: CompteRefusal? = nil
  ) -> Page {
    let champ = Champ.nouveauMotDePasse(refusal, visit)
    return Page(
      "Ouvrir votre compte", status: refusal?.status ?? .ok, trail: [("Accueil", "/")],
      section: .compte, hasErrors: refusal != nil
    ) { html in
      html.titre(
        "Ouvrir votre compte",
        chapo:
          "\(compte.identite.nomComplet), choisissez un mot de passe pour \(compte.courriel.text).")
      html.erreurs([champ])
      html.formulaire("/invitation/\(visit.parameter("jeton"))", visit.jetons) { html in
        // Tells a password manager whose password it is.
        html.void(
          "input", .literal("type", "hidden"), .literal("name", "courriel"),
          .literal("autocomplete", "username"), Attribute("value", compte.courriel.text))
        html.champ(champ, .motDePasse)
        html.actions { $0.bouton("Ouvrir mon compte") }
      }
    }
  }

  private static func lost(_ refusal: CompteRefusal, _ visit: Visit) -> Page {
    Page(
      "Cette invitation ne sert plus", status: visit.form.isEmpty ? .ok : .unprocessable,
      trail: [("Accueil", "/")],
      section: .compte
    ) { html in
      html.titre("Cette invitation ne sert plus", chapo: refusal.phrase(at: visit.at))
      html.pile { html in
        html.raw(
          """
          <p class="texte">Une invitation sert une seule fois, pendant 28 jours. Si vous avez déjà choisi \
          un mot de passe, connectez-vous. Sinon, demandez une nouvelle invitation à la personne qui \
          vous a inscrit.</p><p class="action">
          """)
        html.bouton("Se connecter", vers: "/connexion")
        html.raw("</p>")
      }
    }
  }
}

extension Champ {
  /// The field of a new password, with its rule said before.
  static func nouveauMotDePasse(_ refusal: CompteRefusal?, _ visit: Visit) -> Champ {
    Champ(
      "nouveau_mot_de_passe", "Nouveau mot de passe",
      aide:
        "Au moins \(ReglesMotDePasse.minimum) caractères. Une phrase est facile à retenir\u{A0}; ni majuscule ni chiffre ne sont exigés.",
      erreur: refusal?.phrase(at: visit.at), autocomplete: "new-password")
  }
}

extension CompteRefusal {
  /// Whether choosing another password mends it.
  var isAboutPassword: Bool {
    switch self {
    case .motDePasseTropCourt, .motDePasseTropLong, .motDePasseCourant, .motDePassePersonnel,
      .surcharge:
      true
    default: false
    }
  }
}
