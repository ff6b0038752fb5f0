import HTTP
import Candidatures
import Comptes
import Design
import HTML
import Journal
import Kernel
import MisesEnRelation
import Territoires

extension CandidatureRoutes {
  func pages(_ candidature: Candidature, _ visit: Visit) async throws -> PagesDossier {
    let index = try await moyens.territoires.index()
    return PagesDossier(
      candidature: candidature, index: index, regles: try moyens.regles(on: candidature.recueLe),
      today: moyens.jour(visit.at, departement: candidature.departement, index),
      moment: { visit.environment.local($0) })
  }

  func file(_ visit: Visit) async throws -> Answer {
    let typed = visit.query.text("au")
    guard !typed.isEmpty else {
      return .page(try await filePage(visit, open(visit), refusal: nil))
    }
    guard try await !isStructure(visit) else { throw NotFound() }
    guard let au = Jour(typed: typed) else {
      return .page(Self.unreadableDay(typed, try await open(visit)))
    }
    return .page(try await knownPage(visit, open(visit), on: au))
  }

  /// The file with its history; `refusal`: why the act just tried was not done.
  func filePage(
    _ visit: Visit, _ candidature: Candidature, refusal: String?
  ) async throws -> Page {
    let pages = try await pages(candidature, visit)
    let index = try await moyens.territoires.index()
    let isStructure = visit.acteur.isStructure(index)
    let lines = try await historique(
      of: candidature.subject, in: visit.environment,
      comptes: isStructure ? nil : moyens.comptes, shown: ActeJournal.known(to: visit.acteur, index)
    )
    let jetons = visit.freshJetons
    let acteur = visit.acteur
    return Page(
      "Dossier \(candidature.numero)", status: refusal == nil ? .ok : .conflict,
      trail: [("Mes dossiers", "/dossiers")], section: .dossiers, hasErrors: refusal != nil
    ) { h in
      h.titre(
        candidature.demande.nom,
        chapo: "Candidature \(candidature.numero), reçue le "
          + Francais.jourLong(candidature.recueLe) + ".")
      if let refusal { h.refus("Rien n’a été modifié", refusal) }
      h.duo { h in
        h.pile { h in
          pages.summary(&h)
          Self.project(candidature.demande, &h)
          pages.opinion(&h)
          pages.decision(&h)
        }
        h.raw("<aside class=\"pile\" aria-label=\"Ce que vous pouvez faire\">")
        Self.acts(pages, acteur, jetons, &h)
        Self.documents(pages, &h)
        h.raw("</aside>")
      }
      h.historique(lines, de: "du dossier \(candidature.numero)")
      if !isStructure { Self.timeTravel(pages.href, Self.day(""), &h) }
    }
  }

  private static func project(_ demande: Demande, _ h: inout HTML) {
    guard !demande.motivation.isEmpty else { return }
    h.rubrique("projet", "Le projet") { h in
      for line in demande.motivation.split(whereSeparator: \.isNewline) {
        h.element("p", .class("texte"), text: String(line))
      }
    }
  }

  private static func documents(_ pages: PagesDossier, _ h: inout HTML) {
    h.carte("documents", "Documents") { h in
      h.raw(
        "<p>Délibération, fiche de poste, contrat, convention\u{A0}: remplis avec ce dossier.</p>")
      h.bouton("Voir les documents", vers: "\(path: pages.href.text)/documents", second: true)
      h.bouton("La fiche d’une page", vers: "\(path: pages.href.text)/fiche", second: true)
    }
  }

