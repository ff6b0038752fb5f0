package import Comptes
import Design
import HTML
import HTTP
package import Journal
import Kernel
package import Territoires

/// The accounts, for the national team: who there is, inviting, giving roles and taking them back.
package struct ComptesRoutes: Sendable {
  let moyens: MoyensComptes
  let journal: any JournalStore
  private let territoires: TerritoiresCourants
  static let equipe = Permission.roles([.equipeNationale])

  package init(
    _ moyens: MoyensComptes, territoires: TerritoiresCourants, journal: any JournalStore
  ) {
    self.moyens = moyens
    self.territoires = territoires
    self.journal = journal
  }

  package var routes: [Route] {
    [
      .get("/comptes", Self.equipe, example: "/comptes", useCase: "ConsulterComptes", liste),
      .get("/comptes/nouveau", Self.equipe, example: "/comptes/nouveau") { visit in
        .page(CompteNouveauPage(visit: visit, index: try await territoires.index()).page())
      },
      .post("/comptes", Self.equipe, useCase: "InviterCompte", inviter),
      .get("/comptes/{id}", Self.equipe, example: "/comptes/1", useCase: "ConsulterComptes") {
        .page(try await fiche($0))
      },
      .post("/comptes/{id}/habilitations", Self.equipe, useCase: "DonnerRole", donner),
      .post(
        "/comptes/{id}/habilitations/{habilitation}/retrait", Self.equipe, useCase: "RetirerRole"
      ) { visit in
        try await changing(visit, "role-retire") {
          try await RetirerRole(moyens)(
            visit.id("habilitation"), de: $0, par: visit.acteur, geste: visit.geste())
        }
      },
      .post("/comptes/{id}/fermeture", Self.equipe, useCase: "DesactiverCompte") { visit in
        try await changing(visit, "ferme") {
          try await DesactiverCompte(moyens)($0, par: visit.acteur, geste: visit.geste())
        }
      },
      .post(
        "/comptes/{id}/second-facteur/retrait", Self.equipe, useCase: "RetirerSecondFacteur"
      ) { visit in
        try await changing(visit, "second-facteur") {
          try await RetirerSecondFacteur(moyens)($0, par: visit.acteur, geste: visit.geste())
        }
      },
      .post("/comptes/{id}/invitation", Self.equipe, useCase: "RelancerInvitation") { visit in
        try await changing(visit, "invitation") {
          try await RelancerInvitation(moyens)($0, par: visit.acteur, geste: visit.geste())
        }
      },
    ] + erasureRoutes
  }

  private func liste(_ visit: Visit) async throws -> Answer {
    let after = ID<Compte>(visit.query.text("apres")).map {
      RechercheComptes.Position(cle: visit.query.text("cle"), id: $0)
    }
    let recherche = RechercheComptes(texte: visit.query.text("nom"), after: after)
    do {
      let found = try await ConsulterComptes(moyens).page(
        recherche, limit: CompteListePage.lignes, par: visit.acteur)
      let page = CompteListePage(
        visit: visit, index: try await territoires.index(), recherche: recherche,
        comptes: found.comptes, suite: found.suite, today: visit.today)
      return .page(page.page)
    } catch CompteRefusal.interdit {
      return .page(RefusalPages.forbidden)
    }
  }

  private func inviter(_ visit: Visit) async throws -> Answer {
    let index = try await territoires.index()
    let page = CompteNouveauPage(visit: visit, index: index)
    guard let saisie = RoleSaisi(visit.form, today: visit.today, index).habilitation else {
      return .page(page.page())
    }
    do {
      let id = try await InviterCompte(moyens)(
        courriel: visit.form.text("courriel"), identite: visit.form.identite,
        habilitation: saisie, par: visit.acteur, geste: visit.geste())
      return .seeOther("/comptes/\(id)?fait=invitation")
    } catch let refusal as CompteRefusal {
      return .page(page.page(refusal))
    }
  }

  private func donner(_ visit: Visit) async throws -> Answer {
    let index = try await territoires.index()
    guard let habilitation = RoleSaisi(visit.form, today: visit.today, index).habilitation else {
      return .page(try await fiche(visit))
    }
    return try await changing(visit, "role") {
      try await DonnerRole(moyens)(
        habilitation, a: $0, par: visit.acteur, geste: visit.geste())
    }
  }

  /// Does one act on an account, then shows it; with the reason when it is refused.
  private func changing(
    _ visit: Visit, _ fait: String, _ act: (ID<Compte>) async throws -> Void
  ) async throws -> Answer {
    let id: ID<Compte> = try visit.id()
    do {
      try await act(id)
      return .seeOther("/comptes/\(id)?fait=\(fait)")
    } catch CompteRefusal.compteInconnu {
      throw NotFound()
    } catch let refusal as CompteRefusal {
      return .page(try await fiche(visit, refusal))
    }
  }

  func fiche(_ visit: Visit, _ refusal: CompteRefusal? = nil) async throws -> Page {
    do {
      let compte = try await ConsulterComptes(moyens).compte(visit.id(), par: visit.acteur)
      return CompteFichePage(
        visit: visit, compte: compte, index: try await territoires.index(), refusal: refusal
      ).page
    } catch CompteRefusal.compteInconnu {
      throw NotFound()
    } catch CompteRefusal.interdit {
      return RefusalPages.forbidden
    }
  }
}
