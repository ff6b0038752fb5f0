import Candidatures
import Comptes
package import Documents
import HTML
import HTTP
package import Journal
import Kernel
package import Seances

/// Comités and their séances, from the agenda to the letters.
package struct SeanceRoutes: Sendable {
  let moyens: MoyensSeances
  let historique: HistoriqueDossier
  let imprimeur: any Imprimeur
  /// Nil where no scenario is kept.
  let scenarios: ScenariosJoints?

  package init(
    _ moyens: MoyensSeances, journal: any JournalStore, imprimeur: any Imprimeur,
    scenarios: ScenariosJoints? = nil
  ) {
    self.imprimeur = imprimeur
    self.moyens = moyens
    self.scenarios = scenarios
    historique = HistoriqueDossier(store: journal, territoires: moyens.candidatures.territoires)
  }

  package var routes: [Route] { comiteRoutes + seanceRoutes + actRoutes }

  private static let readers: Permission = .roles(Acteur.lecteurs)
  private static let secretariat: Permission = .roles(Acteur.secretariat)

  private var comiteRoutes: [Route] {
    [
      .get("/comites", Self.readers, example: "/comites", comites),
      .post("/comites", Self.secretariat, useCase: "CreerComite", createComite),
      .post(
        "/comites/contingents", Self.secretariat, useCase: "FixerContingent", fixContingent),
      .get("/comites/{id}", Self.readers, example: "/comites/9001", comite),
      .post(
        "/comites/{id}/membres", Self.secretariat, useCase: "NommerMembre", nameMembre),
      .post(
        "/comites/{id}/membres/{membre}/fin", Self.secretariat, useCase: "NommerMembre.end",
        endMembre),
      .post(
        "/comites/{id}/seances", Self.secretariat, useCase: "FixerSeance", fixSeance),
    ]
  }

  private var seanceRoutes: [Route] {
    [
      .get("/seances", Self.readers, example: "/seances", seances),
      .get("/seances/{id}", Self.readers, example: "/seances/9101", seance),
      .get(
        "/seances/{id}/propositions", Self.secretariat, example: "/seances/9101/propositions",
        propositions),
      .get(
        "/seances/{id}/proces-verbal", Self.readers, example: "/seances/9101/proces-verbal",
        minutes),
      .get(
        "/seances/{id}/proces-verbal.txt", Self.readers,
        example: "/seances/9101/proces-verbal.txt", minutesText),
      .get(
        "/seances/{id}/proces-verbal.pdf", Self.readers,
        example: "/seances/9101/proces-verbal.pdf", minutesPDF),
      .get(
        "/seances/{id}/decisions", .roles(PrendreDecisions.roles),
        example: "/seances/9101/decisions", decisionsPage),
    ]
  }

  private var actRoutes: [Route] {
    [
      .post(
        "/seances/{id}/ordre-du-jour", Self.secretariat, useCase: "FixerSeance.schedule",
        schedule),
      .post(
        "/seances/{id}/presences", Self.secretariat, useCase: "TenirSeance.attend", attend),
      .post("/seances/{id}/deports", Self.secretariat, useCase: "TenirSeance.recuse", recuse),
      .post(
        "/seances/{id}/propositions", Self.secretariat, useCase: "TenirSeance.propose", propose),
      .post(
        "/seances/{id}/propositions/avis", Self.secretariat,
        useCase: "TenirSeance.proposeAvis", proposeAvis),
      .post(
        "/seances/{id}/approbation", Self.readers, useCase: "ApprouverProcesVerbal", approve),
      .post(
        "/seances/{id}/decisions", .roles(PrendreDecisions.roles),
        useCase: "PrendreDecisions", decide),
      .post(
        "/seances/{id}/courriers", .roles(NotifierDecision.roles),
        useCase: "PrendreDecisions.notify", sendLetters),
    ]
  }
}
