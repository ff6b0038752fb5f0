import Candidatures
import Comptes
import Design
import HTML
import HTTP
import Journal
import Kernel
import Territoires

extension CandidatureRoutes {
  /// « Ce que l’on savait le … »: the file rebuilt from the journal's entries up to the end of a day.
  func knownPage(_ visit: Visit, _ candidature: Candidature, on au: Jour) async throws -> Page {
    let index = try await moyens.territoires.index()
    let fuseau = index.departement(candidature.departement)?.fuseau ?? .paris
    let midnight = visit.environment.fuseaux.instant(
      HeureLocale(au.adding(days: 1), 0, 0), in: fuseau)
    let until = Instant(milliseconds: midnight.milliseconds - 1)
    let known = CandidatureConnue(
      try await historique.actes(of: candidature.subject, until: until), until: until)
    let lines = try await historique(
      of: candidature.subject, in: visit.environment, comptes: moyens.comptes, until: until)
    let href: Href = "/candidatures/\(candidature.id)"
    return Page(
      "Ce que l’on savait le \(Francais.jour(au))",
      trail: [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", href)],
      section: .dossiers
    ) { h in
      h.titre(
        "Ce que l’on savait le \(Francais.jour(au))",
        chapo: "Rebâti depuis l’historique, sans lire le dossier d’aujourd’hui.",
        surtitre: "Dossier \(candidature.numero)")
      if let known {
        Self.facts(known, on: au, &h)
      } else {
        h.vide("Rien n’était connu ce jour-là", "La candidature n’était pas encore déposée.")
      }
      Self.timeTravel(href, Self.day(Francais.jourCourt(au)), &h)
      h.historique(lines, de: "du dossier, jusqu’au \(Francais.jour(au))")
    }
  }

  static func day(_ typed: String, erreur: String? = nil) -> Champ {
    Champ("au", "Jour", aide: "Comme 08/04/2021.", valeur: typed, erreur: erreur, largeur: .moyen)
  }

  /// A day that the calendar does not hold: nothing of the file is shown as if it were of that day.
  static func unreadableDay(_ typed: String, _ candidature: Candidature) -> Page {
    let title = "Ce que l’on savait un autre jour"
    let href: Href = "/candidatures/\(candidature.id)"
    let champ = day(typed, erreur: "Écrivez un jour du calendrier, comme 08/04/2021.")
    return Page(
      title, status: .unprocessable,
      trail: [("Mes dossiers", "/dossiers"), ("Dossier \(candidature.numero)", href)],
      section: .dossiers, hasErrors: true
    ) { h in
      h.titre(title, surtitre: "Dossier \(candidature.numero)")
      h.erreurs([champ])
      timeTravel(href, champ, &h)
    }
  }

  private static func facts(_ known: CandidatureConnue, on au: Jour, _ h: inout HTML) {
    let etat = known.etat(on: au)
    h.raw("<p>")
    h.etat(etat.allure, etat.nom)
    h.raw("</p>")
    h.faits { h in
      h.fait("Demande", Francais.pluriel(known.postes, "poste", "postes"))
      if let jour = known.recueLe { h.fait("Reçue le", Francais.jourLong(jour)) }
      h.fait("Engagement", known.engageeLe.map(Francais.jourLong) ?? "Pas encore confirmé")
      h.fait("Avis", known.avis.map(phrase) ?? "Pas encore préparé")
      if known.decisions.isEmpty { h.fait("Décision", "Aucune") }
      for decision in known.decisions { h.fait("Décision", phrase(decision)) }
      if !known.mouvements.isEmpty {
        h.fait(
          "Postes tenus, avenants compris",
          Francais.pluriel(known.postesTenus(on: au), "poste", "postes"))
      }
      for recours in known.recours {
        let answer = recours.accueilli.map { $0 ? "accueilli" : "rejeté" } ?? "sans réponse"
        h.fait(
          "Recours", "Reçu le \(recours.recuLe.map(Francais.jour) ?? ""), \(answer)")
      }
      if let jour = known.retireeLe { h.fait("Retirée le", Francais.jourLong(jour)) }
    }
  }

  private static func phrase(_ avis: CandidatureConnue.AvisConnu) -> String {
    let sens =
      avis.postes == 0
      ? "Défavorable" : "Favorable pour " + Francais.pluriel(avis.postes, "poste", "postes")
    return avis.rendu ? sens : sens + ", pas encore rendu"
  }

  private static func phrase(_ decision: CandidatureConnue.DecisionConnue) -> String {
    let sens =
      decision.postes == 0
      ? "Refus" : "Accord pour " + Francais.pluriel(decision.postes, "poste", "postes")
    let day = decision.le.map { ", le \(Francais.jour($0))" } ?? ""
    return sens + day
      + (decision.notifieeLe.map { ", notifiée le \(Francais.jour($0))" } ?? ", pas notifiée")
  }

  /// Asks for another day.
  static func timeTravel(_ href: Href, _ day: Champ, _ h: inout HTML) {
    h.details("Ce que l’on savait un autre jour", ouvert: !day.valeur.isEmpty) { h in
      h.element("form", .action(href)) { h in
        h.champ(day, .date)
        h.actions { h in h.bouton("Voir ce jour-là", second: true) }
      }
    }
  }
}

extension HistoriqueDossier {
  /// The same acts without any person: what a past state is rebuilt from.
  func actes(of subject: JournalEvent.Subject, until: Instant) async throws -> [ActeConnu] {
    try await acts(of: subject, until: until).map {
      ActeConnu(genre: $0.genre, moment: $0.moment, faits: $0.faits)
    }
  }
}
