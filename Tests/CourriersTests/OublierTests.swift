import Courriel
import Courriers
import Empreinte
import Foundation
import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("The folder forgets what the outbox forgets") struct OublierTests {
  private static let moment = Instant(milliseconds: 86_400_000)

  @Test("letters erased or purged; the others stay", arguments: TestDatabase.engines)
  func forget(engine: Engine) async throws {
    let (database, digests) = (try await TestDatabase.open(engine), CryptoDigests())
    let records = Records(digests: digests)
    try await database.write { tx in
      for rank in 1...3 {
        let message = Message(
          key: "essai.\(rank)", to: "odette@mairie.example", subject: "Essai", body: "Bonjour",
          about: .init("essai", 1))
        try records.write(
          [], [message], geste: Geste(at: Self.moment, by: .systeme, salt: digests.bytes(32)),
          answering: .init("essai", 1), in: tx)
      }
    }
    let store = SQLCourrierStore(database, records)
    let folder = FileManager.default.temporaryDirectory.path + "/copies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let spool = DossierDeCourriels(
      folder: folder, enveloppe: Enveloppe(expediteur: "maillage@essai.example", nom: "Maillage"))
    let oublier = OublierCourriers(store: store, depositaire: spool)
    #expect(try await oublier(at: Self.moment) == 0)

    let letters = try await store.courriers(before: nil, limit: 10)
    for letter in letters { try await spool.send(letter) }
    #expect(try await oublier(at: Self.moment) == 0)
    try await database.write {
      _ = try $0.execute("UPDATE courrier SET texte = '' WHERE cle = 'essai.2'")
    }
    #expect(try await oublier(at: Self.moment) == 1)
    #expect(try await oublier(at: Self.moment) == 0)
    let left = letters.filter { $0.cle != "essai.2" }.map(\.id)
    #expect(try spool.kept().sorted() == left.sorted())
  }
}
