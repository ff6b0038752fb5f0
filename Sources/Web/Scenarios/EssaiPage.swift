import Design
import HTML
import HTTP
import Kernel
import Scenarios
import Territoires

/// `/scenarios/{id}/essai`: what a change would do, at once and without keeping anything.
struct EssaiPage: Sendable {
  let ouvert: ScenarioOuvert
  let acte: Champ
  let site: Champ
  let vers: Champ
  let essai: EssaiScenario?
  let erreur: String?
  /// The move that was tried, which can be kept at once.
  let deplacement: (de: SiteScenario, vers: SiteScenario)?

  private var scenario: Scenario { ouvert.scenario }

  init(_ query: Form, _ ouvert: ScenarioOuvert) throws {
    self.ouvert = ouvert
    acte = Champ("acte", "Que changer\u{A0}?", valeur: query["acte"] ?? "ajoute")
    site = Champ("site", "Où\u{A0}?", valeur: query.text("site"))
    vers = Champ(
      "vers", "Vers quel lieu\u{A0}?", aide: "Pour déplacer un poste.", valeur: query.text("vers"),
      facultatif: true)
    guard !query.text("site").isEmpty else {
      (essai, erreur, deplacement) = (nil, nil, nil)
      return
    }
    let change = Self.changement(query)
    essai = try change.flatMap { try AtelierScenario(ouvert.calcul).essaie($0) }
    deplacement = change.flatMap { Self.move($0, ouvert) }
    erreur = essai == nil ? Self.impossible : nil
  }

  private static let impossible =
    "Ce changement n’est pas possible\u{A0}: plus de poste que demandé, aucun poste à retirer, ou une règle qui l’interdit."

  private static func changement(_ query: Form) -> ChangementScenario? {
    guard let site = Int(query.text("site")) else { return nil }
    return switch query.text("acte") {
    case "ajoute": .ajoute(site)
    case "retire": .retire(site)
    case "deplace": Int(query.text("vers")).map { .deplace(de: site, vers: $0) }
    default: nil
    }
  }

  private static func move(
    _ change: ChangementScenario, _ ouvert: ScenarioOuvert
  ) -> (de: SiteScenario, vers: SiteScenario)? {
    guard case .deplace(let from, let to) = change, let version = ouvert.scenario.derniere,
      let origin = version.site(from), let target = version.site(to)
    else { return nil }
    return (origin, target)
  }

  func write(_ jetons: Jetons, into h: inout HTML) {
    h.titre(
      "Essayer un changement",
      chapo: "Le plan est réparé aussitôt, toutes les règles tenues. Rien n’est enregistré.",
      surtitre: scenario.titre)
    if let erreur { h.refus("Impossible", erreur) }
    if let essai {
      answer(essai, jetons, &h)
      h.rubrique("autre", "Essayer autre chose") { h in form(&h) }
    } else {
      form(&h)
    }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private func answer(_ essai: EssaiScenario, _ jetons: Jetons, _ h: inout HTML) {
    h.rubrique("effet", "Ce que cela changerait") { h in
      h.element("p", .class("chapo"), text: "\(gainEnMots(essai.ecart, scenario.reglages)).")
      h.chiffres([Chiffre(scenario.reglages.unite, Int(essai.valeur.rounded()))])
      h.tableau(
        "Postes qui bougent", [Colonne("Lieu"), Colonne("Commune"), Colonne("Écart", nombre: true)]
      ) { h in
        for move in essai.mouvements {
          h.ligne { h in
            h.tete(
              move.site.structure, "/scenarios/\(scenario.id)/sites/\(move.site.numero)")
            h.cellule("Commune", ouvert.index.nomCommune(move.site.commune))
            h.cellule("Écart", chiffre: Francais.ecart(move.postes))
          }
        }
      }
      guard let deplacement else {
        return h.element(
          "p", text: "Pour le retenir, ouvrez le lieu et imposez ce choix, avec sa raison.")
      }
      keep(deplacement, jetons, &h)
    }
  }

  private func keep(
    _ move: (de: SiteScenario, vers: SiteScenario), _ jetons: Jetons, _ h: inout HTML
  ) {
    h.formulaire("/scenarios/\(scenario.id)/forcages", jetons) { h in
      h.invisible("nature", SaisieChoix.Nature.deplacement.rawValue)
      h.invisible("version", String(scenario.versions.count))
      h.invisible("candidature", move.de.candidature.description)
      h.invisible("lieu", move.de.declaree)
      h.invisible("vers", move.vers.lieu.valeur)
      h.zone(
        Champ(
          "raison_deplacement", "Pourquoi déplacer ce poste",
          aide: "Le retenir fait une nouvelle version. On peut revenir en arrière."),
        lignes: 2, limite: Scenario.raisons.upperBound)
      h.actions { $0.bouton("Retenir ce déplacement") }
    }
  }

  private func form(_ h: inout HTML) {
    let sites = (scenario.derniere?.sites ?? []).map { site in
      Option(
        String(site.numero),
        "\(ouvert.index.nomCommune(site.commune)), \(site.structure) (\(site.postes)/\(site.capacite))"
      )
    }.sorted { $0.label < $1.label }
    h.element("form", .action("/scenarios/\(scenario.id)/essai"), .literal("method", "get")) { h in
      h.liste(
        acte,
        [
          Option("ajoute", "Un poste de plus"), Option("retire", "Un poste de moins"),
          Option("deplace", "Déplacer un poste"),
        ], vide: nil)
      h.liste(site, sites)
      h.liste(vers, sites)
      h.actions { $0.bouton("Essayer") }
    }
  }
}
