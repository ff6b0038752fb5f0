import Avenants
import Candidatures
import Comptes
import Empreinte
import Kernel
import Storage
import TestKit
import Territoires
import Testing
import Web

/// The pages of posts beside those of candidatures, on 9 March 2021.
struct BancAvenants: Sendable {
  let candidatures: Banc
  let site: TestSite
  let moyens: MoyensAvenants

  init() async throws {
    candidatures = try await Banc()
    moyens = MoyensAvenants(
      store: SQLAvenantStore(candidatures.database, Records(digests: CryptoDigests())),
      candidatures: candidatures.moyens)
    site = TestSite(
      AvenantRoutes(
        moyens,
        journal: SQLJournalStore(
          database: candidatures.database, digests: CryptoDigests(),
          elsewhere: [
            SQLAvenantStore(candidatures.database, Records(digests: CryptoDigests()))
          ])
      ).routes, environment: candidatures.environment)
  }

  /// A structure told of its two posts; answers its path here.
  func awarded() async throws -> String {
    let id = try await candidatures.ready()
    let decided = try await candidatures.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "2", "motif": "", "phrase": "", "prenom": "Bastien",
        "nom": "Démo", "qualite": "secrétaire général", "service": "Préfecture",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    #expect(decided.status == 303)
    let told = try await candidatures.site.post(
      "/candidatures/\(id)/notification", ["version": "5"], cle: "notifie-01",
      as: Banc.signataire)
    #expect(told.status == 303)
    return "/avenants/dossiers/\(id)"
  }

  func ask(
    _ posts: String, nombre: String = "1", motif: String = "besoin",
    phrase: String = "Une file d’attente de trois mois.", effet: String = "01/07/2021",
    cle: String
  ) async throws -> TestSite.Answer {
    try await site.post(
      posts + "/nouveau",
      [
        "nature": "plus", "nombre": nombre, "commune": "", "motif": motif, "phrase": phrase,
        "effet": effet,
      ], cle: cle, as: Banc.agent)
  }
}

