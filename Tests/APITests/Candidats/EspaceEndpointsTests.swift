import API
import Candidats
import Empreinte
import HTTP
import JSON
import Kernel
import MisesEnRelation
import Storage
import TestKit
import Testing

@Suite("L’espace d’un candidat, pour un programme")
struct EspaceEndpointsTests {
  @Test("Le lien dit ce qui est gardé, et où en est chaque proposition") func space() async throws {
    let bench = try await EtabliCandidats(.sqlite)
    let lila = try await bench.candidat("Lila")
    let mise = try await bench.propose(try await bench.offer(7), lila.id)
    let answer = try await guichet(bench).get("/api/v1/candidats/moi/\(lila.lien)")
    #expect(answer.status == 200)
    #expect(answer.json["etat"]?.string == "disponible")
    #expect(answer.json["profil"]?["courriel"]?.string == "lila@candidats.example")
    #expect(answer.json["profil"]?["situations"]?.array?.compactMap(\.string) == ["diplome"])
    let proposition = answer.json["propositions"]?.array?.first
    #expect(proposition?["id"]?.integer == mise.id.rawValue)
    #expect(proposition?["etat"]?.string == "attendCandidat")
    #expect(proposition?["repondre_avant_le"]?.string == mise.echeance.description)
  }

  @Test("Un lien inconnu, ou une adresse pas encore prouvée, ne montre rien") func nothing()
    async throws
  {
    let bench = try await EtabliCandidats(.sqlite)
    let unproved = try await bench.register("Karim")
    for token in [unproved, String(repeating: "A", count: 43), "court", "a%20b"] {
      #expect(try await guichet(bench).get("/api/v1/candidats/moi/\(token)").status == 404)
    }
  }

  private func guichet(_ bench: EtabliCandidats) -> Guichet {
    let clock = TestClock(EtabliCandidats.start)
    return Guichet(
      APISite(
        endpoints: EspaceEndpoints(bench.moyens, mises: bench.mises).endpoints, clock: clock,
        digests: CryptoDigests(), limiter: RateLimiter(.off, clock: clock)))
  }
}
