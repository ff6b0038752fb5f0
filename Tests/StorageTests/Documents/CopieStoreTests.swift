import Comptes
import Documents
import Empreinte
import Kernel
import Storage
import TestKit
import Testing

@Suite("Les exemplaires signés, gardés tels quels")
struct CopieStoreTests {
  @Test("Le fichier se relit octet pour octet, une seule fois", arguments: TestDatabase.engines)
  func kept(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let store = SQLCopieStore(bench.database, Records(digests: CryptoDigests()))
    let objet = ObjetSigne(.accord, 93)
    let octets = Array("%PDF-1.7\n".utf8) + Array(0...255) + Array("\n%%EOF".utf8)
    let empreinte = CryptoDigests().sha256(octets)
    for cle in ["exemplaire-1", "exemplaire-1"] {
      try await store.insert(octets, of: objet, by: bench.geste(cle)) { [at = bench.at] deja in
        try CopieSignee.recue(
          octets, nom: "Accord signé", objet: objet, id: ID(5), empreinte: empreinte, deja: deja,
          at: at, par: ID(1))
      }
    }
    let found = try await store.copies(objet)
    #expect(found.map(\.nom) == ["Accord signé"])
    #expect(found.map(\.empreinte) == [empreinte])
    let read = try #require(try await store.copie(ID(5)))
    #expect(read.1 == octets)
    #expect(try await store.copies(ObjetSigne(.seance, 93)).isEmpty)
    let none = try await store.copie(ID(6))
    #expect(none?.0 == nil)
    await #expect(throws: CopieRefusal.dejaLa) {
      try await store.insert(octets, of: objet, by: bench.geste("exemplaire-2")) {
        [at = bench.at] deja in
        try CopieSignee.recue(
          octets, nom: "Encore", objet: objet, id: ID(7), empreinte: empreinte, deja: deja,
          at: at, par: ID(1))
      }
    }
  }
}
