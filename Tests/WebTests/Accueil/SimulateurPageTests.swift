import Empreinte
import Kernel
import Programme
import TestKit
import Testing

@testable import Web

@Suite("Le simulateur")
struct SimulateurPageTests {
  /// On 9 March 2021: the rules are known from 17 November 2020 on, and a start is asked for two years
  /// ahead at most.
  private let site = TestSite(
    [
      .get("/simulateur", example: "/simulateur") { visit in
        let regles = Regles.conseillersNumeriques
        return .page(
          SimulateurPage(
            visit: visit, regles: try regles.rules(on: visit.today), premier: regles.debut
          ).page)
      }
    ],
    environment: Environment(
      clock: TestClock(Instant(milliseconds: 1_615_291_200_000)),
      fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil)))

  @Test(
    "Un début hors du programme est refusé avec les deux jours possibles, et reste tapé",
    arguments: [
      ("01/01/1900", false), ("16/11/2020", false), ("17/11/2020", true), ("09/03/2023", true),
      ("10/03/2023", false), ("31/12/9999", false),
    ])
  func start(day: String, taken: Bool) async throws {
    let page = try await site.get("/simulateur?employeur=publique&postes=2&debut=\(day)")
    #expect(page.status == (taken ? 200 : 422))
    #expect(page.body.contains("value=\"\(day)\""))
    let refusal = "Choisissez une date entre le 17\u{A0}novembre 2020 et le 9\u{A0}mars 2023."
    #expect(page.body.contains(refusal) == !taken)
    #expect(page.text.contains("Reste à votre charge") == taken)
  }
}
