import Storage
import TestKit
import Comptes
import Territoires
import Testing

@Suite("Effacer la personne d’un dossier, de la demande à l’historique")
struct EffacementPagesTests {
  @Test("Le lien personnel demande, l’équipe nationale confirme, l’historique le dit")
  func wholePath() async throws {
    let bench = try await Banc()
    let receipt = try #require(try await bench.send("formulaire-1").location)
    let id = try #require(
      try await bench.database.read {
        try $0.first("SELECT id FROM candidature", []) { try $0.integer(0) }
      })
    #expect(try await bench.site.get(receipt).text.contains("Demander l’effacement"))
    let asked = try await bench.site.post(receipt + "/effacement", [:], cle: "effacement-1")
    #expect(asked.location == receipt)
    #expect(try await bench.site.get(receipt).text.contains("avant le vendredi 9 avril 2021"))
    let waiting = try await bench.site.get("/candidatures/effacements", as: Banc.equipe)
    #expect(waiting.text.contains("Commune de Livry-Gargan"))

    let page = "/candidatures/\(id)/effacement"
    let before = try await bench.site.get(page, as: Banc.equipe)
    for part in [
      "Ce qui disparaît", "Ce qui reste", "actes de l’État", "attend encore une réponse",
    ] {
      #expect(before.text.contains(part), "\(part)")
    }
    let unsure = try await bench.site.post(page, [:], cle: "efface-0001", as: Banc.equipe)
    #expect(unsure.status == 422)
    let done = try await bench.site.post(
      page, ["confirmation": "oui"], cle: "efface-0002", as: Banc.equipe)
    #expect(done.location == "/candidatures/\(id)")
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.equipe)
    #expect(file.status == 200)
    #expect(file.text.contains("personne effacée"))
    #expect(file.text.contains("Une personne a été effacée à sa demande"))
    for gone in ["Odette", "livry.example", "99 00 12 34"] { #expect(!file.body.contains(gone)) }
    #expect(try await bench.site.get(receipt).text.contains("sont effacés"))
    let again = try await bench.site.post(
      page, ["confirmation": "oui"], cle: "efface-0003", as: Banc.equipe)
    #expect(again.status == 303)
  }

  @Test(
    "Personne d’autre que l’équipe nationale n’efface",
    arguments: [
      Role.prefecture, .signataire, .comite, .structure, .exploitant,
    ])
  func others(role: Role) async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let acteur = Banc.acteur(1, role, .departement("93"))
    let page = "/candidatures/\(id)/effacement"
    #expect(try await bench.site.get(page, as: acteur).status == 403)
    let sent = try await bench.site.post(
      page, ["confirmation": "oui"], cle: "efface-0001", as: acteur)
    #expect(sent.status == 403)
  }

  @Test("Une décision sur un dossier effacé se notifie par la poste : aucun courriel ne part")
  func byPost() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    _ = try await bench.site.post(
      "/candidatures/\(id)/effacement", ["confirmation": "oui"], cle: "efface-0001",
      as: Banc.equipe)
    _ = try await bench.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "2", "phrase": "", "prenom": "Bastien", "nom": "Démo",
        "qualite": "directeur", "service": "Cohésion",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(file.text.contains("envoyez le courrier par la poste"))
    let notified = try await bench.site.post(
      "/candidatures/\(id)/notification", ["version": "5"], cle: "notification-1", as: Banc.agent)
    #expect(notified.status == 303)
    let letters = try await bench.database.read {
      try $0.first("SELECT COUNT(*) FROM courrier WHERE envoye_le IS NULL", []) { try $0.int(0) }
    }
    #expect(letters == 0)
    let letter = try await bench.site.get("/candidatures/\(id)/courrier", as: Banc.agent)
    #expect(!letter.text.contains("Personne effacée"))
  }
}