@Suite("Les pages des postes et des avenants")
struct AvenantPagesTests {
  @Test("De la demande à la validation, avec la pile et l’historique") func whole() async throws {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    #expect(try await banc.site.get(posts, as: Banc.agent).text.contains("2 postes tenus"))
    let asked = try await banc.ask(posts, cle: "avenant-01")
    #expect(asked.location == posts)
    let piles = PilesAvenants(banc.moyens)
    let at = Instant(milliseconds: 1_615_291_200_000)
    #expect(try await piles.piles(for: Banc.signataire, at: at).map(\.nombre) == [1])
    let list = try await banc.site.get("/avenants", as: Banc.signataire)
    #expect(list.text.contains("1 avenant, le plus ancien d’abord"))
    let id = try #require(
      try await banc.site.get(posts, as: Banc.signataire).body
        .firstMatch(of: /\/avenants\/(\d+)\/reponse/)
    ).1
    let silent = try await banc.site.post(
      "/avenants/\(id)/reponse",
      ["dossier": String(posts.split(separator: "/").last ?? ""), "sens": ""], cle: "reponse-00",
      as: Banc.signataire)
    #expect(silent.status == 422 && silent.text.contains("Choisissez votre réponse"))
    let validated = try await banc.site.post(
      "/avenants/\(id)/reponse",
      [
        "dossier": String(posts.split(separator: "/").last ?? ""), "sens": "validation",
        "raison": "", "prenom": "Bastien", "nom": "Démo", "qualite": "secrétaire général",
        "service": "Préfecture", "delegation": "Pour le préfet et par délégation",
      ], cle: "reponse-01", as: Banc.signataire)
    #expect(validated.location == posts)
    let page = try await banc.site.get(posts, as: Banc.agent)
    #expect(page.text.contains("Validé"))
    #expect(page.text.contains("Avenant validé"))
    #expect(page.text.contains("Dans cette structure à partir du"))
    #expect(try await piles.piles(for: Banc.signataire, at: at).isEmpty)
  }

  @Test("La structure lit ses postes, sans ce qui s’est préparé avant sa notification")
  func structure() async throws {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    try await banc.candidatures.database.write { tx in
      try tx.execute("UPDATE candidature SET deposant = 2")
    }
    let structure = Banc.acteur(2, .structure, .commune("93046"))
    let agent = try await banc.site.get(posts, as: Banc.agent).text
    #expect(agent.contains("Avis préparé"))
    let read = try await banc.site.get(posts, as: structure).text
    #expect(read.contains("2 postes tenus") && read.contains("Avis rendu"))
    #expect(!read.contains("Avis préparé"))
  }

  @Test("Ce qui manque est dit sous son champ, et tout ce qui est écrit reste") func faults()
    async throws
  {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    let answer = try await banc.ask(
      posts, nombre: "trois", phrase: "Une phrase à garder.", effet: "31/02/2021",
      cle: "avenant-02")
    #expect(answer.status == 422)
    #expect(answer.text.contains("Indiquez un jour"))
    #expect(answer.body.contains("Une phrase à garder."))
    #expect(answer.body.contains("31/02/2021"))
    let many = try await banc.ask(posts, nombre: "trois", cle: "avenant-03")
    #expect(many.text.contains("Indiquez un nombre de postes"))
  }

  @Test("Dire qui encadre, et quel poste coordonne") func people() async throws {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    let named = try await banc.site.post(
      posts + "/encadrants",
      [
        "encadrant": "Aïda Démo", "fonction": "directrice", "courriel": "aida@fil.example",
        "telephone": "", "du_encadrant": "10/03/2021",
      ], cle: "encadrant-1", as: Banc.agent)
    #expect(named.location == posts)
    let poste = String(posts.split(separator: "/").last ?? "") + "-1"
    let coordinates = try await banc.site.post(
      posts + "/coordonnateurs",
      ["poste": poste, "finit": "non", "du_coordonnateur": "9/3/2021"], cle: "coordonne-1",
      as: Banc.agent)
    #expect(coordinates.location == posts)
    let page = try await banc.site.get(posts, as: Banc.agent)
    #expect(page.text.contains("Coordonnateur"))
    #expect(page.text.contains("La personne qui encadre est désignée"))
    let wrong = try await banc.site.post(
      posts + "/encadrants",
      [
        "encadrant": "Aïda Démo", "fonction": "directrice", "courriel": "aida",
        "telephone": "", "du_encadrant": "12/03/2021",
      ], cle: "encadrant-2", as: Banc.agent)
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("Écrivez une adresse"))
  }

  @Test("Qui encadrait est effacé à sa demande, et la place reste") func erased() async throws {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    _ = try await banc.site.post(
      posts + "/encadrants",
      [
        "encadrant": "Aïda Démo", "fonction": "directrice", "courriel": "aida@fil.example",
        "telephone": "", "du_encadrant": "9/3/2021",
      ], cle: "encadrant-1", as: Banc.agent)
    let page = try await banc.site.get(posts, as: Banc.equipe)
    let path = try #require(
      page.body.firstMatch(of: /\/avenants\/dossiers\/\d+\/encadrants\/\d+\/effacement/)
    ).0
    #expect(
      try await banc.site.post(String(path), [:], cle: "effacement", as: Banc.agent).status == 403)
    let done = try await banc.site.post(String(path), [:], cle: "effacement", as: Banc.equipe)
    #expect(done.location == posts)
    let after = try await banc.site.get(posts, as: Banc.equipe)
    #expect(!after.text.contains("Aïda Démo") && !after.text.contains("aida@fil.example"))
    #expect(after.text.contains("Personne effacée"))
  }

  @Test("Rien n’existe hors de son territoire") func elsewhere() async throws {
    let banc = try await BancAvenants()
    let posts = try await banc.awarded()
    let stranger = Banc.acteur(2, .prefecture, .departement("50"))
    #expect(try await banc.site.get(posts, as: stranger).status == 404)
    #expect(
      try await banc.site.post(
        posts + "/encadrants",
        [
          "encadrant": "Aïda Démo", "fonction": "directrice", "courriel": "aida@fil.example",
          "telephone": "", "du_encadrant": "10/03/2021",
        ], cle: "encadrant-3", as: stranger
      ).status == 404)
    #expect(try await banc.site.get(posts).status != 200)
  }
}
