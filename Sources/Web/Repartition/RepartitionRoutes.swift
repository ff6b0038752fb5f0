import Design
import HTTP
package import Repartition
package import Territoires

/// Where posts could go: a scenario for a territory, and what counting places instead of seats
/// changes. Nothing is decided nor stored: the address holds the whole scenario.
package struct RepartitionRoutes: Sendable {
  private let territoires: TerritoiresCourants
  private let rejeu: RejeuCourant

  package init(territoires: TerritoiresCourants, rejeu: RejeuCourant) {
    self.territoires = territoires
    self.rejeu = rejeu
  }

  package var routes: [Route] {
    [
      .get(
        "/repartition", example: "/repartition?\(Self.exemple)", useCase: "EssayerRepartition"
      ) { visit in
        let index = try await territoires.index()
        return .page(PartagePage(SaisiePartage(visit.query, index), index).page)
      },
      .get(
        "/repartition/rayon", example: "/repartition/rayon?departement=93&postes=3&rayon=4",
        useCase: "CouvrirTerritoire"
      ) { visit in
        .page(try await rayon(visit))
      },
      .get(
        "/repartition/lieux", example: "/repartition/lieux", useCase: "MesurerProximite"
      ) { _ in
        let index = try await territoires.index()
        return .page(LeconPage(lecon: LeconDuSiege(index), index: index).page)
      },
      .get(
        "/repartition/rejeu", example: "/repartition/rejeu", useCase: "RejouerListe"
      ) { visit in
        .page(
          RejeuPage(
            etat: try await rejeu.etat(), index: try await territoires.index(),
            settings: visit.environment.settings
          ).page)
      },
    ]
  }

  private func rayon(_ visit: Visit) async throws -> Page {
    let index = try await territoires.index()
    let saisie = SaisieRayon(visit.query, index)
    guard !saisie.isWrong, let count = saisie.count, let kilometres = saisie.kilometres else {
      return RayonPage(saisie: saisie, index: index, plan: nil).page
    }
    let plan = try await PlanRayon(
      index, departement: saisie.departement.valeur, postes: count, rayon: Double(kilometres),
      epingles: saisie.codes)
    return RayonPage(saisie: saisie, index: index, plan: plan).page
  }

  /// The scenario of 3 March in the demonstration.
  private static let exemple =
    "departement=93&postes=80&cle=pauvrete&epingles=Clichy-sous-Bois%2C+Montfermeil"
    + "&actuel-200057867=27&actuel-200057875=26&actuel-200058097=17&actuel-200058790=10"
}