  /// The useful acts of this reader, in the order they come.
  private static func acts(
    _ pages: PagesDossier, _ acteur: Acteur, _ jetons: Jetons, _ h: inout HTML
  ) {
    let candidature = pages.candidature
    let etat = pages.etat
    h.carte("agir", "Ce que vous pouvez faire") { h in
      var any = false
      if etat.awaitsAvis, PreparerAvis.roles.contains(where: acteur.has) {
        any = true
        h.bouton(
          candidature.avis == nil ? "Préparer l’avis" : "Reprendre l’avis préparé",
          vers: "\(path: pages.href.text)/avis")
      }
      if etat == .avisPrepare, RendreAvis.roles.contains(where: acteur.has) {
        any = true
        h.bouton("Relire et rendre l’avis", vers: "\(path: pages.href.text)/avis/rendu")
      }
      if candidature.awaitsEngagement, RelancerEngagement.allows(acteur, on: candidature) {
        any = true
        h.bouton(
          "Renvoyer le lien d’engagement", post: "\(path: pages.href.text)/engagement/relance",
          jetons, second: true)
      }
      if candidature.avis?.renduLe != nil, candidature.decision == nil, etat != .retiree,
        Decider.roles.contains(where: acteur.has)
      {
        any = true
        h.bouton("Décider", vers: "\(path: pages.href.text)/decision")
      }
      if let decision = candidature.decision, decision.notifieeLe == nil,
        NotifierDecision.roles.contains(where: acteur.has)
      {
        any = true
        h.element(
          "p", .class("petit"),
          text: candidature.demande.contact.isErased
            ? "La personne à joindre est effacée\u{A0}: envoyez le courrier par la poste. Les délais "
              + "de recours courent."
            : "Le courrier part par courriel, et les délais de recours courent.")
        h.bouton(
          "Notifier la décision", post: "\(path: pages.href.text)/notification", jetons,
          valeurs: ["version": String(candidature.version)])
      }
      if let decision = candidature.decision, decision.texte.postes > 0, candidature.retrait == nil,
        PublierOffre.roles.contains(where: acteur.has)
      {
        any = true
        h.bouton(
          "Publier une offre",
          vers: Href("/mises-en-relation/offres/nouvelle")
            .adding("candidature", candidature.id.description), second: true)
      }
      if candidature.decision?.notifieeLe != nil || !candidature.mouvements.isEmpty {
        any = true
        h.bouton(
          "Postes et avenants", vers: "/avenants/dossiers/\(candidature.id)", second: true)
      }
      if acteur.has(.structure), !etat.isClosed {
        any = true
        h.bouton(
          "Retirer ma candidature", vers: "\(path: pages.href.text)/retrait", second: true)
      }
      if PreparerEffacement.roles.contains(where: acteur.has), !candidature.demande.contact.isErased
      {
        any = true
        h.element("p", .class("petit")) { h in
          h.element(
            "a", .href("\(path: pages.href.text)/effacement"), text: "Effacer la personne à joindre"
          )
        }
      }
      if candidature.contestable(on: pages.today, regles: pages.regles) != nil {
        any = true
        h.bouton(
          "Contester, ou lire un recours", vers: "\(path: pages.href.text)/recours", second: true)
      }
      if !any {
        h.element(
          "p",
          text: etat.isClosed
            ? "Rien\u{A0}: ce dossier est clos."
            : "Rien pour le moment\u{A0}: le dossier attend quelqu’un d’autre.")
      }
    }
  }

  func remindEngagement(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await RelancerEngagement(moyens)(
        visit.candidature(), acteur: visit.acteur, by: visit.geste())
    }
  }

  func renderAvis(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await RendreAvis(moyens)(
        visit.candidature(), version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  func notify(_ visit: Visit) async throws -> Answer {
    try await act(visit) {
      try await NotifierDecision(moyens)(
        visit.candidature(), version: visit.version, acteur: visit.acteur, by: visit.geste())
    }
  }

  /// An act of one button: back to the file, or the file with why not.
  func act(
    _ visit: Visit, _ work: () async throws -> Candidature
  ) async throws -> Answer {
    do {
      let candidature = try await work()
      return .seeOther("/candidatures/\(candidature.id)")
    } catch let refusal as CandidatureRefusal { return try await refused(refusal, visit) }
  }
}
