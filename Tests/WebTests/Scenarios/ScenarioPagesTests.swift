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
      "postes": "1", "raison_lieu": "La commune n’a qu’un bureau.",
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

  /// The fields that a form of override on the only site's page carries.
  private func fields(
    _ site: TestSite, _ address: String, _ more: [(String, String)]
  ) async throws -> [(String, String)] {
    let page = try await site.get(address + "/sites/1", as: Banc.agent)
    let candidature = try #require(
      page.body.firstMatch(of: /name="candidature" value="(\d+)"/).map { String($0.1) })
    return [("candidature", candidature), ("lieu", "93046")] + more
  }

  @Test("Corriger un besoin demande une source, garde ce qui est tapé, puis se lit et se lève")
  func correctedNeed() async throws {
    let (site, address) = try await opened()
    let before = try await site.get(address + "/sites/1", as: Banc.agent)
    #expect(before.text.contains("Corriger le besoin de la commune"))
    let typed = [
      ("nature", "besoin"), ("commune", "93046"), ("version", "1"), ("habitants", "60 000"),
      ("raison_besoin", "Un quartier livré en janvier."),
    ]
    let unsourced = try await site.post(
      address + "/forcages", pairs: try await fields(site, address, typed), cle: "besoin-0001",
      as: Banc.agent)
    #expect(unsourced.status == 422)
    #expect(unsourced.text.contains("Dites d’où vient la valeur"))
    #expect(unsourced.body.contains("value=\"60 000\""))
    #expect(unsourced.text.contains("Un quartier livré en janvier."))
    let sent = try await site.post(
      address + "/forcages",
      pairs: try await fields(site, address, typed + [("source_besoin", "Mairie, janvier 2021")]),
      cle: "besoin-0002", as: Banc.agent)
    #expect(sent.status == 303)
    let page = try await site.get(address, as: Banc.agent)
    #expect(page.text.contains("Besoin corrigé : 60 000 habitants au lieu de"))
    #expect(page.text.contains("Source : Mairie, janvier 2021"))
    #expect(page.text.contains("Une valeur corrigée"))
    let why = try await site.get(address + "/sites/1", as: Banc.agent)
    #expect(why.text.contains("Besoin corrigé"))
    #expect(!why.text.contains("Corriger le besoin de la commune"))
    let elsewhere = try await site.get(
      address + "/communes?commune=Villemomble", as: Banc.agent)
    #expect(elsewhere.text.contains("Corriger le besoin de la commune"))
  }

  @Test("Corriger un lieu : une commune inconnue est refusée, une vraie déplace le poste")
  func correctedPlace() async throws {
    let (site, address) = try await opened()
    func send(_ commune: String, _ cle: String) async throws -> TestSite.Answer {
      try await site.post(
        address + "/forcages",
        pairs: try await fields(
          site, address,
          [
            ("nature", "place"), ("version", "1"), ("vraie_commune", commune),
            ("raison_place", "Le bureau a déménagé."), ("source_place", "Courrier de la mairie"),
          ]), cle: cle, as: Banc.agent)
    }
    let unknown = try await send("Saint-Lô", "place-00001")
    #expect(unknown.status == 422)
    #expect(unknown.text.contains("Nous ne trouvons pas cette commune"))
    #expect(unknown.body.contains("value=\"Saint-Lô\""))
    #expect(try await send("Villemomble", "place-00002").status == 303)
    let page = try await site.get(address, as: Banc.agent)
    #expect(page.text.contains("Lieu corrigé : Villemomble"))
    #expect(!page.text.contains("sans lieu d’exercice connu"))
    let csv = try await site.get(address + "/postes.csv", as: Banc.agent)
    #expect(csv.body.contains(";Villemomble;93077;"))
  }

  @Test(
    "Une limite fausse est dite à son champ, et tout ce qui est tapé reste",
    arguments: [
      ("2", "1", "Le minimum est au-dessus du maximum."),
      ("3", "", "le scénario ne répartit que 2 postes"), ("", "", "Écrivez un minimum"),
      ("beaucoup", "", "Écrivez un nombre entre 0 et 2"),
    ])
  func wrongLimit(_ least: String, _ most: String, _ sentence: String) async throws {
    let (site, address) = try await opened()
    let page = try await site.post(
      address + "/forcages", pairs: limit(least, most, try await group(site, address)),
      cle: "limite-0001", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains(sentence))
    #expect(page.body.contains("href=\"#minimum\""))
    #expect(page.text.contains("La commune n’a qu’un bureau."))
  }

  @Test("Un maximum tient dans le plan, et se lit dans le tableau des choix") func limited()
    async throws
  {
    let (site, address) = try await opened()
    let sent = try await site.post(
      address + "/forcages", pairs: limit("", "1", try await group(site, address)),
      cle: "limite-0001", as: Banc.agent)
    #expect(sent.status == 303)
    let page = try await site.get(address, as: Banc.agent)
    #expect(page.body.contains("data-total=\"postes\">1<"))
    #expect(page.text.contains("Au plus 1 poste"))
  }

  private func limit(
    _ least: String, _ most: String, _ group: String
  ) -> [(String, String)] {
    [
      ("nature", "groupe"), ("version", "1"), ("groupe", group), ("minimum", least),
      ("maximum", most), ("raison_groupe", "La commune n’a qu’un bureau."),
    ]
  }

  /// The only structure, as the list of the form names it.
  private func group(_ site: TestSite, _ address: String) async throws -> String {
    let page = try await site.get(address, as: Banc.agent)
    return try #require(
      page.body.firstMatch(of: /value="(structure-\d+)"/).map { String($0.1) })
  }

  @Test("Déplacer vers nulle part est refusé sur la page du lieu") func movedNowhere()
    async throws
  {
    let (site, address) = try await opened()
    let page = try await site.post(
      address + "/forcages",
      pairs: try await fields(
        site, address,
        [("nature", "deplacement"), ("version", "1"), ("raison_deplacement", "Plus près.")]),
      cle: "deplace-001", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains("Choisissez un autre lieu"))
  }

  @Test("La robustesse dit dans combien de variantes chaque lieu est retenu") func robust()
    async throws
  {
    let (site, address) = try await opened()
    let page = try await site.get(address + "/robustesse", as: Banc.agent)
    #expect(page.status == 200)
    #expect(page.text.contains("20 variantes sur 20"))
    #expect(page.text.contains("Ce calcul propose ; la décision est humaine."))
    #expect(try await site.get(address + "/robustesse", as: Self.ailleurs).status == 404)
  }

  private var own: KeyValuePairs<String, String> {
    [
      "titre": "Besoin des mairies", "departement": "93", "postes": "2", "modele": "equite",
      "cle": "fichier", "rayon": "8", "besoin_nom": "Enquête fictive",
      "besoin_source": "Mairies de Seine-Saint-Denis", "besoin_le": "15/01/2021",
    ]
  }

  @Test("Un fichier faux est dit ligne par ligne, et ses lignes se corrigent sur place")
  func wrongFile() async throws {
    let (site, _) = try await opened()
    let page = try await site.post(
      "/scenarios", own,
      file: ("besoin_csv", "commune;valeur\nPerdue;12\nStains;beaucoup\nBobigny;3\n"),
      cle: "fichier-0001", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains("Ligne 2 : nous ne trouvons pas la commune « Perdue »."))
    #expect(page.text.contains("Ligne 3 : « beaucoup » n’est pas un nombre positif."))
    #expect(page.text.contains("Bobigny;3"))
    #expect(page.body.contains("value=\"Enquête fictive\""))
    #expect(page.body.contains("href=\"#besoin_lignes\""))
  }

  @Test("Un besoin propre se lit sur la page avec sa date, sa source et qui n’y est pas")
  func ownNeed() async throws {
    let (site, _) = try await opened()
    let made = try await site.post(
      "/scenarios", own,
      file: ("besoin_csv", "commune;valeur\nLivry-Gargan;12,5\nBobigny;3\n"),
      cle: "fichier-0002", as: Banc.agent)
    let page = try await site.get(try #require(made.location), as: Banc.agent)
    #expect(page.text.contains("clé « enquête fictive »"))
    #expect(page.text.contains("Source : Mairies de Seine-Saint-Denis"))
    #expect(page.text.contains("communes n’y sont pas et comptent pour zéro"))
  }

  @Test("Sans France services connue, la case cochée est refusée à sa place")
  func unknownHelp() async throws {
    let (site, _) = try await opened()
    let page = try await site.post(
      "/scenarios", pairs: fields("2").map { ($0.key, $0.value) } + [("france_services", "oui")],
      cle: "fichier-0004", as: Banc.agent)
    #expect(page.status == 422)
    #expect(page.text.contains("ne connaît aucune France services"))
    #expect(page.body.contains("href=\"#france_services\""))
    #expect(page.body.contains("value=\"oui\" checked"))
  }

  @Test("Un lieu qui aide déjà est compté, et dit quand on demande pourquoi")
  func helped() async throws {
    let (site, _) = try await opened()
    let made = try await site.post(
      "/scenarios", fields("2"),
      file: ("existants_csv", "commune;nom;nature\n93046;Espace fictif;EPN\n"),
      cle: "fichier-0003", as: Banc.agent)
    let address = try #require(made.location)
    let page = try await site.get(address, as: Banc.agent)
    #expect(page.text.contains("1 lieu aide déjà (1 espace public numérique)"))
    let why = try await site.get(address + "/sites/1", as: Banc.agent)
    #expect(why.text.contains("Espace fictif, Livry-Gargan (espace public numérique)"))
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
