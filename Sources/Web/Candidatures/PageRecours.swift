import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Kernel
import Programme

/// The recours of a file: what was received and answered, and the form of the next one.
struct PageRecours: Sendable {
  let pages: PagesDossier
  let acteur: Acteur
  /// Who would sign the decision that follows.
  let auteur: AuteurDecision
  let form: Form
  let jetons: Jetons

  private var candidature: Candidature { pages.candidature }
  private var isOwn: Bool { acteur.compte != nil && candidature.deposant == acteur.compte }

  func write(_ h: inout HTML) {
    for recours in candidature.recours { one(recours, &h) }
    guard let target = candidature.contestable(on: pages.today, regles: pages.regles) else {
      if candidature.recours.isEmpty {
        h.vide(
          "Rien à contester pour le moment",
          "Un recours se dépose après la notification d’une décision, ou après un refus par silence."
        )
      }
      return
    }
    guard DeposerRecours.roles.contains(where: acteur.has) else { return }
    // The structure's own waits for its answer: a second one would be refused.
    guard !isOwn || !candidature.recours.contains(where: { $0.reponse == nil }) else { return }
    h.rubrique("nouveau", isOwn ? "Contester" : "Enregistrer un recours reçu") { h in
      h.element(
        "p",
        text: pages.today > target.limite
          ? "Le dernier jour pour contester était le \(Francais.jourLong(target.limite)). Un recours "
            + "tardif est lu, mais peut être rejeté pour cette seule raison."
          : "Le dernier jour pour contester est le \(Francais.jourLong(target.limite)).")
      depositForm(&h)
    }
  }

  private func depositForm(_ h: inout HTML) {
    h.formulaire("\(path: pages.href.text)/recours", jetons) { h in
      if !isOwn {
        h.liste(
          Champ("nature", "Nature", valeur: form.text("nature")),
          Recours.Nature.allCases.map { Option($0.rawValue, $0.nom) }, vide: nil)
        h.champ(
          Champ(
            "recu_le", "Reçu le", aide: "Vide pour aujourd’hui.", valeur: form.text("recu_le"),
            facultatif: true, largeur: .moyen), .date)
      }
      h.zone(
        Champ(
          "texte", isOwn ? "Ce que vous contestez, et pourquoi" : "Ce que dit le recours",
          valeur: form.text("texte")), lignes: 6, limite: pages.regles.phrase.upperBound)
      h.actions { h in h.bouton(isOwn ? "Envoyer mon recours" : "Enregistrer") }
    }
  }

  private func one(_ recours: Recours, _ h: inout HTML) {
    h.pile { h in
      h.element("h2", text: "Recours du \(Francais.jour(recours.recuLe))")
      let etat = recours.etat(on: pages.today)
      h.raw("<p>")
      h.etat(etat.allure, etat.nom)
      h.raw("</p>")
      h.faits { h in
        h.fait("Nature", recours.nature.nom)
        h.fait(
          "Délai",
          recours.isLate
            ? "Tardif\u{A0}: le dernier jour était le \(Francais.jour(recours.limite))"
            : "Dans le délai, qui finissait le \(Francais.jour(recours.limite))")
        h.fait("Ce qu’il dit", recours.texte)
        if let reponse = recours.reponse {
          h.fait("Réponse du", Francais.jourLong(reponse.le))
          h.fait("Raison", reponse.raison)
        } else {
          h.fait("Rejet par silence le", Francais.jourLong(recours.silenceLe))
        }
      }
      // One form at a time: its fields have one name each.
      let next = candidature.recours.first { $0.reponse == nil }
      if recours.id == next?.id, RepondreRecours.roles.contains(where: acteur.has) {
        h.details("Répondre à ce recours") { h in answerForm(recours, &h) }
      }
    }
  }

  private var signature: [(name: String, label: String, value: String)] {
    [
      ("prenom", "Prénom", auteur.prenom), ("nom", "Nom", auteur.nom),
      ("qualite", "Qualité", auteur.qualite), ("service", "Service", auteur.service),
      ("delegation", "Délégation", auteur.delegation),
    ]
  }

  private func answerForm(_ recours: Recours, _ h: inout HTML) {
    h.formulaire("\(path: pages.href.text)/recours/\(recours.id)/reponse", jetons) { h in
      h.invisible("version", String(candidature.version))
      h.liste(
        Champ("sens", "Réponse", valeur: form.text("sens")),
        [
          Option("rejet", "Rejeter\u{A0}: la décision reste"),
          Option("accueil", "Faire droit\u{A0}: une nouvelle décision suit"),
        ])
      h.champ(
        Champ(
          "postes", "Postes accordés", aide: "Si vous faites droit au recours.",
          valeur: form.text("postes"), facultatif: true, largeur: .court), .nombre)
      h.liste(
        Champ(
          "motif", "Motif officiel", aide: "Si vous accordez moins que la demande.",
          valeur: form.text("motif"), facultatif: true, largeur: .tout),
        pages.regles.motifs(candidature.demande.genre).map {
          Option($0.code, "(\($0.code)) \($0.texte)")
        }, vide: "Aucun")
      h.zone(
        Champ(
          "raison", "Votre raison", aide: "La structure la lira telle quelle.",
          valeur: form.text("raison")), limite: pages.regles.phrase.upperBound)
      h.raw("<p class=\"petit\">Qui signe, si une nouvelle décision suit.</p>")
      for (name, label, value) in signature {
        h.champ(Champ(name, label, valeur: form[name] ?? value))
      }
      h.actions { h in h.bouton("Répondre") }
    }
  }
}

extension Recours.Nature {
  var nom: String {
    switch self {
    case .gracieux: "Recours gracieux"
    case .contentieux: "Recours devant le tribunal"
    }
  }
}

extension EtatRecours {
  var nom: String {
    switch self {
    case .enCours: "Réponse attendue"
    case .accueilli: "Accueilli"
    case .rejete: "Rejeté"
    case .rejeteParSilence: "Rejeté par silence"
    }
  }

  var allure: Allure {
    switch self {
    case .enCours: .presse
    case .accueilli: .oui
    case .rejete, .rejeteParSilence: .non
    }
  }
}
