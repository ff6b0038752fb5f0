import Candidatures
import Comptes
import Kernel
import Storage
import Territoires
import TestKit
import Testing

@Suite("L’engagement, du lien renvoyé au refus")
struct EngagementPagesTests {
  private func link(_ bench: Banc, _ id: Int64) async throws -> String {
    let letter = try await bench.database.read {
      try $0.first(
        "SELECT texte FROM courrier WHERE cle = $1", [.text("candidature-\(id)-engagement")]
      ) { try $0.text(0) }
    }
    return String(try #require(letter?.firstMatch(of: /\/engagement\/[\w-]{43}/)).0)
  }

  @Test("Refuser demande une relecture, se lit au dossier, et prévient la personne à joindre")
  func decline() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let link = try await link(bench, id)
    #expect(try await bench.site.get(link).body.contains("href=\"\(link)/refus\""))
    let step = try await bench.site.get(link + "/refus")
    #expect(step.status == 200 && step.text.contains("aucun poste ne pourra lui être accordé"))
    let sent = try await bench.site.post(link + "/refus", [:], cle: "refus-0001")
    #expect(try await bench.site.follow(sent).text.contains("Vous avez refusé le"))
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(file.text.contains("Refusé le"))
    #expect(file.text.contains("Engagement refusé par la personne qui représente la structure"))
    #expect(!file.text.contains("Renvoyer le lien d’engagement"))
    let list = try await bench.site.get("/dossiers?liste=a-instruire", as: Banc.agent).text
    #expect(list.contains("Engagement refusé") && !list.contains("Engagement attendu"))
    #expect(list.contains("À instruire (1)") && list.contains("dont engagement attendu (0)"))
    let awaited = try await bench.site.get("/dossiers?liste=a-completer", as: Banc.agent)
    #expect(awaited.text.contains("Aucun dossier ici"))
    let letters = try await bench.database.read {
      try $0.first(
        "SELECT COUNT(*) FROM courrier WHERE cle = $1",
        [.text("candidature-\(id)-refusEngagement")]
      ) { try $0.int(0) }
    }
    #expect(letters == 1)
    #expect(try await bench.site.get("/engagement/inconnu/refus").status == 404)
  }

  @Test("Le lien ne repart pas le jour du dépôt, ni pour l’agent ni depuis l’accusé")
  func remind() async throws {
    let bench = try await Banc()
    let sent = try await bench.send("formulaire-1")
    let receipt = try #require(sent.location)
    let id = try await bench.only()
    let page = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(page.text.contains("Renvoyer le lien d’engagement"))
    let tooSoon = try await bench.site.post(
      "/candidatures/\(id)/engagement/relance", [:], cle: "relance-0001", as: Banc.agent)
    #expect(tooSoon.status == 409 && tooSoon.text.contains("il y a moins de 24 heures"))
    let outside = try await bench.site.post(receipt + "/relance", [:], cle: "relance-0002")
    #expect(outside.status == 409 && outside.text.contains("il y a moins de 24 heures"))
    let stranger = Banc.acteur(1, .prefecture, .departement("50"))
    let elsewhere = try await bench.site.post(
      "/candidatures/\(id)/engagement/relance", [:], cle: "relance-0003", as: stranger)
    #expect(elsewhere.status == 404)
  }

  @Test("Un avis dit toutes ses fautes à la fois, et se relit avant d’être rendu")
  func opinion() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let wrong = try await bench.site.post(
      "/candidatures/\(id)/avis",
      ["version": "1", "sens": "", "postes": "9", "rang": "x", "commentaire": "Court"],
      cle: "avis-faux", as: Banc.agent)
    #expect(wrong.status == 422)
    for field in ["sens", "postes", "rang", "commentaire"] {
      #expect(wrong.body.contains("href=\"#\(field)"), "\(field)")
    }
    _ = try await bench.prepare(id, "Un avis motivé et précis.", version: "1", cle: "avis-00001")
    let step = try await bench.site.get("/candidatures/\(id)/avis/rendu", as: Banc.signataire)
    #expect(step.text.contains("Un avis motivé et précis."))
    #expect(step.text.contains("Oui, rendre cet avis"))
  }
}
