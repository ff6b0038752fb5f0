import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

/// Beside the explanation of a place or a commune: move a post, correct the need or the place.
struct CorrectionsForm: Sendable {
  let explication: ExplicationScenario
  let ouvert: ScenarioOuvert
  /// What was typed, shown again where it was refused.
  let form: Form

  private var scenario: Scenario { ouvert.scenario }

  private func isSent(_ nature: SaisieChoix.Nature) -> Bool {
    form.text("nature") == nature.rawValue
  }

  private func isHeld(_ cible: Forcage.Cible) -> Bool {
    explication.forcages.contains { $0.cibles.contains(cible) }
  }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    h.rubrique("corriger", "Corriger une donnée") { h in
      h.element(
        "p",
        text:
          "La valeur corrigée remplace celle du calcul, avec sa raison, sa source, votre nom et la date. On peut revenir en arrière."
      )
      need(jetons, &h)
      if let site = explication.site { place(site, jetons, &h) }
    }
  }

  /// Nothing where no post may go, or where an override holds the place.
  func move(_ site: SiteScenario, _ jetons: () -> Jetons, into h: inout HTML) {
    guard site.postes > site.acquis, !isHeld(.postes(site.lieu)) else { return }
    let others = sites(but: site)
    guard !others.isEmpty else { return }
    h.details("Déplacer un poste vers un autre lieu", ouvert: isSent(.deplacement)) { h in
      opening(.deplacement, site, jetons, &h) { h in
        h.liste(Champ("vers", "Vers quel lieu\u{A0}?", valeur: form.text("vers")), others)
        reason("Pourquoi ce déplacement", .deplacement, &h)
        h.actions { $0.bouton("Déplacer ce poste") }
      }
    }
  }

  private func need(_ jetons: () -> Jetons, _ h: inout HTML) {
    let commune = explication.commune
    guard !isHeld(.besoin(commune.code)) else { return }
    h.details("Corriger le besoin de la commune", ouvert: isSent(.besoin)) { h in
      opening(.besoin, explication.site, jetons, &h) { h in
        h.invisible("commune", commune.code)
        h.champ(
          Champ(
            "habitants", "Besoin, en habitants",
            aide:
              "Aujourd’hui \(Francais.nombre(explication.besoin)). Population\u{A0}: \(Francais.nombre(commune.population)).",
            valeur: form.text("habitants"), largeur: .court), .nombre)
        reason("Pourquoi corriger ce besoin", .besoin, &h)
        source("Source de ce besoin", .besoin, &h)
        h.actions { $0.bouton("Corriger ce besoin") }
      }
    }
  }

  private func place(_ site: SiteScenario, _ jetons: () -> Jetons, _ h: inout HTML) {
    guard !isHeld(.place(site.lieu)) else { return }
    h.details("Corriger le lieu d’exercice", ouvert: isSent(.place)) { h in
      opening(.place, site, jetons, &h) { h in
        h.champ(
          Champ(
            "vraie_commune", "Commune où le poste s’exerce vraiment",
            aide: "Son nom ou son code Insee, dans le même département.",
            valeur: form.text("vraie_commune"), largeur: .moyen))
        reason("Pourquoi corriger ce lieu", .place, &h)
        source("Source de ce lieu", .place, &h)
        h.actions { $0.bouton("Corriger ce lieu") }
      }
    }
  }

  private func opening(
    _ nature: SaisieChoix.Nature, _ site: SiteScenario?, _ jetons: () -> Jetons, _ h: inout HTML,
    fields: (inout HTML) -> Void
  ) {
    h.formulaire("/scenarios/\(scenario.id)/forcages", jetons()) { h in
      h.invisible("nature", nature.rawValue)
      h.invisible("version", String(scenario.versions.count))
      if let site {
        h.invisible("candidature", site.candidature.description)
        h.invisible("lieu", site.declaree)
      }
      fields(&h)
    }
  }

  private func reason(_ label: String, _ nature: SaisieChoix.Nature, _ h: inout HTML) {
    let name = "raison_\(nature.rawValue)"
    h.zone(
      Champ(name, label, valeur: form.text(name)), lignes: 2,
      limite: Scenario.raisons.upperBound)
  }

  private func source(_ label: String, _ nature: SaisieChoix.Nature, _ h: inout HTML) {
    let name = "source_\(nature.rawValue)"
    h.champ(
      Champ(
        name, label, aide: "Qui le dit, et quand\u{A0}: une étude, un courrier, un recensement.",
        valeur: form.text(name)))
  }

  /// Those that may take one more, by commune.
  private func sites(but site: SiteScenario) -> [Option] {
    let limit = scenario.reglages.modele == .couverture ? 1 : Int.max
    return ouvert.sites.filter {
      $0.lieu != site.lieu && $0.postes < min(limit, $0.capacite)
    }.map { other in
      Option(
        other.lieu.valeur,
        "\(ouvert.index.nomCommune(other.commune)), \(other.structure) (\(other.postes)/\(other.capacite))"
      )
    }.sorted { $0.label < $1.label }
  }
}
