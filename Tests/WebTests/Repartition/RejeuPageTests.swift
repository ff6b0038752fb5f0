import Empreinte
import Repartition
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("La page de la liste rejouée")
struct RejeuPageTests {
  @Test("Sans données du pays, elle dit quoi importer, et n’est pas une erreur")
  func absent() async throws {
    let database = try await TestDatabase.open(.sqlite)
    let records = Records(digests: CryptoDigests())
    let territoires = TerritoiresCourants(SQLTerritoireStore(database, records))
    let rejeu = RejeuCourant(
      store: SQLStructureStore(database, records), territoires: territoires,
      executeur: globalConcurrentExecutor)
    let routes = RepartitionRoutes(territoires: territoires, rejeu: rejeu)
    let environment = Environment(
      clock: TestClock(), fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    let page = try await TestSite(routes.routes, environment: environment)
      .get("/repartition/rejeu")
    #expect(page.status == 200)
    #expect(page.text.contains("Il n’y a pas encore de quoi rejouer la liste"))
    #expect(page.text.contains("maillage import territoires"))
    #expect(page.text.contains("maillage import structures"))
    #expect(page.text.contains("Ce calcul propose ; la décision est humaine."))
  }
}
