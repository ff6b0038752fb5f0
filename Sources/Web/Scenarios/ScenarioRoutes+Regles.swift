import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

extension ScenarioRoutes {
  func rulesForm(_ visit: Visit, refusal: ScenarioRefusal? = nil) async throws -> Page {
    let ouvert = try await opened(visit)
    guard visit.acteur.publishes(ouvert.scenario.departement, ouvert.index) else {
      return RefusalPages.forbidden
    }
    let page = ReglesForm(ouvert: ouvert, form: visit.form, refusal: refusal)
    let jetons: @Sendable () -> Jetons = { visit.freshJetons }
    return Page(
      "Règles du calcul", status: refusal == nil ? .ok : .unprocessable,
      trail: Self.trail + [(ouvert.scenario.titre, "/scenarios/\(ouvert.scenario.id)")],
      section: .dossiers, hasErrors: refusal != nil
    ) { h in page.write(jetons, into: &h) }
  }

  func publish(_ visit: Visit) async throws -> Answer {
    try await onRules(visit) { form in
      try await PublierRegles(moyens)(
        visit.id(), finalite: form.text("finalite"), part: form.text("part"),
        sources: form.text("sources"), acteur: visit.acteur, by: visit.geste())
    }
  }

  func official(_ visit: Visit) async throws -> Answer {
    try await onRules(visit) { form in
      try await RecalculerScenario(moyens)(
        visit.id(), version: Int(form.text("version")) ?? 0, officiel: true,
        acteur: visit.acteur, by: visit.geste())
    }
  }

  private func onRules(_ visit: Visit, _ work: (Form) async throws -> Void) async throws -> Answer {
    do {
      try await work(visit.form)
      return .seeOther("/calculs/\(visit.parameter("id"))")
    } catch let refusal as ScenarioRefusal {
      if refusal == .introuvable { throw NotFound() }
      if refusal == .interdit { return .page(RefusalPages.forbidden) }
      return .page(try await rulesForm(visit, refusal: refusal))
    }
  }

  /// For everybody: the calculations whose rules are published.
  func publishedRules() async throws -> Page {
    let index = try await moyens.territoires.index()
    let published = try await PublierRegles(moyens).list()
    return Page("Règles des calculs", trail: Self.programme) { h in
      h.titre(
        "Règles des calculs",
        chapo: "Avant tout calcul officiel, ses règles sont publiées ici.")
      guard !published.isEmpty else {
        return h.vide("Aucune règle publiée", "Aucun calcul officiel n’est annoncé.")
      }
      h.pochettes(
        published.map { line in
          Pochette(
            index.nomDePartie(line.departement), "/calculs/\(line.id)",
            mesure: Francais.pluriel(line.postes, "poste", "postes"),
            detail: "Modèle \(line.modele.nom.lowercased())")
        })
      h.element("p", .class("petit doux"), text: derniereLigne)
    }
  }

  private static let programme: [(title: String, href: Href)] = [
    ("Accueil", "/"), ("Le programme", "/programme"),
  ]

  /// For everybody: how the calculation works, never who had what.
  func published(_ visit: Visit) async throws -> Page {
    do {
      let scenario = try await PublierRegles(moyens).publiees(visit.id())
      let page = CalculPage(
        scenario: scenario, index: try await moyens.territoires.index(),
        ranked: visit.acteur.has(.structure), jour: { visit.environment.local($0).jour })
      return Page("Règles du calcul", trail: Self.programme + [("Règles des calculs", "/calculs")])
      {
        h in page.write(into: &h)
      }
    } catch ScenarioRefusal.introuvable { throw NotFound() }
  }

  /// A structure's own lines, no other.
  func ownLine(_ visit: Visit) async throws -> Page {
    do {
      let (scenario, lines) = try await LireMaLigne(moyens)(
        visit.id(), acteur: visit.acteur, at: visit.at)
      let page = MaLignePage(
        scenario: scenario, lignes: lines, index: try await moyens.territoires.index())
      return Page(
        "Ma ligne", trail: [("Accueil", "/"), ("Règles du calcul", "/calculs/\(scenario.id)")]
      ) { h in page.write(into: &h) }
    } catch ScenarioRefusal.introuvable { throw NotFound() }
  }
}
