import Accords
import TestKit
import Testing

@Suite("Les pages d’un accord")
struct AccordPagesTests {
  @Test("La page publique dit ce qui est promis, proposé, placé, et rien des refus")
  func publicPage() async throws {
    let bench = try await BancAccords()
    let page = try await bench.site.get("/accords/93")
    #expect(page.status == 200)
    #expect(
      page.text.contains("Projet à remettre avant le lundi 15 mars 2021, 23 h 59"))
    #expect(page.body.contains("data value=\"80\" data-total=\"promis\""))
    #expect(page.body.contains("data value=\"62\" data-total=\"proposes\""))
    #expect(!page.text.contains("Historique"))
    #expect(!page.text.contains("Écran partagé"))
    #expect(try await bench.site.get("/accords/7").status == 404)
    #expect(
      try await bench.site.get("/accords/93/feuille").body.contains("aria-label=\"Ouvrir la page"))
  }

  @Test("Le projet n’existe pas pour qui il ne concerne pas") func strangers() async throws {
    let bench = try await BancAccords()
    for path in ["projet", "projet/versions/2", "projet/comparaison", "part"] {
      #expect(
        try await bench.site.get("/accords/93/\(path)", as: BancAccords.ailleurs).status == 404)
    }
    let projet = try await bench.site.get("/accords/93/projet", as: BancAccords.agent)
    #expect(projet.text.contains("Version 3"))
    let other = try await bench.site.post(
      "/accords/93/projet/remise", ["revision": "6"], cle: "remise-0001",
      as: BancAccords.plaineCommune)
    #expect(other.status == 403)
  }

  @Test("Chacun écrit sa part ; trop, c’est expliqué") func parts() async throws {
    let bench = try await BancAccords()
    let too = try await bench.site.post(
      "/accords/93/part", ["postes": "81"], cle: "part-0001", as: BancAccords.plaineCommune)
    #expect(too.status == 422)
    #expect(too.text.contains("il reste 80 postes"))
    let done = try await bench.site.post(
      "/accords/93/part", ["postes": "17"], cle: "part-0002", as: BancAccords.plaineCommune)
    #expect(done.status == 303)
    let page = try await bench.site.get("/accords/93")
    #expect(page.text.contains("Reste à répartir : 63 postes"))
  }

  @Test("Le 81e poste est refusé, et tout ce qui fut tapé est encore là") func tooMany()
    async throws
  {
    let bench = try await BancAccords()
    let page = try await bench.site.post(
      "/accords/93/projet/lignes/nouvelle",
      [
        "nom": "Commune du Bourget", "siret": "21930013400018", "employeur": "publique",
        "lieux": "Le Bourget", "deliberation": "sans_objet", "revision": "6",
      ], cle: "ligne-0001", as: BancAccords.redacteur)
    #expect(page.status == 422)
    #expect(page.text.contains("il reste 0 poste"))
    #expect(page.body.contains("value=\"Commune du Bourget\""))
  }

  @Test("À 23 h 59 le projet est remis, à 0 h 00 le refus dit pourquoi") func deadline()
    async throws
  {
    let late = try await BancAccords()
    late.set("2021-03-16", 0, 0)
    let refused = try await late.site.post(
      "/accords/93/projet/remise", ["revision": "6"], cle: "remise-0001",
      as: BancAccords.redacteur)
    #expect(refused.status == 409)
    #expect(refused.text.contains("Le délai s’est terminé le lundi 15 mars 2021"))
    #expect(refused.text.contains("prolonger le délai"))

    let inTime = try await BancAccords()
    inTime.set("2021-03-15", 23, 59)
    let receipt = try await inTime.site.post(
      "/accords/93/projet/remise", ["revision": "6"], cle: "remise-0002",
      as: BancAccords.redacteur)
    #expect(receipt.status == 200)
    #expect(receipt.text.contains("Accusé de réception"))
    #expect(receipt.text.contains("3 920 000 €"))
  }

  @Test("Les lignes s’importent d’un fichier choisi\u{A0}; ce qui est faux revient à corriger")
  func upload() async throws {
    let bench = try await BancAccords()
    let page = "/accords/93/projet/import"
    let form = try await bench.site.get(page, as: BancAccords.redacteur)
    let revision = try #require(
      form.body.firstMatch(of: /name="revision" value="(\d+)"/).map { String($0.1) })
    let wrong = try await bench.site.post(
      page, ["revision": revision, "fichier": ""], file: ("fichier_csv", "nom;siret\nVille;1\n"),
      cle: "import-0001", as: BancAccords.redacteur)
    #expect(wrong.status == 422 && wrong.text.contains("Il manque des colonnes"))
    #expect(wrong.body.contains("nom;siret"))
    let lines = try await bench.site.get(
      "/accords/93/projet/versions/3/lignes.csv", as: BancAccords.redacteur)
    let right = try await bench.site.post(
      page, ["revision": revision, "fichier": ""], file: ("fichier_csv", lines.body),
      cle: "import-0002", as: BancAccords.redacteur)
    #expect(right.location?.hasPrefix("/accords/93/projet/versions/") == true)
  }

  @Test("La comparaison dit ce qui change de territoire, et le besoin par poste")
  func comparison() async throws {
    let bench = try await BancAccords()
    let page = try await bench.site.get(
      "/accords/93/projet/comparaison?de=2&a=3", as: BancAccords.signataire)
    #expect(page.text.contains("Sept postes changent de territoire"))
    for figure in ["7 021", "2 857", "3 214", "4 388"] {
      #expect(page.text.contains(figure))
    }
  }

  @Test("Un intérêt se déclare sans compte, et se compte pour la préfecture") func interest()
    async throws
  {
    let bench = try await BancAccords()
    let empty = try await bench.site.post("/interets/nouveau", ["nom": ""], cle: "interet-0001")
    #expect(empty.status == 422)
    let declared = try await bench.site.post(
      "/interets/nouveau",
      [
        "nom": "Association fictive", "commune": "Bobigny", "postes": "2",
        "contact": "Camille Exemple", "courriel": "c@association.example",
      ], cle: "interet-0002")
    #expect(declared.text.contains("Votre intérêt est déclaré"))
    let list = try await bench.site.get("/interets", as: BancAccords.agent)
    #expect(list.body.contains("data value=\"2\" data-total=\"postes\""))
    let elsewhere = try await bench.site.get("/interets", as: BancAccords.ailleurs)
    #expect(elsewhere.text.contains("Aucune déclaration"))
    let csv = try await bench.site.get("/interets.csv", as: BancAccords.agent)
    #expect(csv.body.split(whereSeparator: \.isNewline).count == 2)
  }
}
