import Appariement
import Candidats
import Comptes
import Empreinte
import Kernel
import MisesEnRelation
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("Les pages de l’appariement")
struct AppariementPagesTests {
  private let etabli: EtabliAppariement
  private let clock = TestClock(EtabliCandidats.start)
  private let site: TestSite

  init() async throws {
    etabli = try await EtabliAppariement(.sqlite)
    let environment = Environment(
      clock: clock, fuseaux: TestFuseaux(minutes: 120),
      identifiers: TestIdentifiers(from: 900_000), randomness: TestRandomness(seed: 9),
      digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    site = TestSite(
      AppariementRoutes(etabli.moyens, journal: etabli.candidats.moyens.journal).routes,
      environment: environment)
  }

  private static let agent = EtabliAppariement.agent

  /// Published on 10 April: three of four people have a meeting.
  private func published() async throws -> (CalculAppariement, links: [ID<Candidat>: String]) {
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    var links: [ID<Candidat>: String] = [:]
    for prenom in ["Ada", "Bea", "Cora", "Dan"] {
      let person = try await etabli.candidat(prenom, [one])
      links[person.id] = person.lien
    }
    let calcul = try await etabli.publish(etabli.simulate(campagne, "un", days: 2), days: 2)
    return (calcul, links)
  }

  @Test("Un candidat ajoute, monte et retire un vœu, un bouton à la fois")
  func wishes() async throws {
    _ = try await etabli.candidats.offer(1)
    _ = try await etabli.candidats.offer(2)
    let lien = try await etabli.candidats.candidat("Lila").lien
    let page = "/appariements/voeux/\(lien)"
    #expect(try await site.get(page).text.contains("Aucun vœu pour l’instant"))
    for (number, pas, offre) in [(1, "ajouter", "1"), (2, "ajouter", "2"), (3, "monter", "2")] {
      let sent = try await site.post(
        page, ["pas": "\(pas)", "offre": "\(offre)"], cle: "cle-voeu-\(number)")
      #expect(sent.status == 303 && sent.location == page)
    }
    let text = try await site.get(page).text
    let (two, one) = (text.firstRange(of: "fictive 2"), text.firstRange(of: "fictive 1"))
    #expect(try #require(two).lowerBound < #require(one).lowerBound)
    #expect(text.contains("Aucun autre poste ici"))
    #expect(
      try await site.post(page, ["pas": "voler", "offre": "1"], cle: "cle-voeu-9").status == 404)
    #expect(
      try await site.get("/appariements/voeux/\(String(repeating: "a", count: 43))").status == 404)
  }

  @Test("Un vœu impossible est refusé avec sa raison")
  func impossible() async throws {
    let lien = try await etabli.candidats.candidat("Lila").lien
    let far = try await etabli.candidats.offer(1)
    _ = try await etabli.candidats.database.write { tx in
      try tx.execute("UPDATE offre_lieu SET commune = '50502' WHERE offre = $1", [.id(far)])
    }
    let sent = try await site.post(
      "/appariements/voeux/\(lien)", ["pas": "ajouter", "offre": "1"], cle: "cle-voeu-1")
    #expect(sent.status == 422 && sent.text.contains("plus loin que la distance souhaitée"))
  }

  @Test("La personne sans rencontre lit ce qu’il aurait fallu, sans le nom de personne")
  func why() async throws {
    let (calcul, links) = try await published()
    let without = try #require(calcul.rejouer().postes.firstIndex(of: -1))
    for (place, personne) in calcul.entrees.personnes.enumerated() {
      let lien = try #require(links[personne.id])
      let page = try await site.get("/appariements/voeux/\(lien)/reponses/\(calcul.id)")
      #expect(page.status == 200)
      #expect(page.text.contains("Ce calcul propose ; la décision est humaine."))
      #expect(
        page.text.contains("le tirage au sort publié a départagé") == (place == without))
      #expect(page.text.contains("Une rencontre vous est proposée") == (place != without))
      #expect(page.text.contains("Numéro d’inscription \(personne.id)"))
      for prenom in ["Ada", "Bea", "Cora", "Dan"] { #expect(!page.text.contains(prenom)) }
    }
    let stranger = try await etabli.candidats.candidat("Elsa").lien
    #expect(
      try await site.get("/appariements/voeux/\(stranger)/reponses/\(calcul.id)").status == 404)
  }

  @Test("Une simulation reste chez ceux qui la conduisent ; publiée, ses règles sont publiques")
  func rules() async throws {
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    _ = try await etabli.candidat("Lila", [one])
    let before = try await etabli.simulate(campagne, "un", days: 2)
    let rules = "/appariements/calculs/\(before.id)/regles"
    #expect(try await site.get(rules).status == 404)
    #expect(try await site.get(rules, as: Self.agent).text.contains("c’est une simulation"))
    _ = try await etabli.publish(before, days: 2)
    let page = try await site.get(rules)
    #expect(page.status == 200 && !page.text.contains("Lila"))
    for said in [
      campagne.graine, before.empreinte, "Points d’un diplôme", "âge", "Paires bloquantes 0",
    ] {
      #expect(page.text.contains(said))
    }
    #expect(
      try await site.get("/appariements/\(campagne.id)/regles").text.contains(campagne.graine))
  }

  @Test("La préfecture simule, lit le contrôle, et publie une fois les vœux clos")
  func result() async throws {
    let one = try await etabli.candidats.offer(1)
    let opened = try await site.post(
      "/appariements/nouvelle", ["departement": "93", "jusquau": "09/04/2021"], cle: "cle-ouvrir-1",
      as: Self.agent)
    let campagne = try #require(opened.location)
    _ = try await etabli.candidat("Lila", [one])
    let simulated = try await site.post(
      campagne + "/calculs", [:], cle: "cle-calcul-1", as: Self.agent)
    let calcul = try #require(simulated.location)
    let page = try await site.get(calcul, as: Self.agent)
    #expect(page.text.contains("Simulation : rien n’est envoyé."))
    #expect(page.text.contains("Paires bloquantes 0") && page.text.contains(", la même"))
    #expect(page.text.contains("Lila Exemple"))
    let early = try await site.post(
      calcul + "/publication", [:], cle: "cle-publier-1", as: Self.agent)
    #expect(early.status == 409 && early.text.contains("Les vœux sont ouverts jusqu’au"))
    #expect(
      try await site.get("/appariements?liste=a-publier", as: Self.agent).text.contains(
        "Aucune campagne ici"))
    clock.set(EtabliCandidats.at(days: 2))
    #expect(
      try await site.get("/appariements?liste=a-publier", as: Self.agent).text.contains(
        "1 campagne"))
    let piles = try await PilesAppariement(etabli.moyens).piles(
      for: Self.agent, at: EtabliCandidats.at(days: 2))
    #expect(piles.map(\.nombre) == [1])
    let sent = try await site.post(
      calcul + "/publication", [:], cle: "cle-publier-2", as: Self.agent)
    #expect(sent.status == 303)
    #expect(try await site.get(calcul, as: Self.agent).text.contains("Publié le"))
    #expect(try await etabli.candidats.count("SELECT COUNT(*) FROM mise") == 1)
  }

  @Test("Une date passée ou illisible garde ce qui est écrit et dit quoi faire")
  func dates() async throws {
    for typed in ["", "32/01/2021", "07/04/2021"] {
      let page = try await site.post(
        "/appariements/nouvelle", ["departement": "93", "jusquau": "\(typed)"],
        cle: "cle-date-\(typed.count)\(typed.prefix(2))xx", as: Self.agent)
      #expect(page.status == 422 && page.body.contains("href=\"#jusquau\""))
      #expect(page.body.contains("value=\"\(typed)\""))
    }
  }

  @Test("Une autre préfecture ne voit ni la campagne, ni le calcul, ni le classement")
  func territory() async throws {
    let (calcul, _) = try await published()
    let other = Banc.acteur(1, .prefecture, .departement("50"))
    for path in [
      "/appariements/\(calcul.campagne)", "/appariements/calculs/\(calcul.id)",
      "/appariements/calculs/\(calcul.id)/instance.txt", "/appariements/offres/1/classement",
    ] {
      #expect(try await site.get(path, as: other).status == 404)
      #expect(try await site.get(path, as: Self.agent).status == 200)
      #expect(try await site.get(path).status == 303)
    }
    #expect(try await !site.get("/appariements", as: other).text.contains("Seine-Saint-Denis"))
  }

  @Test("Une structure range ceux qui souhaitent son poste, et lit le score de chacun")
  func ranking() async throws {
    let one = try await etabli.candidats.offer(1)
    _ = try await etabli.candidats.database.write { tx in
      try tx.execute("UPDATE offre SET compte = 1 WHERE id = $1", [.id(one)])
    }
    let structure = Banc.acteur(1, .structure, .commune("93046"))
    let (ada, _) = try await etabli.candidat("Ada", [one])
    let (bea, _) = try await etabli.candidat("Bea", [one])
    let path = "/appariements/offres/1/classement"
    #expect(try await site.get(path, as: structure).text.contains("Diplôme : 2 points"))
    let before = try await PilesAppariement(etabli.moyens).piles(
      for: structure, at: EtabliCandidats.start)
    #expect(before.map(\.nombre) == [1])
    #expect(
      try await site.get("/appariements/offres?liste=a-ranger", as: structure).text.contains(
        "1 poste souhaité"))
    for (cle, pas, id) in [("1", "ajouter", bea), ("2", "ajouter", ada), ("3", "monter", ada)] {
      let sent = try await site.post(
        path, ["pas": "\(pas)", "candidat": "\(id)"], cle: "cle-rang-\(cle)", as: structure)
      #expect(sent.status == 303)
    }
    #expect(try await etabli.moyens.store.classement(one).candidats == [ada, bea])
    #expect(
      try await PilesAppariement(etabli.moyens).piles(for: structure, at: EtabliCandidats.start)
        .isEmpty)
    let stranger = try await etabli.candidats.candidat("Cora").id
    let refused = try await site.post(
      path, ["pas": "ajouter", "candidat": "\(stranger)"], cle: "cle-rang-4", as: structure)
    #expect(refused.status == 409 && refused.text.contains("ne souhaite pas ce poste"))
  }
}
