import Design
import HTML
import HTTP
import Kernel
import Repartition
import Scenarios
import Territoires

/// `/scenarios/{id}`: the plan, on a map and in tables, with what proves it and what was imposed.
struct ScenarioPage: Sendable {
  let ouvert: ScenarioOuvert
  let version: VersionScenario
  /// What was sent and refused, and why.
  let form: Form
  let refusal: ScenarioRefusal?
  /// May publish its rules.
  let publishes: Bool
  let jour: @Sendable (Instant) -> Jour

  var scenario: Scenario { ouvert.scenario }
  var reglages: ReglagesScenario { scenario.reglages }
  var index: TerritoireIndex { ouvert.index }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    h.titre(
      scenario.titre, chapo: "\(Francais.majuscule(reglages.resume)).",
      surtitre:
        "\(index.nomDePartie(scenario.departement)), version \(version.numero), \(Francais.jour(jour(version.le)))"
    )
    let limites = LimitesForm(ouvert: ouvert, version: version, form: form, refusal: refusal)
    if let refusal {
      if refusal.champDeLimite == nil || form.text("nature") != SaisieChoix.Nature.groupe.rawValue {
        h.refus("Rien n’a été modifié", refusal.phrase(index))
      } else {
        h.erreurs(limites.champs)
      }
    }
    figures(&h)
    warnings(&h)
    h.rubrique("carte", "Avant, après") { h in maps(&h) }
    h.rubrique("territoires", "Par territoire") { h in
      TerritoiresScenario(scenario: scenario, version: version, ouvert: ouvert).write(into: &h)
      limites.write(jetons, into: &h)
    }
    h.rubrique("lieux", "Lieu par lieu") { h in
      SitesTableau(scenario: scenario, version: version, index: index).write(into: &h)
    }
    h.rubrique("questions", "Questionner ce plan") { h in questions(&h) }
    ForcagesScenario(scenario: scenario, version: version, index: index, jour: jour)
      .write(jetons, into: &h)
    h.rubrique("suite", "Et ensuite") { h in next(jetons, &h) }
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private func figures(_ h: inout HTML) {
    h.chiffres([
      Chiffre(
        "postes proposés", version.postes, total: "postes",
        precision: "\(Francais.nombre(version.demandes)) demandés"),
      Chiffre(
        reglages.unite, Int(version.valeur.rounded()), precision: reglages.lecture),
      Chiffre("lieux avec un poste", version.sites.count { $0.postes > 0 }),
    ])
    h.element("p", text: version.certificat(reglages))
    gaps(&h)
  }

  /// Who is far from any post; where nobody is, the radius says nothing: posts are then judged by
  /// people in need for each.
  private func gaps(_ h: inout HTML) {
    let far = ouvert.eloignees
    guard !far.isEmpty else {
      return h.encart(
        "Le rayon ne décide de rien ici.",
        "Chaque commune est à moins de \(rayon)\u{A0}km d’un poste\u{A0}: jugez en habitants en difficulté par poste, dans le tableau par territoire."
      )
    }
    let people = far.reduce(0) { $0 + $1.population }
    let end = far.count > 5 ? "…" : "."
    h.element(
      "p",
      text:
        "\(Francais.pluriel(people, "habitant", "habitants")) à plus de \(rayon)\u{A0}km de tout poste\u{A0}: \(Francais.liste(far.prefix(5).map(\.nom)))\(end)"
    )
    if reglages.modele == .couverture, version.sites.allSatisfy({ $0.postes > 0 || $0.gain == 0 }) {
      h.element(
        "p",
        text:
          "Parmi les candidatures reçues, aucun poste de plus n’ajouterait personne\u{A0}: il en manque près de ces communes."
      )
    }
  }

  private var rayon: String { Francais.decimal(ouvert.calcul.rayonProche, chiffres: 0) }

  /// What the plan could not count as it is.
  private func warnings(_ h: inout HTML) {
    let seats = version.sites.reduce(0) { $0 + $1.auSiege }
    let shared = version.sites.count { !$0.parts.isEmpty }
    let remarks = [
      need, reglages.aideExistante,
      seats == 0
        ? nil
        : "\(Francais.pluriel(seats, "poste", "postes")) sans lieu d’exercice connu\u{A0}: compté au siège, faute de mieux.",
      shared == 0
        ? nil
        : "\(Francais.pluriel(shared, "lieu est une tournée", "lieux sont des tournées"))\u{A0}: chaque commune y compte pour sa part du temps.",
      version.ecartes == 0
        ? nil
        : "\(Francais.pluriel(version.ecartes, "poste", "postes")) hors du territoire\u{A0}: laissé de côté.",
    ].compactMap { $0 }
    guard !remarks.isEmpty else { return }
    h.raw("<ul class=\"liste\">")
    for remark in remarks { h.element("li", text: remark) }
    h.raw("</ul>")
  }

  /// A need of one's own: where it comes from, and whom it forgets.
  private var need: String? {
    guard let own = reglages.besoin else { return nil }
    let missing = ouvert.terrain.communes.count { own.valeurs[$0.code] == nil }
    let rest =
      missing == 0
      ? ""
      : " \(Francais.pluriel(missing, "commune n’y est pas et compte", "communes n’y sont pas et comptent")) pour zéro."
    return "Besoin «\u{A0}\(own.nom)\u{A0}». \(reglages.phraseDuBesoin)\(rest)"
  }

