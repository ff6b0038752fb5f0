import Territoires
import Comptes
import Candidats
import Empreinte
import Journal
import Kernel
import MisesEnRelation
import Storage
import TestKit
import Testing
import Web

@Suite("Les pages des candidats")
struct CandidatPagesTests {
  private let etabli: EtabliCandidats
  private let site: TestSite

  init() async throws {
    etabli = try await EtabliCandidats(.sqlite)
    let environment = Environment(
      clock: TestClock(EtabliCandidats.start), fuseaux: TestFuseaux(minutes: 120),
      identifiers: TestIdentifiers(from: 900_000), randomness: TestRandomness(seed: 9),
      digests: CryptoDigests(),
      settings: Settings(
        demonstration: false, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    site = TestSite(
      CandidatRoutes(etabli.moyens, mises: etabli.mises, journal: etabli.moyens.journal).routes
        + MiseRoutes(etabli.mises, journal: etabli.moyens.journal).routes,
      environment: environment)
  }

  private func send(_ prenom: String, _ cle: String) async throws -> TestSite.Answer {
    try await site.post(
      "/candidats/inscription",
      [
        "prenom": prenom, "nom": "Exemple", "courriel": "\(prenom.lowercased())@candidats.example",
        "telephone": "06 99 00 93 00", "commune": "Livry-Gargan", "situation": "diplome",
        "situation": "experience", "disponible": "01/05/2021", "mobilite": "10",
        "motivation": "<script>", "information": "oui",
      ], cle: cle)
  }

  @Test("Un formulaire vide dit tout ce qui manque et garde ce qui est écrit")
  func empty() async throws {
    let page = try await site.post(
      "/candidats/inscription", ["prenom": "Lila", "motivation": "<b>"], cle: "cle-00001")
    #expect(page.status == 422)
    #expect(page.body.contains("value=\"Lila\"") && page.body.contains("&lt;b&gt;"))
    for field in ["nom", "courriel", "telephone", "commune", "situation", "disponible", "mobilite"]
    {
      #expect(page.body.contains("href=\"#\(field)\""))
    }
  }

  @Test("Un brouillon se garde, se rouvre avec son code, et disparaît à l’envoi")
  func draft() async throws {
    let form = try await site.get("/candidats/inscription")
    #expect(form.body.contains("formaction=\"/candidats/inscription/brouillon\""))
    let saved = try await site.post(
      "/candidats/inscription/brouillon",
      ["prenom": "Lila", "courriel": "lila@candidats.example", "motivation": "Aider\nencore"],
      cle: "brouillon-01")
    let page = try await site.follow(saved)
    #expect(page.body.contains("value=\"Lila\"") && page.body.contains("Aider\nencore"))
    let code = try #require(
      page.body.firstMatch(of: /name="brouillon" value="(\w{8})"/).map { String($0.1) })
    #expect(
      try await etabli.letters(to: "lila@candidats.example").first?.contains("Votre code") == true)
    let wrong = try await site.post(
      "/candidats/inscription/reprise", ["code": "LG 7K4 2QM"], cle: "reprise-0001")
    #expect(wrong.status == 422)
    let resumed = try await site.post(
      "/candidats/inscription/reprise", ["code": code], cle: "reprise-0002")
    #expect(resumed.location == saved.location)
    let sent = try await site.post(
      "/candidats/inscription",
      [
        "prenom": "Lila", "nom": "Exemple", "courriel": "lila@candidats.example",
        "telephone": "06 99 00 93 00", "commune": "Livry-Gargan", "situation": "diplome",
        "disponible": "01/05/2021", "mobilite": "10", "information": "oui", "brouillon": code,
      ], cle: "cle-00009")
    #expect(sent.status == 303)
    #expect(try await site.get(saved.location ?? "").status == 404)
  }

  @Test("La page qui suit est la même pour une adresse connue")
  func known() async throws {
    let first = try await send("Lila", "cle-00001")
    let second = try await send("Lila", "cle-00002")
    #expect(first.status == 303 && first.location == second.location)
  }

