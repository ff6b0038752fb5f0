import Candidatures
import Design
import HTML
import Kernel

/// What became of a candidature, on its acknowledgement: the only page of whoever has no account. It
/// says what the structure may read of the file, and names nobody of it: its address may be passed on.
struct SuiteAccuse: Sendable {
  let pages: PagesDossier
  /// Those of the day it was received, as its acknowledgement said them.
  let regles: ReglesCandidature
  let tribunal: String
  /// The letter of the decision in force; nil as long as the structure was not told of any.
  let lettre: Lettre?

  private var candidature: Candidature { pages.candidature }

  /// Where it stands, then what was answered.
  func answers(_ h: inout HTML) {
    h.raw("<p>")
    h.etat(pages.etat.allure, pages.etat.nom)
    h.raw("</p>")
    if pages.etat == .silence {
      h.encart(
        "Personne n’a répondu à temps.",
        "Votre demande est refusée par silence depuis le "
          + "\(Francais.jourLong(candidature.silenceLe)). Une réponse peut encore venir.",
        alerte: true)
    }
    if let decision = candidature.decision { answer(decision, &h) }
    pages.opinion(&h)
    appeals(&h)
  }

  private func answer(_ decision: Decision, _ h: inout HTML) {
    h.rubrique("decision", "La réponse") { h in
      pages.facts(decision, &h)
      h.element(
        "p", .class("texte"),
        text: pages.demande.contact.isErased
          ? "Le courrier est envoyé par la poste."
          : "Le courrier est envoyé par courriel à la personne à joindre.")
      guard let lettre else { return }
      h.details("Lire le courrier") { h in h.corps(lettre, candidature) }
    }
  }

  private func appeals(_ h: inout HTML) {
    guard !candidature.recours.isEmpty else { return }
    h.rubrique("recours-recus", "Vos recours") { h in
      h.faits { h in
        for recours in candidature.recours {
          let answer =
            recours.reponse.map { ", réponse du \(Francais.jour($0.le))" }
            ?? ", rejeté par silence le \(Francais.jour(recours.silenceLe)) sans réponse d’ici là"
          h.fait(
            recours.nature.nom,
            "Reçu le \(Francais.jour(recours.recuLe))\u{A0}: "
              + recours.etat(on: pages.today).nom.lowercased()
              + (recours.etat(on: pages.today) == .rejeteParSilence ? "" : answer))
        }
      }
    }
  }

  /// Nothing once the file is closed.
  func whatFollows(_ h: inout HTML) {
    guard !pages.etat.isClosed else { return }
    h.rubrique("suite", "Ce qui vient ensuite") { h in
      h.raw("<ol class=\"liste\">")
      if candidature.engagement.confirmeLe == nil {
        h.element("li", text: commitment)
      }
      if candidature.avis == nil { h.raw("<li>La préfecture donne son avis.</li>") }
      h.raw("<li>Une décision est prise, et vous est écrite avec sa raison.</li></ol>")
    }
  }

  private var commitment: String {
    (pages.demande.representant == nil
      ? "Vous recevez un lien personnel par courriel\u{A0}: transmettez-le à la personne qui "
        + "représente la structure. Elle confirme"
      : "La personne qui représente la structure reçoit un lien personnel par courriel et confirme")
      + " l’engagement, avant le \(Francais.jourLong(candidature.engagement.limite))."
  }

  func contest(_ h: inout HTML) {
    h.rubrique("recours", "Si vous n’êtes pas d’accord avec la réponse") { h in
      let target = candidature.contestable(on: pages.today, regles: regles)
      let delay =
        target.map {
          ($0.limite < pages.today ? "Vous aviez" : "Vous avez")
            + " jusqu’au \(Francais.jourLong($0.limite))"
        }
        ?? "Vous aurez \(Francais.enLettres(regles.recours)) mois, à compter de la réponse ou du refus "
        + "par silence,"
      h.element(
        "p", .class("texte"),
        text:
          "\(delay) pour écrire au service qui étudie votre dossier (recours gracieux), ou pour saisir "
          + "le \(tribunal), par lettre ou sur www.telerecours.fr.")
    }
  }
}
