package import Comptes
import Design
import HTML
import HTTP
package import Programme
package import Territoires

/// One's own account: name, password, second factor.
package struct MonCompteRoutes: Sendable {
  let moyens: MoyensComptes
  let territoires: TerritoiresCourants
  let codes: any CodesQR
  let regles: Regles

  package init(
    _ moyens: MoyensComptes, territoires: TerritoiresCourants, codes: any CodesQR, regles: Regles
  ) {
    self.moyens = moyens
    self.regles = regles
    self.territoires = territoires
    self.codes = codes
  }

  package var routes: [Route] {
    [
      .get("/mon-compte", .signedIn, example: "/mon-compte", useCase: "ConsulterComptes") {
        .page(try await page($0))
      },
      .post("/mon-compte", .signedIn, useCase: "ModifierMonCompte", modifier),
      .post(
        "/mon-compte/mot-de-passe", .signedIn, useCase: "ChangerMotDePasse", limit: .secret,
        changer),
      .get(
        "/mon-compte/second-facteur", .signedIn, example: "/mon-compte/second-facteur",
        useCase: "ActiverSecondFacteur"
      ) { try await preparer($0, nil) },
      .post(
        "/mon-compte/second-facteur", .signedIn, useCase: "VerifierSecondFacteur",
        limit: .secret, activer),
      .get("/mon-compte/codes-de-secours", .signedIn, example: "/mon-compte/codes-de-secours") {
        try await secours($0, nil)
      },
      .post(
        "/mon-compte/codes-de-secours", .signedIn, useCase: "RenouvelerCodesDeSecours",
        limit: .secret, renouveler),
    ] + erasureRoutes
  }

  private func modifier(_ visit: Visit) async throws -> Answer {
    do {
      try await ModifierMonCompte(moyens)(
        visit.form.identite, par: visit.acteur, geste: visit.geste())
      return .seeOther("/mon-compte?fait=identite")
    } catch let refusal as CompteRefusal {
      return .page(try await page(visit, identite: refusal))
    }
  }

  private func changer(_ visit: Visit) async throws -> Answer {
    do {
      let given = try await ChangerMotDePasse(moyens)(
        jeton: visit.sessionToken ?? "", present: visit.form.text("mot_de_passe"),
        nouveau: visit.form.text("nouveau_mot_de_passe"), ip: visit.client, geste: visit.geste())
      return .signed(token: given.jeton, "/mon-compte?fait=mot-de-passe")
    } catch let refusal as CompteRefusal {
      return .page(try await page(visit, motDePasse: refusal))
    }
  }

  private func preparer(_ visit: Visit, _ refusal: CompteRefusal?) async throws -> Answer {
    guard let id = visit.acteur.compte else { throw NotFound() }
    do {
      let proposed = try await ActiverSecondFacteur(moyens)(
        id, service: SecretAffiche.service, geste: visit.geste())
      let secret = SecretAffiche(proposed, codes)
      return .page(
        SecondFacteurPage(visit: visit, secret: secret).page(refusal)
          .retrying(refusal, at: visit.at))
    } catch CompteRefusal.secondFacteurActif {
      return .seeOther("/mon-compte")
    }
  }

  private func activer(_ visit: Visit) async throws -> Answer {
    do {
      let given = try await VerifierSecondFacteur(moyens)(
        jeton: visit.sessionToken ?? "", code: visit.form.text("code"), ip: visit.client,
        geste: visit.geste())
      return .signed(token: given.jeton, "/mon-compte?fait=second-facteur")
    } catch let refusal as CompteRefusal {
      return try await preparer(visit, refusal)
    }
  }

  private func secours(_ visit: Visit, _ refusal: CompteRefusal?) async throws -> Answer {
    guard let id = visit.acteur.compte else { throw NotFound() }
    let compte = try await ConsulterComptes(moyens).compte(id, par: visit.acteur)
    let page = CodesDeSecoursPage(visit: visit, compte: compte).page(refusal)
    return .page(page.retrying(refusal, at: visit.at))
  }

  /// Answers the codes themselves: they are shown once, and the page loaded again is refused.
  private func renouveler(_ visit: Visit) async throws -> Answer {
    do {
      let codes = try await RenouvelerCodesDeSecours(moyens)(
        par: visit.acteur, code: visit.form.text("code"), ip: visit.client, geste: visit.geste())
      return .page(CodesDeSecoursPage.drawn(codes))
    } catch let refusal as CompteRefusal {
      return try await secours(visit, refusal)
    }
  }

  private func page(
    _ visit: Visit, identite: CompteRefusal? = nil, motDePasse: CompteRefusal? = nil
  ) async throws -> Page {
    guard let id = visit.acteur.compte else { throw NotFound() }
    let compte = try await ConsulterComptes(moyens).compte(id, par: visit.acteur)
    return MonComptePage(
      visit: visit, compte: compte, index: try await territoires.index(),
      identite: identite, motDePasse: motDePasse
    ).page.retrying(motDePasse, at: visit.at)
  }
}
