import Empreinte
import Kernel
import Repartition
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("Les pages de répartition")
struct PartagePageTests {
  private let site: TestSite

  init() async throws {
    let database = try await TestDatabase.open(.sqlite)
    let records = Records(digests: CryptoDigests())
    let territoires = TerritoiresCourants(SQLTerritoireStore(database, records))
    let routes = RepartitionRoutes(
      territoires: territoires,
      rejeu: RejeuCourant(
        store: SQLStructureStore(database, records), territoires: territoires,
        executeur: globalConcurrentExecutor))
    let environment = Environment(
      clock: TestClock(), fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    site = TestSite(routes.routes, environment: environment)
  }

  private let troisMars =
    "/repartition?departement=93&postes=80&cle=pauvrete&epingles=Clichy-sous-Bois,%20Montfermeil"
    + "&actuel-200057867=27&actuel-200057875=26&actuel-200058097=17&actuel-200058790=10"

  @Test("Le scénario du 3 mars se lit en une phrase et un tableau")
  func thirdOfMarch() async throws {
    let page = try await site.get(troisMars)
    #expect(page.status == 200)
    #expect(
      page.text.contains(
        "Sept postes changent de territoire : Plaine Commune −3, Est Ensemble −4, "
          + "Paris Terres d&#39;Envol +1 et Grand Paris Grand Est +6."))
    for besoin in ["3 214", "3 531", "3 408", "4 388"] {
      #expect(page.text.contains(besoin), "\(besoin)")
    }
    #expect(page.text.contains("Clichy-sous-Bois Grand Paris Grand Est"))
    #expect(page.text.contains("Ce calcul propose ; la décision est humaine."))
  }

  @Test("Les trois clés se comparent sur la page")
  func keys() async throws {
    let text = try await site.get(troisMars).text
    #expect(text.contains("Population 21 21 18 20"))
    #expect(text.contains("Population × pauvreté 24 22 18 16"))
    #expect(text.contains("Population × indice de fragilité 23 21 19 17"))
  }

  @Test(
    "Une réponse fausse est dite, et le reste est gardé",
    arguments: [
      "postes=0", "postes=beaucoup", "postes=99999999999999999999", "departement=999",
      "epingles=Nullepart", "plafond=-1", "actuel-200057867=x",
    ])
  func wrong(query: String) async throws {
    let page = try await site.get("/repartition?cle=pauvrete&\(query)")
    #expect(page.status == 422)
    #expect(page.text.contains("à corriger"))
    #expect(!page.text.contains("Par commune"))
    #expect(page.body.contains("value=\"pauvrete\" checked"))
  }

  @Test("Un département dont les communes ne sont pas là le dit")
  func notLoaded() async throws {
    let page = try await site.get("/repartition?departement=75&postes=10")
    #expect(page.status == 200)
    #expect(page.text.contains("Les communes de ce département ne sont pas chargées"))
  }

  @Test("La leçon du siège donne ses trois chiffres et ce qui reste loin")
  func lecon() async throws {
    let text = try await site.get("/repartition/lieux").text
    for habitants in ["47 441", "280 385", "438 891"] {
      #expect(text.contains(habitants), "\(habitants)")
    }
    #expect(text.contains("Sourdeval, Agon-Coutainville et Port-Bail-sur-Mer"))
  }

  @Test("Couvrir un rayon dit ce qui est prouvé, ce qui suit et ce que coûte un retrait")
  func rayon() async throws {
    let page = try await site.get("/repartition/rayon?departement=93&postes=3&rayon=4")
    #expect(page.status == 200)
    #expect(page.text.contains("C’est prouvé : aucun autre choix ne couvre plus d’habitants."))
    #expect(page.text.contains("Avec un poste de plus, le meilleur lieu serait"))
    let whole = try await site.get("/repartition/rayon?departement=93&postes=2&rayon=10").text
    #expect(whole.contains("Tous les habitants sont couverts"))
  }

  @Test(
    "Un rayon ou une épingle fausse est dite",
    arguments: [
      "postes=0", "rayon=0", "rayon=abc", "epingles=Nullepart",
      "postes=1&epingles=Bobigny,Drancy",
    ])
  func wrongRadius(query: String) async throws {
    let page = try await site.get("/repartition/rayon?\(query)")
    #expect(page.status == 422)
    #expect(!page.text.contains("Pourquoi ceux-ci"))
  }
}