  private func maps(_ h: inout HTML) {
    h.trio { h in
      h.pile { h in
        h.element("h3", text: "Postes demandés")
        CartePostes(
          id: "carte-avant", titre: "Postes demandés, par commune",
          lieux: places(\.capacite), largeur: 420
        ).write(into: &h)
      }
      h.pile { h in
        h.element("h3", text: "Postes proposés")
        CartePostes(
          id: "carte-apres", titre: "Postes proposés, par commune", lieux: places(\.postes),
          largeur: 420
        ).write(into: &h)
      }
    }
    h.legende(["1 poste", "2 postes", "3 postes", "4 postes", "5 postes et plus"])
    h.element(
      "p", .class("petit doux"),
      text: "Gris\u{A0}: aucun poste. Le tableau ci-dessous dit la même chose, lieu par lieu.")
  }

  /// The communes of the sites, and the most populated ones beside.
  private func places(_ posts: KeyPath<SiteScenario, Int>) -> [CartePostes.Place] {
    var sums: [String: Int] = [:]
    for site in version.sites { sums[site.commune, default: 0] += site[keyPath: posts] }
    let shown = ouvert.terrain.communes.sorted {
      ($1.population, $0.code) < ($0.population, $1.code)
    }
    .prefix(45).map(\.code)
    return Set(shown).union(sums.keys).sorted().compactMap { code in
      index.commune(code).map { CartePostes.Place(commune: $0, postes: sums[code] ?? 0) }
    }
  }

  private func questions(_ h: inout HTML) {
    h.element("form", .action("/scenarios/\(scenario.id)/communes"), .literal("method", "get")) {
      h in
      h.champ(
        Champ(
          "commune", "Pourquoi cette commune, ou pourquoi pas\u{A0}?",
          aide: "Le nom d’une commune du département.", largeur: .moyen))
      h.actions { h in
        h.bouton("Demander", second: true)
        h.bouton("Essayer un changement", vers: "/scenarios/\(scenario.id)/essai", second: true)
        h.bouton(
          "Mesurer la robustesse", vers: "/scenarios/\(scenario.id)/robustesse", second: true)
      }
    }
    guard let before = scenario.versions.dropLast().last else { return }
    h.element(
      "p", text: "Depuis la version \(before.numero)\u{A0}: \(changes(before))")
  }

  private func changes(_ before: VersionScenario) -> String {
    let moves = version.changements(depuis: before)
    guard !moves.isEmpty else { return "aucun poste n’a bougé." }
    let words = moves.prefix(8).map {
      "\(index.nomCommune($0.lieu.commune)) \(Francais.ecart($0.ecart))"
    }
    return Francais.liste(words) + (moves.count > 8 ? "…" : "") + "."
  }

  private func next(_ jetons: () -> Jetons, _ h: inout HTML) {
    let base = "/scenarios/\(scenario.id)"
    h.actions { h in
      h.bouton("Note d’une page", vers: "\(path: base)/note", second: true)
      h.telechargement("CSV", "\(path: base)/postes.csv")
      h.telechargement("XLSX", "\(path: base)/postes.xlsx")
      h.telechargement("JSON", "\(path: base)/postes.json")
    }
    h.actions { h in
      h.bouton(
        "Recalculer sur les candidatures du jour", post: "\(path: base)/versions", jetons(),
        second: true, valeurs: ["version": String(version.numero)])
      h.bouton("Vérifier l’empreinte", vers: "\(path: base)/verification", second: true)
      if publishes { h.bouton("Règles du calcul", vers: "\(path: base)/regles", second: true) }
    }
    attachments(&h)
    h.details("Joindre ce scénario à un projet d’accueil ou à une séance") { h in
      h.formulaire("\(path: base)/rattachements", jetons()) { h in
        h.liste(
          Champ("genre", "Le joindre à", valeur: "accord"),
          [Option("accord", "Un projet d’accueil"), Option("seance", "Une séance")], vide: nil)
        h.champ(
          Champ("numero", "Son numéro", aide: "À la fin de l’adresse de sa page.", largeur: .moyen),
          .nombre)
        h.actions { $0.bouton("Joindre", second: true) }
      }
    }
    h.element(
      "p", .class("petit doux"),
      text:
        "Empreinte du plan\u{A0}: \(version.empreinte). Graine \(reglages.graine), \(Francais.nombre(reglages.iterations)) pas."
    )
  }

  private func attachments(_ h: inout HTML) {
    guard !scenario.rattachements.isEmpty else { return }
    h.raw("<ul class=\"liste\">")
    for put in scenario.rattachements {
      h.element("li") { h in
        switch put.a {
        case .accord(let id):
          h.element("a", .href("/accords/\(id)/projet"), text: "Joint au projet d’accueil \(id)")
        case .seance(let id):
          h.element("a", .href("/seances/\(id)"), text: "Joint à la séance \(id)")
        }
      }
    }
    h.raw("</ul>")
  }
}
