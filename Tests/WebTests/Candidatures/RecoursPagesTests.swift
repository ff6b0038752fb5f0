import Candidatures
import Comptes
import Empreinte
import Kernel
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("Contester, et relire un dossier à un autre jour")
struct RecoursPagesTests {
  private func decided(_ bench: Banc) async throws -> Int64 {
    let id = try await bench.ready()
    _ = try await bench.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "0", "motif": "b", "phrase": "Deux postes sont déjà prévus.",
        "prenom": "Bastien", "nom": "Démo", "qualite": "directeur", "service": "Cohésion",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    _ = try await bench.site.post(
      "/candidatures/\(id)/notification", ["version": "5"], cle: "notification-1",
      as: Banc.agent)
    return id
  }

  @Test("Un recours reçu, son dernier jour, puis une réponse suivie d’une nouvelle décision")
  func recours() async throws {
    let bench = try await Banc()
    let id = try await decided(bench)
    let path = "/candidatures/\(id)/recours"
    let page = try await bench.site.get(path, as: Banc.agent)
    #expect(page.text.contains("Le dernier jour pour contester est le lundi 10 mai 2021."))
    let short = try await bench.site.post(
      path, ["texte": "Non.", "nature": "gracieux"], cle: "recours-court", as: Banc.agent)
    #expect(short.status == 422 && short.body.contains("Non."))
    let sent = try await bench.site.post(
      path, ["texte": "Nous contestons ce refus.", "nature": "gracieux"], cle: "recours-0001",
      as: Banc.agent)
    #expect(sent.location == path)
    #expect(try await bench.site.get("/recours", as: Banc.agent).text.contains("1 recours"))
    let recours = try #require(
      try await bench.database.read { try $0.first("SELECT id FROM recours") { try $0.integer(0) } }
    )
    let answered = try await bench.site.post(
      path + "/\(recours)/reponse",
      [
        "version": "7", "sens": "accueil", "postes": "2", "motif": "",
        "raison": "Le lieu proposé convient.", "prenom": "Bastien", "nom": "Démo",
        "qualite": "secrétaire général", "service": "Préfecture", "delegation": "Pour le préfet",
      ], cle: "reponse-001", as: Banc.signataire)
    #expect(answered.location == path)
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    for part in ["Accord pour 2 postes", "Décision précédente", "Un recours de la structure"] {
      #expect(file.text.contains(part), "\(part)")
    }
  }

  @Test("Ce que l’on savait un autre jour, même après un effacement") func known() async throws {
    let bench = try await Banc()
    let id = try await decided(bench)
    let path = "/candidatures/\(id)?au=09/03/2021"
    let before = try await bench.site.get(path, as: Banc.agent)
    for part in ["Ce que l’on savait le 9 mars 2021", "Refus, le 9 mars 2021, notifiée"] {
      #expect(before.text.contains(part), "\(part)")
    }
    let earlier = try await bench.site.get("/candidatures/\(id)?au=08/03/2021", as: Banc.agent)
    #expect(earlier.text.contains("Rien n’était connu ce jour-là"))
    let personne = try #require(
      try await bench.database.read {
        try $0.first("SELECT personne FROM candidature") { try $0.integer(0) }
      })
    let records = Records(digests: CryptoDigests())
    let journal = SQLJournalStore(
      database: bench.database, digests: CryptoDigests(),
      elsewhere: [SQLCandidatureStore(bench.database, records)])
    _ = try await journal.erase(
      personne: personne, recording: [JournalEvent("personne.effacee", on: .init("personne", 1))],
      Geste(at: Instant(milliseconds: 1_615_291_200_000), by: .systeme, salt: [1]))
    let after = try await bench.site.get(path, as: Banc.agent)
    #expect(after.text.contains("Refus, le 9 mars 2021, notifiée"))
    #expect(!after.text.contains("Odette"))
  }
}
