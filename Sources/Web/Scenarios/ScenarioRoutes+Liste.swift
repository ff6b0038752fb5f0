import Comptes
import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

extension ScenarioRoutes {
  func list(_ visit: Visit) async throws -> Page {
    let scenarios = try await LireScenario(moyens).list(acteur: visit.acteur)
    let index = try await moyens.territoires.index()
    return Page(
      "Scénarios de répartition", trail: [("Mes dossiers", "/dossiers")], section: .dossiers
    ) { h in
      h.titre(
        "Scénarios de répartition",
        chapo:
          "Où placer des postes, parmi les candidatures reçues\u{A0}: des propositions à questionner, à comparer, à modifier."
      )
      h.actions { $0.bouton("Nouveau scénario", vers: "/scenarios/nouveau") }
      guard !scenarios.isEmpty else {
        h.vide("Aucun scénario", "Créez le premier sur les candidatures de votre département.")
        return
      }
      h.pochettes(
        scenarios.map { line in
          Pochette(
            line.titre, "/scenarios/\(line.id)",
            mesure: Francais.pluriel(line.postes, "poste", "postes"),
            detail:
              "\(index.nomDePartie(line.departement)), modèle \(line.modele.nom.lowercased())",
            numero: Francais.pluriel(line.versions, "version", "versions")
              + (line.estPublie ? ", règles publiées" : ""))
        })
      if scenarios.count > 1 { comparisonForm(scenarios, &h) }
      h.element("p", .class("petit doux"), text: derniereLigne)
    }
  }

  private func comparisonForm(_ scenarios: [ResumeScenario], _ h: inout HTML) {
    let options = scenarios.map { Option($0.id.description, $0.titre) }
    h.rubrique("comparer", "Comparer deux scénarios") { h in
      h.element("form", .action("/scenarios/comparaison"), .literal("method", "get")) { h in
        h.duo { h in
          h.liste(Champ("a", "Le premier", valeur: options.first?.valeur ?? ""), options, vide: nil)
          h.liste(
            Champ("b", "Le second", valeur: options.dropFirst().first?.valeur ?? ""), options,
            vide: nil)
        }
        h.actions { $0.bouton("Comparer", second: true) }
      }
    }
  }

  func new(_ visit: Visit, refusal: ScenarioRefusal? = nil) async throws -> Page {
    let index = try await moyens.territoires.index()
    let saisie = SaisieScenario(
      visit.form.isEmpty ? visit.query : visit.form, visit.acteur, index, refusal)
    let jetons = visit.jetons
    return Page(
      "Nouveau scénario", status: refusal == nil ? .ok : .unprocessable, trail: Self.trail,
      section: .dossiers, hasErrors: refusal != nil
    ) { h in
      saisie.write(jetons, into: &h)
    }
  }

  func create(_ visit: Visit) async throws -> Answer {
    do {
      let index = try await moyens.territoires.index()
      let saisie = SaisieScenario(visit.form, visit.acteur, index, nil)
      let id = try await CreerScenario(moyens)(
        visit.form.text("titre"), departement: visit.form.text("departement"),
        reglages: try saisie.reglages(), franceServices: visit.form["france_services"] != nil,
        acteur: visit.acteur, by: visit.geste())
      return .seeOther("/scenarios/\(id)")
    } catch let refusal as ScenarioRefusal {
      return .page(try await new(visit, refusal: refusal))
    }
  }
}
