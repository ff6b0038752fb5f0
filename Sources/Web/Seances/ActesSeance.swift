import Candidatures
import Comptes
import Design
import HTML
import Kernel
import Seances
import Territoires

/// What this reader may do on a séance, and the forms it takes.
struct ActesSeance: Sendable {
  let ouverte: SeanceOuverte
  let acteur: Acteur
  let index: TerritoireIndex
  let jetons: Jetons
  let today: Jour

  private var seance: Seance { ouverte.seance }
  private var runs: Bool { acteur.runs(ouverte.comite, index) }
  private var isOpen: Bool { runs && seance.approbations.isEmpty }
  private var version: String { String(seance.version) }
  private func href(_ act: String) -> Href { "\(path: "/seances/\(seance.id)/" + act)" }

  /// The useful acts, in the order they come.
  func write(_ h: inout HTML) {
    h.carte("agir", "Ce que vous pouvez faire") { h in
      let any = [votes(&h), approval(&h), decisions(&h), letters(&h)].contains(true)
      if !any { h.element("p", text: ouverte.attente(on: today).phrase(runs: runs)) }
      if !seance.points.isEmpty {
        h.raw("<p class=\"petit\">")
        h.element("a", .href(href("proces-verbal")), text: "Lire le procès-verbal")
        h.raw("</p>")
      }
    }
  }

  private func votes(_ h: inout HTML) -> Bool {
    guard isOpen, !seance.votables.isEmpty else { return false }
    guard !seance.presents.isEmpty else {
      h.raw(
        seance.isHeld(on: today)
          ? "<p>Notez d’abord qui est présent.</p>"
          : "<p>Les présences et les votes se notent le jour de la séance.</p>")
      return true
    }
    let suggested = seance.suggestions(ouverte.contexte).count
    if suggested > 0 {
      h.raw("<p class=\"petit\">Les avis favorables sans réserve deviennent des propositions.</p>")
      h.bouton(
        "Retenir selon l’avis, "
          + Francais.pluriel(suggested, "dossier", "dossiers"),
        post: href("propositions/avis"), jetons, valeurs: ["version": version])
    }
    h.bouton("Proposer, dossier par dossier", vers: href("propositions"), second: suggested > 0)
    return true
  }

  private func approval(_ h: inout HTML) -> Bool {
    guard let fonction = seance.approbation(of: acteur.compte, in: ouverte.comite) else {
      return false
    }
    h.element(
      "p", .class("petit"),
      text:
        "Vous approuvez pour \(fonction == .president ? "la présidence" : "le secrétariat")."
        + " La seconde approbation fige le procès-verbal.")
    h.bouton(
      "Approuver le procès-verbal", post: href("approbation"), jetons,
      valeurs: ["version": version])
    return true
  }

  private func decisions(_ h: inout HTML) -> Bool {
    let count = ouverte.toDecide(acteur, index)
    guard count > 0, PrendreDecisions.roles.contains(where: acteur.has) else { return false }
    h.bouton(
      "Prendre \(Francais.pluriel(count, "décision", "décisions"))", vers: href("decisions"))
    return true
  }

  private func letters(_ h: inout HTML) -> Bool {
    let files = ouverte.toNotify(acteur, index)
    guard !files.isEmpty, NotifierDecision.roles.contains(where: acteur.has) else { return false }
    let decisions = files.count { $0.decision != nil }
    for phrase in CourriersSeance.phrases(decisions, reexamens: files.count - decisions) {
      h.element("p", .class("petit"), text: phrase)
    }
    h.bouton(
      "Envoyer \(Francais.pluriel(files.count, "courrier", "courriers"))",
      post: href("courriers"), jetons)
    return true
  }

