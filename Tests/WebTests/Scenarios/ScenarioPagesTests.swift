import Comptes
import Empreinte
import Journal
import Kernel
import PDF
import Scenarios
import Storage
import Tableur
import TestKit
import Territoires
import Testing
import Web

@Suite("Les pages des scénarios")
struct ScenarioPagesTests {
  private static let ailleurs = Banc.acteur(1, .prefecture, .departement("50"))

  /// A site with two posts asked at the seat of Livry-Gargan, and the address of a scenario of them.
  private func opened() async throws -> (site: TestSite, address: String) {
    let banc = try await Banc()
    _ = try await banc.deposit()
    let records = Records(digests: CryptoDigests())
    let moyens = MoyensScenarios(
      store: SQLScenarioStore(banc.database, records), dossiers: banc.moyens,
      identifiers: TestIdentifiers(from: 700))
    let site = TestSite(
      ScenarioRoutes(
        moyens,
        journal: SQLJournalStore(database: banc.database, digests: CryptoDigests()),
        classeurs: XlsxClasseur(), imprimeur: Imprimerie()
      ).routes, environment: banc.environment)
    let made = try await site.post(
      "/scenarios", fields("2"), cle: "scenario-0001", as: Banc.agent)
    return (site, try #require(made.location))
  }

  private func fields(_ postes: String) -> KeyValuePairs<String, String> {
    [
      "titre": "Deux postes à Livry", "departement": "93", "postes": postes, "modele": "equite",
      "cle": "population", "rayon": "8",
    ]
  }

  @Test("Un scénario dit ses postes, sa preuve en habitants et ce qu’il compte au siège")
  func shown() async throws {
    let (site, address) = try await opened()
    let page = try await site.get(address, as: Banc.agent)
    #expect(page.status == 200)
    #expect(page.body.contains("data-total=\"postes\">2<"))
    #expect(page.text.contains("de mieux possible") || page.text.contains("C’est prouvé"))
    #expect(page.text.contains("sans lieu d’exercice connu"))
    #expect(page.text.contains("Ce calcul propose ; la décision est humaine."))
    #expect(!page.text.contains("% de mieux"))
    #expect(try await site.get("/scenarios", as: Banc.agent).text.contains("Deux postes à Livry"))
  }

  @Test("Hors du territoire, rien n’existe ; sans rôle, rien ne s’ouvre")
  func elsewhere() async throws {
    let (site, address) = try await opened()
    for path in [address, address + "/note", address + "/postes.json", address + "/essai"] {
      #expect(try await site.get(path, as: Self.ailleurs).status == 404)
    }
    let structure = Banc.acteur(2, .structure, .commune("93046"))
    #expect(try await site.get(address, as: structure).status == 403)
  }

  @Test("Un nombre faux est dit à sa place, et rien de ce qui fut tapé n’est perdu")
  func wrong() async throws {
    let (site, _) = try await opened()
    let page = try await site.post(
      "/scenarios", fields("beaucoup"), cle: "scenario-0002", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains("un nombre entre 1 et"))
    #expect(page.body.contains("value=\"beaucoup\""))
    #expect(page.body.contains("value=\"Deux postes à Livry\""))
  }

  @Test("Pourquoi pas ici : aucune candidature reçue")
  func whyNot() async throws {
    let (site, address) = try await opened()
    let page = try await site.get(address + "/communes?commune=Villemomble", as: Banc.agent)
    #expect(page.text.contains("Aucune candidature reçue"))
    let unknown = try await site.get(address + "/communes?commune=Nulle+part", as: Banc.agent)
    #expect(unknown.status == 422)
    let there = try await site.get(address + "/communes?commune=Livry-Gargan", as: Banc.agent)
    #expect(there.location == address + "/sites/1")
    #expect(try await site.get(address + "/sites/1", as: Banc.agent).text.contains("Livry-Gargan"))
    #expect(try await site.get(address + "/sites/9", as: Banc.agent).status == 404)
  }

  @Test("Un essai ne garde rien ; imposer un choix fait une version, que l’on peut lever")
  func forced() async throws {
    let (site, address) = try await opened()
    let trial = try await site.get(address + "/essai?acte=retire&site=1", as: Banc.agent)
    #expect(trial.status == 200 && trial.text.contains("de moins"))
    let impossible = try await site.get(address + "/essai?acte=ajoute&site=1", as: Banc.agent)
    #expect(impossible.status == 422)
    let form = try await site.get(address + "/sites/1", as: Banc.agent)
    let candidature = try #require(
      form.body.firstMatch(of: /name="candidature" value="(\d+)"/).map { String($0.1) })
    let imposed: KeyValuePairs = [
      "candidature": candidature, "lieu": "93046", "version": "1", "sens": "auPlus",
      "postes": "1", "raison": "La commune n’a qu’un bureau.",
    ]
    let answer = try await site.post(
      address + "/forcages", imposed, cle: "forcage-0001", as: Banc.agent)
    #expect(answer.status == 303)
    let after = try await site.get(address, as: Banc.agent)
    #expect(after.body.contains("data-total=\"postes\">1<"))
    #expect(after.text.contains("La commune n’a qu’un bureau."))
    let stale = try await site.post(
      address + "/forcages", imposed, cle: "forcage-0002", as: Banc.agent)
    #expect(stale.status == 409)
    let forcage = try #require(
      after.body.firstMatch(of: /name="forcage" value="(\d+)"/).map { String($0.1) })
    let lifted = try await site.post(
      address + "/levees", ["forcage": forcage, "version": "2"], cle: "levee-0001", as: Banc.agent)
    #expect(lifted.status == 303)
    #expect(try await site.get(address, as: Banc.agent).text.contains("Levé le"))
  }

  @Test("Les règles sont publiques une fois publiées, sans nommer aucune structure")
  func rules() async throws {
    let (site, address) = try await opened()
    let published = "/calculs" + address.dropFirst("/scenarios".count)
    #expect(try await site.get(published).status == 404)
    let sent = try await site.post(
      address + "/regles",
      [
        "finalite": "Répartir deux postes.", "part": "Une simple proposition.",
        "sources": "Candidatures du jour.",
      ], cle: "regles-0001", as: Banc.agent)
    #expect(sent.location == published)
    #expect(try await site.get("/calculs").text.contains("Seine-Saint-Denis"))
    let page = try await site.get(published)
    #expect(page.text.contains("Une simple proposition."))
    #expect(page.text.contains("Pas encore fait"))
    #expect(!page.text.contains("Commune de Livry-Gargan"))
    let run = try await site.post(
      address + "/calcul-officiel", ["version": "1"], cle: "officiel-001", as: Banc.agent)
    #expect(run.status == 303)
    #expect(try await site.get(published).text.contains("Fait le"))
  }

  @Test("Le plan s’emporte, et tient sur une note")
  func taken() async throws {
    let (site, address) = try await opened()
    let csv = try await site.get(address + "/postes.csv", as: Banc.agent)
    #expect(csv.body.contains("TOTAL;;;;2;2"))
    let json = try await site.get(address + "/postes.json", as: Banc.agent)
    #expect(json.body.contains("\"empreinte\":\""))
    let pdf = try await site.get(address + "/note.pdf", as: Banc.agent)
    #expect(pdf.body.hasPrefix("%PDF"))
    let same = try await site.get(address + "/verification", as: Banc.agent)
    #expect(same.text.contains("Le même plan, de nouveau"))
  }
}
