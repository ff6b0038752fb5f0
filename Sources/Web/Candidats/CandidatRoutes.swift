import HTTP
package import Candidats
import Comptes
package import Journal
import Kernel
package import MisesEnRelation

/// A person who wants to become conseiller: the public form, and their own space behind a link.
package struct CandidatRoutes: Sendable {
  let moyens: MoyensCandidats
  let mises: MoyensMises
  let espace: EspaceCandidat
  let historique: HistoriqueDossier
  let ailleurs: [any DonneesDuCandidat]

  /// `ailleurs`: what other capabilities hold of a candidat, for the page of their data.
  package init(
    _ moyens: MoyensCandidats, mises: MoyensMises, journal: any JournalStore,
    ailleurs: [any DonneesDuCandidat] = []
  ) {
    self.ailleurs = ailleurs
    self.moyens = moyens
    self.mises = mises
    espace = EspaceCandidat(moyens)
    historique = HistoriqueDossier(store: journal, territoires: moyens.territoires)
  }

  package var routes: [Route] { formRoutes + spaceRoutes + fileRoutes + listRoutes }

  /// Bytes of a CV that the server reads before it says that the file is too large.
  private static let cvBytes = 4_000_000

  private var formRoutes: [Route] {
    [
      .get("/candidats/inscription", example: "/candidats/inscription", newForm),
      .post(
        "/candidats/inscription", .everyone, useCase: "InscrireCandidat", limit: .secret, register),
      .get("/candidats/inscription/suite", example: "/candidats/inscription/suite") { visit in
        .page(registered(visit))
      },
      .post(
        "/candidats/inscription/brouillon", .everyone, useCase: "TenirBrouillonCandidat",
        saveDraft),
      .get(
        "/candidats/inscription/brouillons/{id}/{jeton}",
        example: "/candidats/inscription/brouillons/1/50JqmlId1JDV681CryeXc9XFDs47zqDmW2WhMbeicmE",
        useCase: "TenirBrouillonCandidat.ouvrir", draftPage),
      .get(
        "/candidats/inscription/reprise", example: "/candidats/inscription/reprise", resumePage),
      .post(
        "/candidats/inscription/reprise", .everyone, useCase: "TenirBrouillonCandidat.reprendre",
        limit: .secret, resume),
      .get("/candidats/lien", example: "/candidats/lien", linkForm),
      .post(
        "/candidats/lien", .everyone, useCase: "DemanderLienCandidat", limit: .secret, sendLink),
    ]
  }

  /// The link of Lila Exemple, in the demonstration.
  static let exemple = "/candidats/moi/\(LiensDemonstration.lila)"

  /// Of nobody: a file to download is no page to open.
  private static let inconnu = "demonstration-lien-de-candidat-inconnu-0000"

  private var spaceRoutes: [Route] {
    [
      .get("/candidats/moi/{jeton}", example: Self.exemple, space),
      .post(
        "/candidats/moi/{jeton}/confirmation", .everyone, useCase: "EspaceCandidat.confirm",
        confirm),
      .get(
        "/candidats/moi/{jeton}/informations", example: Self.exemple + "/informations",
        profileForm),
      .post(
        "/candidats/moi/{jeton}/informations", .everyone, useCase: "EspaceCandidat.modify",
        modify),
      .post(
        "/candidats/moi/{jeton}/pix", .everyone, useCase: "EspaceCandidat.sayPix",
        sayPix),
      .post(
        "/candidats/moi/{jeton}/presence", .everyone, useCase: "EspaceCandidat.stay",
        stay),
      .post(
        "/candidats/moi/{jeton}/retrait", .everyone, useCase: "EspaceCandidat.withdraw",
        withdraw),
      .post(
        "/candidats/moi/{jeton}/retour", .everyone, useCase: "EspaceCandidat.comeBack",
        comeBack),
      .get(
        "/candidats/moi/{jeton}/propositions/{id}",
        example: Self.exemple + "/propositions/\(ExemplesMises.mise)", proposition),
      .get(
        "/candidats/moi/{jeton}/propositions/{id}/refus",
        example: Self.exemple + "/propositions/\(ExemplesMises.mise)/refus", declinePage),
      .post(
        "/candidats/moi/{jeton}/propositions/{id}/reponse", .everyone,
        useCase: "RepondreMise.repondre", answer),
    ]
  }

  private var fileRoutes: [Route] {
    [
      .get(
        "/candidats/moi/{jeton}/cv", example: "/candidats/moi/\(Self.inconnu)/cv", ownCV),
      .post(
        "/candidats/moi/{jeton}/cv", .everyone, useCase: "EspaceCandidat.deposerCV",
        files: Self.cvBytes, deposit),
      .post(
        "/candidats/moi/{jeton}/cv/retrait", .everyone, useCase: "EspaceCandidat.retirerCV",
        removeCV),
      .get(
        "/candidats/moi/{jeton}/donnees", example: Self.exemple + "/donnees",
        dataPage),
      .get(
        "/candidats/moi/{jeton}/donnees.json", example: Self.exemple + "/donnees.json",
        dataFile),
      .get(
        "/candidats/moi/{jeton}/effacement", example: Self.exemple + "/effacement",
        erasePage),
      .post(
        "/candidats/moi/{jeton}/effacement", .everyone, useCase: "EffacerCandidat",
        erase),
    ]
  }

  private var listRoutes: [Route] {
    [
      .get(
        "/candidats", .roles(ListerCandidats.roles), example: "/candidats?departement=93", list)
    ]
  }
}