  func presence(_ h: inout HTML) {
    let members = ouverte.comite.membres(on: seance.le)
    let quorum = ouverte.comite.quorum(on: seance.le)
    h.rubrique("presences", "Présences") { h in
      h.element(
        "p",
        text: "\(Francais.pluriel(seance.presents.count, "présence", "présences")) sur "
          + "\(members.count)\u{A0}; quorum\u{A0}: \(quorum).")
      guard isOpen else {
        let there = members.filter { seance.presents.contains($0.id) }.map(\.nom)
        if !there.isEmpty { h.element("p", text: Francais.liste(there) + ".") }
        return
      }
      guard seance.isHeld(on: today) else {
        h.element(
          "p",
          text:
            "Les présences se notent à partir du \(Francais.jour(seance.le)), jour de la séance.")
        return
      }
      h.formulaire(href("presences"), jetons) { h in
        h.invisible("version", version)
        h.cases(
          Champ("present", "Qui est là\u{A0}?"),
          members.map { Option(String($0.id.rawValue), "\($0.nom), \($0.qualite)") },
          cochees: Set(seance.presents.map { String($0.rawValue) }))
        h.actions { h in h.bouton("Noter les présences", second: true) }
      }
    }
  }

  func deports(_ h: inout HTML) {
    guard !seance.points.isEmpty else { return }
    h.rubrique("deports", "Déports") { h in
      let lines = seance.deports.sorted {
        ($0.candidature, $0.membre) < ($1.candidature, $1.membre)
      }
      if lines.isEmpty { h.raw("<p>Aucun membre ne s’est déporté.</p>") }
      if !lines.isEmpty {
        h.raw("<ul class=\"liste\">")
        for deport in lines {
          let nom = ouverte.comite.membre(deport.membre)?.nom ?? ""
          h.element(
            "li",
            text: "\(nom) ne prend pas part au vote sur "
              + (ouverte.dossier(deport.candidature)?.nom ?? ""))
        }
        h.raw("</ul>")
      }
      linked(&h)
      if isOpen { h.details("Déclarer un déport") { h in deportForm(&h) } }
    }
  }

  /// Members whose organisation has a file to vote on and who did not stand aside: those who are there,
  /// once it is noted.
  private func linked(_ h: inout HTML) {
    guard isOpen else { return }
    for dossier in seance.deportables.compactMap({ ouverte.dossier($0.candidature) }) {
      for membre in seance.lies(dossier, in: ouverte.comite)
      where seance.presents.isEmpty || seance.presents.contains(membre.id) {
        h.encart(
          "\(membre.nom) a un lien avec ce dossier\u{A0}:",
          "\(dossier.nom). Déclarez son déport avant le vote.", alerte: true)
      }
    }
  }

  private func deportForm(_ h: inout HTML) {
    h.formulaire(href("deports"), jetons) { h in
      h.invisible("version", version)
      h.liste(
        Champ("membre", "Qui se déporte\u{A0}?"),
        ouverte.comite.membres(on: seance.le).map { Option(String($0.id.rawValue), $0.nom) })
      h.liste(
        Champ("dossier", "De quel dossier\u{A0}?", largeur: .tout),
        seance.deportables.compactMap { point in
          ouverte.dossier(point.candidature).map { Option(String($0.id.rawValue), $0.nom) }
        })
      h.actions { h in h.bouton("Déclarer le déport", second: true) }
    }
  }

  func scheduleForm(_ h: inout HTML) {
    guard isOpen, seance.propositions.isEmpty else { return }
    let filtre = seance.filtre
    h.rubrique(
      "ordre", seance.points.isEmpty ? "Établir l’ordre du jour" : "Refaire l’ordre du jour"
    ) {
      h in
      h.formulaire(href("ordre-du-jour"), jetons) { h in
        h.invisible("version", version)
        h.coche(
          Champ("avis", "Seulement les dossiers dont l’avis est rendu"), cochee: filtre.avisRendu)
        h.champ(
          Champ(
            "departement", "Code du département", aide: "Vide pour tout le territoire du comité.",
            valeur: filtre.departement ?? "", facultatif: true, largeur: .court))
        h.champ(
          Champ(
            "avant", "Reçus avant le", valeur: filtre.recuesAvant.map(Francais.jourCourt) ?? "",
            facultatif: true, largeur: .moyen), .date)
        h.actions { h in
          h.bouton(seance.points.isEmpty ? "Établir" : "Refaire", second: !seance.points.isEmpty)
        }
      }
    }
  }
}
