import Empreinte
import Kernel
import TestKit
import Testing
import Web

@Suite("La date de la démonstration")
struct DateDemoTests {
  /// A clock whose story met what visitors did.
  private struct Horloge: HorlogeDemonstration {
    let arrets: [ArretDemonstration] = []
    let etapes: [EtapeEmpechee]
    func etapesEmpechees() async throws -> [EtapeEmpechee] { etapes }
    func avancer(jusqua target: Instant) async throws {}
    func recommencer(au target: Instant) async throws {}
  }

  private func page(_ etapes: [EtapeEmpechee]) async throws -> String {
    let digests = CryptoDigests()
    let environment = Environment(
      clock: TestClock(), fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: digests,
      settings: Settings(
        demonstration: true, overTLS: false, publicURL: "http://maillage.example", hotline: nil))
    let site = TestSite(
      DateDemoRoutes(Horloge(etapes: etapes)).routes, environment: environment)
    return try await site.get("/demo/date").text
  }

  @Test(
    "dit ce qui n’a pas eu lieu et pourquoi, en français",
    arguments: [
      ("candidature.dejaRetiree", "le dossier avait été retiré"),
      ("seance.procesVerbalFige", "la séance avait déjà avancé"),
      ("mise.pourvue", "la rencontre avait déjà une issue"),
      ("autre.inconnu", "le dossier avait changé entre-temps"),
    ])
  func why(refus: String, phrase: String) async throws {
    let shown = try await page([EtapeEmpechee(quoi: "Le comité d’avril", refus: refus)])
    #expect(shown.contains("Le comité d’avril : \(phrase)."))
    #expect(!shown.contains(refus))
  }

  @Test("ne dit rien quand tout a eu lieu") func nothing() async throws {
    #expect(try await !page([]).contains("n’a pas pu avoir lieu"))
  }
}
