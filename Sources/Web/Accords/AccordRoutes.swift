package import Accords
import Candidatures
package import Comptes
import HTML
import HTTP
package import Journal

/// Accords, their projets in versions, declared interests and calls.
package struct AccordRoutes: Sendable {
  let moyens: MoyensAccords
  let inviter: InviterACandidater
  let historique: HistoriqueDossier
  let codes: any CodesQR
  /// Nil where no scenario is kept.
  let scenarios: ScenariosJoints?

  package init(
    _ moyens: MoyensAccords, inviter: InviterACandidater, journal: any JournalStore,
    codes: any CodesQR, scenarios: ScenariosJoints? = nil
  ) {
    self.moyens = moyens
    self.inviter = inviter
    self.codes = codes
    self.scenarios = scenarios
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
  }

  package var routes: [Route] {
    accordRoutes + projetRoutes + ligneRoutes + interetRoutes + appelRoutes
  }

  /// Who may be concerned by a projet; the accord itself says whom it concerns.
  private static let concernes: Permission = .roles([
    .structure, .prefecture, .signataire, .comite, .equipeNationale, .observateur,
  ])
  private static let signataires: Permission = .roles([.structure])
  private static let etat: Permission = .roles([.signataire])

  private var accordRoutes: [Route] {
    [
      .get("/accords", example: "/accords", list),
      .get(
        "/accords/nouveau", .roles(SignerAccord.roles), example: "/accords/nouveau", newAccord),
      .post(
        "/accords/nouveau", .roles(SignerAccord.roles), useCase: "SignerAccord", signAccord),
      .get("/accords/{id}", example: "/accords/93", accordPage),
      .get("/accords/{id}/feuille", example: "/accords/93/feuille", sheet),
      .get("/accords/{id}/part", Self.concernes, example: "/accords/93/part", partPage),
      .post("/accords/{id}/part", Self.signataires, useCase: "IndiquerPart", writePart),
      .get(
        "/accords/{id}/prolongation", Self.etat, example: "/accords/93/prolongation",
        prolongationPage),
      .post("/accords/{id}/prolongation", Self.etat, useCase: "ProlongerEcheance", prolong),
    ]
  }

  private var projetRoutes: [Route] {
    [
      .get("/accords/{id}/projet", Self.concernes, example: "/accords/93/projet", projetPage),
      .get(
        "/accords/{id}/projet/versions/{numero}", Self.concernes,
        example: "/accords/93/projet/versions/2", versionPage),
      .get(
        "/accords/{id}/projet/versions/{numero}/lignes.csv", Self.concernes,
        example: "/accords/93/projet/versions/2/lignes.csv", exportVersion),
      .get(
        "/accords/{id}/projet/comparaison", Self.concernes,
        example: "/accords/93/projet/comparaison?de=2&a=3", comparisonPage),
      .post("/accords/{id}/projet/partage", Self.signataires, useCase: "EcrireProjet", share),
      .get(
        "/accords/{id}/projet/remise", Self.concernes, example: "/accords/93/projet/remise",
        handInPage),
      .post("/accords/{id}/projet/remise", Self.signataires, useCase: "RemettreProjet", handIn),
      .get(
        "/accords/{id}/projet/reponse", Self.concernes, example: "/accords/93/projet/reponse",
        answerPage),
      .post("/accords/{id}/projet/reponse", Self.etat, useCase: "RepondreProjet", answer),
    ]
  }

  private var ligneRoutes: [Route] {
    [
      .get(
        "/accords/{id}/projet/lignes/nouvelle", Self.concernes,
        example: "/accords/93/projet/lignes/nouvelle", newLine),
      .post(
        "/accords/{id}/projet/lignes/nouvelle", Self.signataires, useCase: "EcrireProjet", addLine),
      .get(
        "/accords/{id}/projet/import", Self.concernes, example: "/accords/93/projet/import",
        importPage),
      .post(
        "/accords/{id}/projet/import", Self.signataires, useCase: "EcrireProjet",
        files: Self.fichierOctets, importLines),
      .get(
        "/accords/{id}/projet/lignes/{ligne}", Self.concernes,
        example: "/accords/93/projet/lignes/1", editLine),
      .post(
        "/accords/{id}/projet/lignes/{ligne}", Self.signataires, useCase: "EcrireProjet",
        changeLine),
      .post(
        "/accords/{id}/projet/lignes/{ligne}/retrait", Self.signataires, useCase: "EcrireProjet",
        removeLine),
    ]
  }

  private var interetRoutes: [Route] {
    [
      .get("/interets/nouveau", example: "/interets/nouveau", newInterest),
      .post("/interets/nouveau", .everyone, useCase: "DeclarerInteret", declareInterest),
      .get(
        "/interets", .roles(InviterACandidater.lecteurs), example: "/interets", interests),
      .get(
        "/interets.csv", .roles(InviterACandidater.lecteurs), example: "/interets.csv",
        exportInterests),
      .post(
        "/interets/{id}/candidature", .roles([.prefecture]), useCase: "InviterACandidater", invite),
    ]
  }

  private var appelRoutes: [Route] {
    [
      .get("/appels-a-candidatures", example: "/appels-a-candidatures", calls),
      .get(
        "/appels-a-candidatures/nouveau", .roles(PublierAppel.roles),
        example: "/appels-a-candidatures/nouveau", newCall),
      .post(
        "/appels-a-candidatures/nouveau", .roles(PublierAppel.roles), useCase: "PublierAppel",
        publishCall),
      .get(
        "/appels-a-candidatures/{id}/modification", .roles(ModifierAppel.roles),
        example: "/appels-a-candidatures/2021/modification", editCall),
      .post(
        "/appels-a-candidatures/{id}/modification", .roles(ModifierAppel.roles),
        useCase: "ModifierAppel", changeCall),
      .get("/appels-a-candidatures/{id}", example: "/appels-a-candidatures/2021", callPage),
    ]
  }
}
