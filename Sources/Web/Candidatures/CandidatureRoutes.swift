import HTML
package import Candidatures
import Comptes
import HTTP
package import Journal
package import Seances

/// A structure's candidature, from the public form to the letter.
package struct CandidatureRoutes: Sendable {
  let moyens: MoyensCandidatures
  let journal: any JournalStore
  let historique: HistoriqueDossier
  /// What the other capabilities put on « Mes dossiers à traiter ».
  let piles: [any SourceDePiles]
  /// Who says when the next séance is; nil where there are no séances.
  let annonces: AnnoncerSeances?

  package init(
    _ moyens: MoyensCandidatures, journal: any JournalStore, piles: [any SourceDePiles] = [],
    annonces: AnnoncerSeances? = nil
  ) {
    self.moyens = moyens
    self.annonces = annonces
    self.journal = journal
    self.piles = piles
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
  }

  package var routes: [Route] {
    formRoutes + fileRoutes + listRoutes + erasureRoutes + joiningRoutes
  }

  static let readers: Permission = .roles([
    .prefecture, .signataire, .comite, .equipeNationale, .structure,
  ])

  /// Whoever has piles on « Mes dossiers à traiter ».
  private static let workers: Permission = .roles([
    .prefecture, .signataire, .comite, .equipeNationale, .structure, .coordonnateur,
  ])

  private var formRoutes: [Route] {
    [
      .get(
        "/candidatures/structures/nouvelle", example: "/candidatures/structures/nouvelle",
        newForm),
      .post(
        "/candidatures/structures/nouvelle", .everyone, useCase: "DeposerCandidature", deposit),
      .get("/candidatures/structures", example: "/candidatures/structures") { _ in
        .seeOther("/candidatures/structures/nouvelle")
      },
      .post("/candidatures/structures", .everyone, useCase: "DeposerCandidature", deposit),
      .get(
        "/candidatures/structures/etapes", example: "/candidatures/structures/etapes", firstStep),
      .post(
        "/candidatures/structures/etapes", .everyone, useCase: "EnregistrerBrouillon", saveStep),
      .get(
        "/candidatures/accuses/{numero}/{jeton}",
        example: "/candidatures/accuses/93-BMS5TS2K/YRtteiHzo1q6pZuCgAitcfkhCYCWbOe_CZ9GD4vp64U",
        useCase: "LireAccuse", receipt),
      .get(
        "/candidatures/brouillons/{id}/{jeton}",
        example: "/candidatures/brouillons/1/50JqmlId1JDV681CryeXc9XFDs47zqDmW2WhMbeicmE",
        useCase: "OuvrirBrouillon", draftPage),
      .get("/candidatures/reprise", example: "/candidatures/reprise", resumePage),
      .post(
        "/candidatures/reprise", .everyone, useCase: "ReprendreBrouillon", limit: .secret, resume),
      .get(
        "/engagement/{jeton}", example: "/engagement/50JqmlId1JDV681CryeXc9XFDs47zqDmW2WhMbeicmE",
        limit: .secret,
        commitmentPage),
      .post(
        "/engagement/{jeton}", .everyone, useCase: "ConfirmerEngagement", limit: .secret, commit),
      .get(
        "/engagement/{jeton}/refus",
        example: "/engagement/50JqmlId1JDV681CryeXc9XFDs47zqDmW2WhMbeicmE/refus", limit: .secret,
        declinePage),
      .post(
        "/engagement/{jeton}/refus", .everyone, useCase: "RefuserEngagement", limit: .secret,
        decline),
      .post(
        "/candidatures/accuses/{numero}/{jeton}/relance", .everyone,
        useCase: "RelancerEngagement", remindFromReceipt),
    ]
  }

  private var fileRoutes: [Route] {
    [
      .get("/candidatures/{id}", Self.readers, example: "/candidatures/93009", file),
      .get(
        "/candidatures/{id}/retrait", .roles([.structure]), example: "/candidatures/93009/retrait",
        withdrawalPage),
      .post(
        "/candidatures/{id}/retrait", .roles([.structure]), useCase: "RetirerCandidature", withdraw),
      .get(
        "/candidatures/{id}/avis", .roles(PreparerAvis.roles.union(RendreAvis.roles)),
        example: "/candidatures/93009/avis", avisPage),
      .post(
        "/candidatures/{id}/avis", .roles(PreparerAvis.roles), useCase: "PreparerAvis",
        prepareAvis),
      .post(
        "/candidatures/{id}/engagement/relance",
        .roles(RelancerEngagement.roles.union([.structure])), useCase: "RelancerEngagement",
        remindEngagement),
      .get(
        "/candidatures/{id}/avis/rendu", .roles(RendreAvis.roles),
        example: "/candidatures/93009/avis/rendu", renderAvisPage),
      .post(
        "/candidatures/{id}/avis/rendu", .roles(RendreAvis.roles), useCase: "RendreAvis",
        renderAvis),
      .get(
        "/candidatures/{id}/decision", .roles(Decider.roles),
        example: "/candidatures/93009/decision",
        decisionPage),
      .post("/candidatures/{id}/decision", .roles(Decider.roles), useCase: "Decider", decide),
      .post(
        "/candidatures/{id}/notification", .roles(NotifierDecision.roles),
        useCase: "NotifierDecision", notify),
      .get(
        "/candidatures/{id}/courrier", Self.readers, example: "/candidatures/93009/courrier", letter
      ),
    ]
  }

  private var listRoutes: [Route] {
    [
      .get("/recours", Self.readers, example: "/recours", recoursList),
      .get(
        "/candidatures/{id}/recours", Self.readers, example: "/candidatures/93009/recours",
        recoursPage),
      .post(
        "/candidatures/{id}/recours", .roles(DeposerRecours.roles), useCase: "DeposerRecours",
        challenge),
      .post(
        "/candidatures/{id}/recours/{recours}/reponse", .roles(RepondreRecours.roles),
        useCase: "RepondreRecours", answerRecours),
      .get("/dossiers", Self.workers, example: "/dossiers", dossiers),
      .get("/dossiers.csv", Self.workers, example: "/dossiers.csv", export),
    ]
  }
}
