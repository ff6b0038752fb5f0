import Comptes
import Empreinte
import HTML
import HTTP
import Kernel
import TestKit
import Testing

import Web

@Suite("Ce qu’un formulaire peut envoyer")
struct EnvoiTests {
  private let site = TestSite(
    [
      .post("/essai", .everyone, useCase: "Essai") { visit in
        .seeOther("/\(visit.form.text("mot").utf8.count)")
      }
    ],
    environment: Web.Environment(
      clock: TestClock(), fuseaux: TestFuseaux(minutes: 60), identifiers: TestIdentifiers(),
      randomness: TestRandomness(), digests: CryptoDigests(),
      settings: Settings(
        demonstration: true, overTLS: false, publicURL: "http://maillage.example", hotline: nil)))

  @Test("Un demi-mégaoctet est lu ; au-delà, l’envoi est refusé en entier") func limit()
    async throws
  {
    let room = 512 * 1_024 - "mot=&%5Fcle=essai0001".utf8.count
    let word = String(repeating: "a", count: room)
    let read = try await site.post("/essai", ["mot": word], cle: "essai0001")
    #expect(read.location == "/\(room)")
    #expect(try await site.post("/essai", ["mot": word + "a"], cle: "essai0001").status == 413)
  }
}
