import Design
import HTML
import HTTP
import Kernel
import Repartition
import Scenarios
import Territoires

/// Why a place has posts, or why not: sentences to be read out, and how to choose otherwise.
struct ExplicationPage: Sendable {
  let explication: ExplicationScenario
  let ouvert: ScenarioOuvert
  /// What was typed in the form of override, and why it was refused.
  let form: Form
  let refusal: ScenarioRefusal?

  private var scenario: Scenario { ouvert.scenario }
  private var reglages: ReglagesScenario { scenario.reglages }
  private var rayon: String { Francais.decimal(ouvert.calcul.rayonProche, chiffres: 0) }

  func write(_ jetons: () -> Jetons, into h: inout HTML) {
    h.titre(title, surtitre: scenario.titre)
    if let refusal { h.refus("Rien n’est enregistré", refusal.phrase(ouvert.index)) }
    h.raw("<ul class=\"liste\">")
    for sentence in sentences { h.element("li", text: sentence) }
    h.raw("</ul>")
    if let site = explication.site {
      h.rubrique("autrement", "Choisir autrement") { h in
        otherwise(site, jetons, &h)
        corrections.move(site, jetons, into: &h)
      }
    }
    corrections.write(jetons, into: &h)
    h.element("p", .class("petit doux"), text: derniereLigne)
  }

  private var corrections: CorrectionsForm {
    CorrectionsForm(explication: explication, ouvert: ouvert, form: form)
  }

  private var title: String {
    guard let site = explication.site else {
      return "Pourquoi pas \(explication.commune.nom)\u{A0}?"
    }
    return explication.estRetenu
      ? "Pourquoi \(explication.commune.nom), \(site.structure)\u{A0}?"
      : "Pourquoi pas \(explication.commune.nom), \(site.structure)\u{A0}?"
  }

  private var sentences: [String] {
    [reason] + corrected
      + [around, helped, duplicates, contrary, next, change].compactMap { $0 }
  }

  private func words(_ forcage: Forcage) -> PhraseForcage? {
    scenario.derniere.map { PhraseForcage(forcage: forcage, version: $0, index: ouvert.index) }
  }

  /// The values that stand in for those of the calculation.
  private var corrected: [String] {
    explication.forcages.filter(\.estCorrection).compactMap { forcage in
      words(forcage).map { "\($0.choix), par \(forcage.auteur). \($0.raison)" }
    }
  }

  private var reason: String {
    guard let site = explication.site else {
      return
        "Aucune candidature reçue pour cette commune\u{A0}: le calcul ne place de postes que là où une structure en demande. Un poste y ajouterait \(reglages.habitants(explication.apport))."
    }
    if let forcage = explication.forcages.first(where: { !$0.estCorrection }),
      let words = words(forcage)
    {
      return
        "\(words.choix), choix imposé par \(forcage.auteur)\u{A0}: «\u{A0}\(forcage.raison)\u{A0}»."
    }
    if site.acquis > 0 { return "Ces postes sont déjà accordés\u{A0}: ils restent." }
    return explication.estRetenu
      ? "\(Francais.pluriel(site.postes, "poste proposé", "postes proposés")) sur \(Francais.nombre(site.capacite))\u{A0}: le dernier ajoute \(reglages.habitants(explication.apport))."
      : "Un poste y ajouterait \(reglages.habitants(explication.apport))\u{A0}: d’autres lieux ajoutent davantage, ou servent mieux leur territoire."
  }

  private var around: String {
    "\(Francais.pluriel(explication.autour, "habitant", "habitants")) à moins de \(rayon)\u{A0}km, dont \(Francais.nombre(explication.partages)) qu’un autre lieu du plan sert aussi."
  }

  /// Whom a post there would duplicate, outside the plan.
  private var helped: String? {
    let near = explication.existants
    guard !near.isEmpty else { return nil }
    let words = near.prefix(3).map {
      "\($0.nom), \(ouvert.index.nomCommune($0.commune)) (\($0.nature.mots()))"
    }
    let more = near.count > 3 ? ", et \(Francais.nombre(near.count - 3)) de plus" : ""
    return "Aident déjà à moins de \(rayon)\u{A0}km\u{A0}: \(Francais.liste(words))\(more)."
  }