  @Test("Lire le lien ne confirme rien ; le bouton confirme")
  func confirmation() async throws {
    _ = try await send("Lila", "cle-00001")
    let lien = try await etabli.link(to: "lila@candidats.example")
    for _ in 1...2 {
      #expect(
        try await site.get("/candidats/moi/\(lien)").text.contains("Je confirme mon inscription"))
    }
    let done = try await site.post("/candidats/moi/\(lien)/confirmation", [:], cle: "cle-00003")
    #expect(done.status == 303)
    let space = try await site.get("/candidats/moi/\(lien)")
    #expect(space.text.contains("Vos propositions de rencontre"))
    #expect(space.body.contains("&lt;script&gt;"))
    #expect(
      try await site.get("/candidats/moi/\(lien)/donnees.json").body.contains("\"prenom\":\"Lila\"")
    )
  }

  @Test("Un lien inconnu n’ouvre rien et le dit")
  func dead() async throws {
    for path in ["", "/informations", "/donnees", "/effacement"] {
      #expect(
        try await site.get("/candidats/moi/" + String(repeating: "a", count: 43) + path).status
          == 404)
    }
  }

  @Test("Un refus se relit avant l’envoi, et la personne lit le motif et la phrase")
  func refusal() async throws {
    let (id, lien) = try await etabli.candidat("Karim")
    let mise = try await etabli.propose(etabli.offer(1), id)
    _ = try await site.post(
      "/candidats/moi/\(lien)/propositions/\(mise.id)/reponse", ["reponse": "oui"], cle: "cle-oui-1"
    )
    let letters = try await etabli.letters(to: "contact1@offre.example")
    let link = try #require(letters.first?.firstMatch(of: /\/mises-en-relation\/lien\/[\w-]{43}/))
    let page = String(link.0)
    #expect(try await site.get(page).text.contains("La personne a dit oui"))
    let phrase = "Nous cherchons une expérience de groupe."
    let preview = try await site.post(
      page + "/refus", ["motif": "animation", "phrase": "\(phrase)"], cle: "cle-relire-1")
    #expect(preview.status == 200 && preview.text.contains("Rien n’est encore envoyé"))
    #expect(preview.text.contains(phrase))
    let sent = try await site.post(
      page + "/refus", ["motif": "animation", "phrase": "\(phrase)", "relu": "oui"],
      cle: "cle-envoi-1")
    #expect(sent.status == 303)
    let space = try await site.get("/candidats/moi/\(lien)")
    #expect(space.text.contains("expérience d’animation de groupe") && space.text.contains(phrase))
    #expect(space.text.contains("Non retenu"))
  }

  @Test("« Non, merci » se relit avant d’être dit, et ne se dit qu’une fois")
  func decline() async throws {
    let (id, lien) = try await etabli.candidat("Karim")
    let mise = try await etabli.propose(etabli.offer(1), id)
    let own = "/candidats/moi/\(lien)/propositions/\(mise.id)"
    #expect(try await site.get(own).body.contains("href=\"\(own)/refus\""))
    let step = try await site.get(own + "/refus")
    #expect(step.status == 200 && step.text.contains("Oui, je dis non"))
    let said = try await site.post(own + "/reponse", ["reponse": "non"], cle: "cle-non-1")
    #expect(said.location == own)
    #expect(try await site.get(own + "/refus").text.contains("n’attend plus de réponse"))
  }

  @Test("Les offres près d’une commune\u{A0}: son département, et la distance de chacune")
  func offersNearby() async throws {
    _ = try await etabli.offer(1)
    let near = try await site.get("/mises-en-relation/offres?commune=gagny")
    #expect(near.status == 200)
    for part in ["Les offres de la Seine-Saint-Denis", "de Gagny à vol d’oiseau", "Livry-Gargan"] {
      #expect(near.text.contains(part), "\(part)")
    }
    #expect(near.text.contains(/\d km/))
    let both = try await site.get("/mises-en-relation/offres?commune=Coutances&departement=93")
    #expect(both.text.contains("Livry-Gargan") && both.text.contains("distance de Coutances"))
    let far = try await site.get("/mises-en-relation/offres?commune=Coutances")
    #expect(far.text.contains("Aucune offre ici pour l’instant"))
  }

  @Test("Une commune inconnue est dite telle, sans aucune liste\u{A0}; entre plusieurs, on choisit")
  func unclearCommune() async throws {
    _ = try await etabli.offer(1)
    let unknown = try await site.get("/mises-en-relation/offres?commune=Atlantis")
    #expect(unknown.status == 422 && unknown.body.contains("value=\"Atlantis\""))
    #expect(!unknown.text.contains("Les plus récentes d’abord"))
    let several = try await site.get("/mises-en-relation/offres?commune=saint")
    #expect(several.status == 200 && several.text.contains("Laquelle de ces communes"))
    #expect(
      several.body.contains("commune=commune%3A93066")
        || several.body.contains("commune=commune:93066"))
  }

  @Test("Une autre préfecture ne voit ni la proposition, ni le candidat")
  func territory() async throws {
    let (id, _) = try await etabli.candidat("Lila")
    let mise = try await etabli.propose(etabli.offer(1), id)
    let other = Banc.acteur(1, .prefecture, .departement("50"))
    #expect(try await site.get("/mises-en-relation/\(mise.id)", as: other).status == 404)
    #expect(
      try await site.get("/mises-en-relation/\(mise.id)", as: EtabliCandidats.agent).status == 200)
    #expect(try await !site.get("/candidats", as: other).text.contains("Lila"))
    #expect(try await site.get("/candidats", as: EtabliCandidats.agent).text.contains("Lila"))
    #expect(try await site.get("/candidats").status == 303)
    let wrong = try await site.get("/candidats?disponible=31/02/2021", as: EtabliCandidats.agent)
    #expect(wrong.status == 422 && !wrong.text.contains("Lila"))
    #expect(wrong.body.contains("value=\"31/02/2021\""))
  }
}
