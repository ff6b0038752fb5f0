package import Comptes
import Design
import HTML
import HTTP

/// Signing in and out: by password, by link, with a code for agents.
package struct ConnexionRoutes: Sendable {
  let moyens: MoyensComptes
  let codes: any CodesQR

  package init(_ moyens: MoyensComptes, codes: any CodesQR) {
    self.moyens = moyens
    self.codes = codes
  }

  package var routes: [Route] {
    [
      .get("/connexion", example: "/connexion", formulaire),
      .post("/connexion", .everyone, useCase: "SeConnecter", limit: .secret, connecter),
      .get("/connexion/lien", example: "/connexion/lien") { visit in
        .page(LienPages(visit: visit).demande())
      },
      .post(
        "/connexion/lien", .everyone, useCase: "DemanderLien", limit: .secret, demanderLien),
      .get("/connexion/message", example: "/connexion/message") { visit in
        .page(LienPages(visit: visit).envoye)
      },
      .get(
        "/connexion/lien/{jeton}", example: "/connexion/lien/exemple", useCase: "ConsulterLien",
        limit: .secret, consulterLien),
      .post(
        "/connexion/lien/{jeton}", .everyone, useCase: "ConfirmerLien", limit: .secret,
        confirmerLien),
      .get(
        "/connexion/code", example: "/connexion/code", useCase: "ActiverSecondFacteur",
        codeAttendu),
      .post(
        "/connexion/code", .everyone, useCase: "VerifierSecondFacteur", limit: .secret, verifier),
      .post("/deconnexion", .everyone, useCase: "SeDeconnecter", deconnecter),
    ]
  }

  private func formulaire(_ visit: Visit) async throws -> Answer {
    if visit.acteur.compte != nil { return .seeOther(visit.suite?.href ?? "/mon-compte") }
    return .page(ConnexionPage(visit: visit).page())
  }

  private func connecter(_ visit: Visit) async throws -> Answer {
    do {
      let given = try await SeConnecter(moyens)(
        courriel: visit.form.text("courriel"), motDePasse: visit.form.text("mot_de_passe"),
        ip: visit.client, remplace: visit.sessionToken, geste: visit.geste())
      return visit.entered(given)
    } catch let refusal as CompteRefusal {
      return .page(ConnexionPage(visit: visit).page(refusal).retrying(refusal, at: visit.at))
    }
  }

  private func demanderLien(_ visit: Visit) async throws -> Answer {
    do {
      try await DemanderLien(moyens)(
        courriel: visit.form.text("courriel"), ip: visit.client, suite: visit.suite?.text,
        geste: visit.geste())
      return .seeOther("/connexion/message")
    } catch let refusal as CompteRefusal {
      return .page(LienPages(visit: visit).demande(refusal).retrying(refusal, at: visit.at))
    }
  }

  private func consulterLien(_ visit: Visit) async throws -> Answer {
    do {
      _ = try await ConsulterLien(moyens)(visit.parameter("jeton"), .connexion, at: visit.at)
      return .page(LienPages(visit: visit).confirmation)
    } catch let refusal as CompteRefusal {
      return .page(LienPages(visit: visit).perdu(refusal))
    }
  }

  private func confirmerLien(_ visit: Visit) async throws -> Answer {
    do {
      let given = try await ConfirmerLien(moyens)(
        visit.parameter("jeton"), remplace: visit.sessionToken, geste: visit.geste())
      return visit.entered(given)
    } catch let refusal as CompteRefusal {
      return .page(LienPages(visit: visit).perdu(refusal))
    }
  }

  private func deconnecter(_ visit: Visit) async throws -> Answer {
    if let token = visit.sessionToken { try await SeDeconnecter(moyens)(jeton: token) }
    return .signed(token: "", "/")
  }
}

extension ConnexionRoutes {
  private func codeAttendu(_ visit: Visit) async throws -> Answer {
    guard let compte = try await waiting(visit) else {
      return .seeOther(Self.connexion(visit))
    }
    return .page(try await CodePage(visit: visit, secret: secret(compte, visit)).page())
  }

  private func verifier(_ visit: Visit) async throws -> Answer {
    guard let compte = try await waiting(visit), let token = visit.sessionToken else {
      return .page(ConnexionPage(visit: visit).page(.connexionPerdue))
    }
    do {
      let given = try await VerifierSecondFacteur(moyens)(
        jeton: token, code: visit.form.text("code"), ip: visit.client, geste: visit.geste())
      return visit.entered(given)
    } catch CompteRefusal.connexionPerdue {
      return .page(ConnexionPage(visit: visit).page(.connexionPerdue))
    } catch let refusal as CompteRefusal {
      return .page(
        try await CodePage(visit: visit, secret: secret(compte, visit)).page(refusal)
          .retrying(refusal, at: visit.at))
    }
  }

  /// The account whose code is waited for in this browser.
  private func waiting(_ visit: Visit) async throws -> Compte? {
    guard let token = visit.sessionToken,
      let id = try await ResoudreSession(moyens).resolve(token: token, at: visit.at)?.attend
    else { return nil }
    return try await moyens.store.compte(id)
  }

  /// What to scan, for who has no second factor yet.
  private func secret(_ compte: Compte, _ visit: Visit) async throws -> SecretAffiche? {
    guard compte.secondFacteur?.activeLe == nil else { return nil }
    let proposed = try await ActiverSecondFacteur(moyens)(
      compte.id, service: SecretAffiche.service, geste: visit.geste())
    return SecretAffiche(proposed, codes)
  }

  private static func connexion(_ visit: Visit) -> Href {
    visit.suite.map { "/connexion?suite=\($0.text)" } ?? "/connexion"
  }
}

extension Visit {
  /// What follows a sign-in: the code if one is asked for, else the page wanted, else the first page
  /// of the person's role.
  func entered(_ given: SessionDonnee) -> Answer {
    if given.attendUnCode {
      let href: Href = suite.map { "/connexion/code?suite=\($0.text)" } ?? "/connexion/code"
      return .signed(token: given.jeton, href)
    }
    return .signed(token: given.jeton, suite?.href ?? Self.home(of: given.roles))
  }

  /// Files for who handles or deposits some, figures for who reads them.
  private static func home(of roles: some Sequence<Role>) -> Href {
    if roles.contains(where: { $0.isAgent || $0 == .structure }) { return "/dossiers" }
    return roles.contains(.observateur) ? "/programme" : "/mon-compte"
  }
}