  private var duplicates: String? {
    guard !explication.doublons.isEmpty else {
      return "Aucun autre lieu du plan ne sert ces habitants."
    }
    let words = explication.doublons.prefix(3).map {
      "\($0.site.structure), \(ouvert.index.nomCommune($0.site.commune)) (\(Francais.nombre($0.habitants)) en commun)"
    }
    return "Il double en partie\u{A0}: \(Francais.liste(words))."
  }

  private var contrary: String? {
    guard explication.site != nil || explication.contraire != nil else { return nil }
    guard let contrary = explication.contraire else {
      return explication.estRetenu
        ? "Ce poste ne peut pas être retiré sans manquer à une règle."
        : "Aucun poste ne peut y venir sans manquer à une règle."
    }
    let act = explication.estRetenu ? "Sans ce poste" : "Avec un poste ici"
    return
      "\(act), tout le reste réorganisé au mieux\u{A0}: \(gainEnMots(contrary.ecart, reglages))\(moves(contrary))."
  }

  private func moves(_ essai: EssaiScenario) -> String {
    let others = essai.mouvements.filter {
      $0.site.numero != explication.site?.numero && $0.site.candidature.rawValue > 0
    }
    guard !others.isEmpty else { return "" }
    let words = others.prefix(3).map {
      "\(ouvert.index.nomCommune($0.site.commune)) \(Francais.ecart($0.postes))"
    }
    return " (\(Francais.liste(words)))"
  }

  private var next: String? {
    explication.suivant.map { next in
      "Le lieu suivant serait \(next.structure), \(ouvert.index.nomCommune(next.commune))\u{A0}: \(reglages.habitants(next.gain)) de plus."
    }
  }

  /// Since the version before.
  private var change: String? {
    guard let site = explication.site, let before = scenario.versions.dropLast().last else {
      return nil
    }
    guard let old = before.site(site.lieu) else {
      return "Ce lieu n’était pas dans la version \(before.numero)."
    }
    return old.postes == site.postes
      ? "Rien n’a changé ici depuis la version \(before.numero)."
      : "Il avait \(Francais.pluriel(old.postes, "poste", "postes")) dans la version \(before.numero)."
  }

  private func otherwise(_ site: SiteScenario, _ jetons: () -> Jetons, _ h: inout HTML) {
    let base = "/scenarios/\(scenario.id)"
    h.actions { h in
      h.bouton(
        "Essayer avec un poste de plus",
        vers: "\(path: base)/essai?acte=ajoute&site=\(site.numero)",
        second: true)
      h.bouton(
        "Essayer avec un poste de moins",
        vers: "\(path: base)/essai?acte=retire&site=\(site.numero)",
        second: true)
    }
    guard explication.forcages.allSatisfy(\.estCorrection) else { return }
    h.element(
      "p",
      text:
        "Imposer un choix fait une nouvelle version. La raison, l’auteur, la date et le coût restent, et l’on peut revenir en arrière."
    )
    h.formulaire("\(path: base)/forcages", jetons()) { h in
      h.invisible("nature", SaisieChoix.Nature.lieu.rawValue)
      h.invisible("candidature", site.candidature.description)
      h.invisible("lieu", site.declaree)
      h.invisible("version", String(scenario.versions.count))
      h.liste(
        Champ(
          "sens", "Imposer",
          valeur: form["sens"] ?? (explication.estRetenu ? "auPlus" : "auMoins")),
        [Option("auMoins", "Au moins"), Option("auPlus", "Au plus")], vide: nil)
      h.champ(
        Champ(
          "postes", "Postes",
          aide: "Sur \(Francais.pluriel(site.capacite, "demandé", "demandés")).",
          valeur: form["postes"] ?? (explication.estRetenu ? "0" : "1"), largeur: .court), .nombre
      )
      h.zone(
        Champ("raison_lieu", "Pourquoi", valeur: form.text("raison_lieu")), lignes: 2,
        limite: Scenario.raisons.upperBound)
      h.actions { $0.bouton("Imposer ce choix") }
    }
  }
}
