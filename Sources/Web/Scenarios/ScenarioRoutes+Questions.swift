import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

extension ScenarioRoutes {
  func site(_ visit: Visit) async throws -> Page {
    let ouvert = try await opened(visit)
    guard let numero = Int(visit.parameter("numero")) else { throw NotFound() }
    do {
      let explication = try ouvert.calcul.explique(numero)
      return explanation(explication, ouvert, visit)
    } catch ScenarioRefusal.lieuInconnu { throw NotFound() }
  }

  /// The place, or the commune, of an override that was refused, with why.
  func site(_ visit: Visit, _ refusal: ScenarioRefusal) async throws -> Page {
    let ouvert = try await opened(visit)
    let saisie = saisie(visit, ouvert)
    guard let lieu = saisie.lieu else {
      guard let commune = ouvert.terrain.commune(saisie.form.text("commune")),
        let explication = try explained(commune, ouvert)
      else { throw NotFound() }
      return explanation(explication, ouvert, visit, refusal)
    }
    guard let site = ouvert.scenario.derniere?.site(lieu) else { throw NotFound() }
    let explication = try ouvert.calcul.explique(site.numero)
    return explanation(explication, ouvert, visit, refusal)
  }

  func saisie(_ visit: Visit, _ ouvert: ScenarioOuvert) -> SaisieChoix {
    SaisieChoix(
      form: visit.form, index: ouvert.index, departement: ouvert.scenario.departement)
  }

  /// A commune by its name: its one site, its sites, or why it has none.
  func commune(_ visit: Visit) async throws -> Answer {
    let ouvert = try await opened(visit)
    let typed = visit.query.text("commune")
    guard
      let commune = ouvert.index.communes(
        nom: typed, departement: ouvert.scenario.departement
      ).first
    else { return .page(unknown(typed, ouvert)) }
    let sites = (ouvert.scenario.derniere?.sites ?? []).filter { $0.commune == commune.code }
    if sites.count == 1, let only = sites.first {
      return .seeOther("/scenarios/\(ouvert.scenario.id)/sites/\(only.numero)")
    }
    guard sites.isEmpty else { return .page(several(sites, commune, ouvert)) }
    guard let explication = try explained(commune, ouvert) else {
      return .page(unknown(typed, ouvert))
    }
    let page = explanation(explication, ouvert, visit)
    return .page(page)
  }

  /// Nil for a commune whose place is unknown.
  private func explained(
    _ commune: Commune, _ ouvert: ScenarioOuvert
  ) throws -> ExplicationScenario? {
    do {
      return try ouvert.calcul.explique(commune: commune.code)
    } catch ScenarioRefusal.lieuInconnu { return nil }
  }

  private func trail(_ ouvert: ScenarioOuvert) -> [(title: String, href: Href)] {
    Self.trail + [(ouvert.scenario.titre, "/scenarios/\(ouvert.scenario.id)")]
  }

  private func explanation(
    _ explication: ExplicationScenario, _ ouvert: ScenarioOuvert, _ visit: Visit,
    _ refusal: ScenarioRefusal? = nil
  ) -> Page {
    let page = ExplicationPage(
      explication: explication, ouvert: ouvert, form: visit.form, refusal: refusal)
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    return Page(
      "Pourquoi \(explication.commune.nom)", status: refusal == nil ? .ok : .unprocessable,
      trail: trail(ouvert), section: .dossiers, hasErrors: refusal != nil
    ) { h in page.write(jetons, into: &h) }
  }

  private func several(
    _ sites: [SiteScenario], _ commune: Commune, _ ouvert: ScenarioOuvert
  ) -> Page {
    Page(commune.nom, trail: trail(ouvert), section: .dossiers) { h in
      h.titre(
        commune.nom,
        chapo:
          "\(Francais.pluriel(sites.count, "candidature y demande", "candidatures y demandent")) des postes. Choisissez-en une."
      )
      h.pochettes(
        sites.map { site in
          Pochette(
            site.structure, "/scenarios/\(ouvert.scenario.id)/sites/\(site.numero)",
            mesure: Francais.pluriel(site.postes, "poste proposé", "postes proposés"),
            detail: "\(Francais.nombre(site.capacite)) demandés")
        })
      h.element("p", .class("petit doux"), text: derniereLigne)
    }
  }

  private func unknown(_ typed: String, _ ouvert: ScenarioOuvert) -> Page {
    let page = Champ(
      "commune", "Commune", valeur: typed,
      erreur: "Nous ne trouvons pas \(Francais.cite(String(typed.prefix(60)))) dans ce département."
    )
    return Page(
      "Commune inconnue", status: .unprocessable, trail: trail(ouvert), section: .dossiers,
      hasErrors: true
    ) { h in
      h.titre("Commune inconnue")
      h.erreurs([page])
      h.element(
        "form", .action("/scenarios/\(ouvert.scenario.id)/communes"), .literal("method", "get")
      ) { h in
        h.champ(page)
        h.actions { $0.bouton("Demander") }
      }
    }
  }

  func trial(_ visit: Visit) async throws -> Page {
    let ouvert = try await opened(visit)
    let page = try EssaiPage(visit.query, ouvert)
    let jetons = visit.jetons
    return Page(
      "Essayer un changement", status: page.erreur == nil ? .ok : .unprocessable,
      trail: trail(ouvert), section: .dossiers, hasErrors: page.erreur != nil
    ) { h in page.write(jetons, into: &h) }
  }

  func robustness(_ visit: Visit) async throws -> Page {
    let ouvert = try await opened(visit)
    let found = try await LireScenario(moyens).robustesse(ouvert)
    let page = RobustessePage(ouvert: ouvert, robustesse: found)
    return Page("Robustesse du plan", trail: trail(ouvert), section: .dossiers) { h in
      page.write(into: &h)
    }
  }

  func verification(_ visit: Visit) async throws -> Page {
    let ouvert = try await opened(visit)
    let found = try await LireScenario(moyens).verifier(ouvert)
    return Page("Vérifier l’empreinte", trail: trail(ouvert), section: .dossiers) { h in
      h.titre(
        found.estIdentique ? "Le même plan, de nouveau" : "Le plan a changé",
        chapo:
          "Le calcul vient d’être refait, avec les mêmes lieux, les mêmes réglages et la même graine."
      )
      h.faits { h in
        h.fait("Empreinte enregistrée", found.attendue)
        h.fait("Empreinte retrouvée", found.empreinte)
        h.fait(
          "Données",
          found.memesDonnees
            ? "Les mêmes communes, populations et indices."
            : "Les communes, leur population ou leur indice ont changé depuis\u{A0}: recalculez le scénario."
        )
      }
      h.element("p", .class("petit doux"), text: derniereLigne)
    }
  }
}
