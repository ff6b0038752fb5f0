import Storage
import TestKit
import Testing

@Suite("L’accusé de réception dit ce que devient la demande")
struct AccusePagesTests {
  @Test(
    "L’avis préparé n’y est pas\u{A0}; rendu, il y est\u{A0}; la décision y vient une fois notifiée"
  )
  func follows() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    let receipt = try await bench.receipt(id)
    let before = try await bench.site.get(receipt)
    #expect(before.text.contains("Avis rendu") && before.text.contains("Un avis motivé et précis."))
    #expect(before.text.contains("La demande est refusée le dimanche 9 mai 2021"))
    _ = try await bench.site.post(
      "/candidatures/\(id)/decision",
      [
        "version": "4", "postes": "0", "motif": "b", "phrase": "Deux postes sont déjà prévus.",
        "prenom": "Bastien", "nom": "Démo", "qualite": "directeur", "service": "Cohésion",
        "delegation": "Pour le préfet et par délégation",
      ], cle: "decision-1", as: Banc.signataire)
    let prepared = try await bench.site.get(receipt)
    #expect(prepared.text == before.text, "what is not notified is not told")
    _ = try await bench.site.post(
      "/candidatures/\(id)/notification", ["version": "5"], cle: "notification-1", as: Banc.agent)
    let after = try await bench.site.get(receipt)
    for part in [
      "Refusée", "Deux postes sont déjà prévus.", "Notifiée le mardi 9 mars 2021",
      "Lire le courrier", "Vous avez demandé, le mardi 9 mars 2021",
      "Vous avez jusqu’au lundi 10 mai 2021 pour écrire",
    ] { #expect(after.text.contains(part), "\(part)") }
    for part in ["Ce qui vient ensuite", "Si l’État se tait", "Odette", "Une décision est prise"] {
      #expect(!after.text.contains(part), "\(part)")
    }
  }

  @Test("Les lieux sont dits, sur l’accusé et au moment de s’engager")
  func places() async throws {
    let bench = try await Banc()
    let id = try await bench.deposit()
    let receipt = try await bench.site.get(try await bench.receipt(id))
    #expect(receipt.text.contains("Lieu à préciser : 2 postes"))
    #expect(receipt.text.contains("Engagement attendu"))
    let letter = try await bench.database.read {
      try $0.first(
        "SELECT texte FROM courrier WHERE cle = $1", [.text("candidature-\(id)-engagement")]
      ) { try $0.text(0) }
    }
    let link = try #require(letter?.firstMatch(of: /\/engagement\/[\w-]{43}/)).0
    let page = try await bench.site.get(String(link))
    #expect(page.text.contains("Lieu à préciser : 2 postes"))
  }
}
