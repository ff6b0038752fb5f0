import Comptes
import Kernel
import Storage
import TestKit
import Territoires
import Testing

import Web

@Suite("Une structure lit ce qui lui est dit, pas ce qui se prépare")
struct StructureLectricePagesTests {
  private let structure = Banc.acteur(2, .structure, .commune("93046"))

  /// The file of a structure that follows it from its own account.
  private func follow(_ id: Int64, _ bench: Banc) async throws {
    try await bench.database.write { tx in
      try tx.execute("UPDATE candidature SET deposant = 2 WHERE id = $1", .integer(id))
    }
  }

  private func read(_ page: String, _ bench: Banc) async throws -> String {
    try await bench.site.get(page, as: structure).text
  }

  private func decide(_ id: Int64, _ bench: Banc) async throws {
    let decided = try await bench.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "0", "motif": "b", "phrase": "Deux postes sont déjà prévus.",
        "prenom": "Bastien", "nom": "Démo", "qualite": "directeur", "service": "Cohésion",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    #expect(decided.status == 303)
  }

  @Test("L’avis préparé n’existe pas pour elle ; rendu, elle le lit sans son rang")
  func opinion() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    try await follow(id, bench)
    _ = try await bench.site.post(
      "/candidatures/\(id)/avis",
      [
        "version": "1", "sens": "favorable", "postes": "2", "rang": "3",
        "commentaire": "Une note à signer.",
      ], cle: "avis-00001", as: Banc.agent)
    let before = try await read("/candidatures/\(id)", bench)
    #expect(!before.contains("Une note à signer.") && !before.contains("Avis préparé"))
    #expect(!(try await read("/dossiers", bench)).contains("Avis préparé"))
    _ = try await bench.site.post(
      "/candidatures/\(id)/avis/rendu", ["version": "2"], cle: "rendu-0001", as: Banc.signataire)
    let after = try await read("/candidatures/\(id)", bench)
    #expect(after.contains("Une note à signer.") && !after.contains("Rang dans le département"))
    let agent = try await bench.site.get("/candidatures/\(id)", as: Banc.agent).text
    #expect(agent.contains("Rang dans le département"))
  }

  @Test("La décision n’existe pas pour elle avant sa notification, ni en liste ni à un autre jour")
  func decision() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    try await follow(id, bench)
    try await decide(id, bench)
    let file = "/candidatures/\(id)"
    let before = try await read(file, bench)
    #expect(!before.contains("Deux postes sont déjà prévus.") && !before.contains("Refus décidé"))
    #expect(!(try await read("/dossiers", bench)).contains("Refusée"))
    #expect(!(try await read(file + "/courrier", bench)).contains("n’est pas retenue"))
    let known = try await bench.site.get(file + "?au=09/03/2021", as: structure)
    #expect(known.status == 404)
    _ = try await bench.site.post(
      file + "/notification", ["version": "5"], cle: "notification-1", as: Banc.agent)
    let after = try await read(file, bench)
    #expect(after.contains("Deux postes sont déjà prévus.") && after.contains("Refus décidé"))
    #expect(try await read("/dossiers", bench).contains("Refusée"))
    #expect(try await read(file + "/courrier", bench).contains("n’est pas retenue"))
  }

  @Test(
    "L’historique nomme qui a agi à un agent, effacé s’il l’est\u{A0}; à elle, il dit la qualité")
  func authors() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    try await follow(id, bench)
    let file = "/candidatures/\(id)"
    let agent = try await bench.site.get(file, as: Banc.agent).text
    #expect(agent.contains("Bastien Démo, signataire de la préfecture"))
    #expect(agent.contains("commune : Livry-Gargan (93046)"))
    #expect(agent.contains("type : Commune"))
    let own = try await read(file, bench)
    #expect(
      own.contains("Signataire de la préfecture") && !own.contains("Bastien Démo, signataire"))
    try await bench.database.write {
      try $0.execute("UPDATE compte SET prenom = '', nom = 'Personne effacée' WHERE id = 2")
    }
    let after = try await bench.site.get(file, as: Banc.agent).text
    #expect(after.contains("Personne effacée, signataire de la préfecture"))
  }

  @Test("Elle retire en deux temps, et la personne à joindre reçoit un message")
  func withdrawal() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    try await follow(id, bench)
    let page = "/candidatures/\(id)/retrait"
    #expect(try await read(page, bench).contains("personne ne l’étudiera plus"))
    #expect(try await read("/candidatures/\(id)", bench).contains("Engagement attendu"))
    let sent = try await bench.site.post(page, [:], cle: "retrait-0001", as: structure)
    #expect(sent.location == "/candidatures/\(id)")
    #expect(try await read(page, bench).contains("déjà retirée"))
    let letters = try await bench.database.read {
      try $0.all(
        "SELECT destinataire FROM courrier WHERE cle = $1",
        [
          .text("candidature-\(id)-retrait")
        ]
      ) { try $0.text(0) }
    }
    #expect(letters == ["odette@livry.example"])
  }

  @Test("Un membre du comité lit le dossier et ne décide pas seul")
  func comite() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    let comite = Banc.acteur(2, .comite, .departement("93"))
    #expect(try await bench.site.get("/candidatures/\(id)", as: comite).status == 200)
    let answer = try await bench.site.post(
      "/candidatures/\(id)/decision", ["version": "4", "postes": "2"], cle: "decision-1",
      as: comite)
    #expect(answer.status == 403)
  }
}
