import TestKit
import Testing

@Suite("Deux décisions sur le même dossier")
struct ConflitDecisionTests {
  @Test("La seconde voit les deux, 409, et rien n’est écrasé") func conflict() async throws {
    let bench = try await Banc()
    let id = try await bench.ready()
    func decide(_ phrase: String, _ cle: String) async throws -> TestSite.Answer {
      try await bench.site.post(
        "/candidatures/\(id)/decision",
        [
          "version": "4", "postes": "0", "motif": "b", "phrase": phrase, "prenom": "Bastien",
          "nom": "Démo", "qualite": "directeur", "service": "Cohésion",
          "delegation": "Pour le préfet et par délégation",
        ], cle: cle, as: Banc.signataire)
    }
    #expect(try await decide("La première décision.", "decision-1").status == 303)
    let second = try await decide("La seconde décision.", "decision-2")
    #expect(second.status == 409)
    for part in ["La première décision.", "La seconde décision.", "Deux versions de la décision"] {
      #expect(second.text.contains(part), "\(part)")
    }
    let file = try await bench.site.get("/candidatures/\(id)", as: Banc.agent)
    #expect(!file.text.contains("La seconde décision."))
  }
}
