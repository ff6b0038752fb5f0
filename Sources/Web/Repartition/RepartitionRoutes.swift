import Design
import HTTP
import Repartition
package import Territoires

/// Where posts could go: a scenario for a territory, and what counting places instead of seats
/// changes. Nothing is decided nor stored: the address holds the whole scenario.
package struct RepartitionRoutes: Sendable {
  private let territoires: TerritoiresCourants

  package init(territoires: TerritoiresCourants) { self.territoires = territoires }

  package var routes: [Route] {
    [
      .get(
        "/repartition", example: "/repartition?\(Self.exemple)", useCase: "EssayerRepartition"
      ) { visit in
        let index = try await territoires.index()
        return .page(ScenarioPage(SaisieScenario(visit.query, index), index).page)
      },
      .get(
        "/repartition/lieux", example: "/repartition/lieux", useCase: "MesurerProximite"
      ) { _ in
        let index = try await territoires.index()
        return .page(LeconPage(lecon: LeconDuSiege(index), index: index).page)
      },
    ]
  }

  /// The scenario of 3 March in the demonstration.
  private static let exemple =
    "departement=93&postes=80&cle=pauvrete&epingles=Clichy-sous-Bois%2C+Montfermeil"
    + "&actuel-200057867=27&actuel-200057875=26&actuel-200058097=17&actuel-200058790=10"
}
