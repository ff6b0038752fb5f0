import Comptes
import Documents
import Kernel
import Testing

@Suite("Un exemplaire signé reçu")
struct CopieSigneeTests {
  private static func pdf(_ size: Int) -> [UInt8] {
    let (head, tail) = (Array("%PDF-1.7\n".utf8), Array("\n%%EOF\n".utf8))
    return head + [UInt8](repeating: 32, count: max(0, size - head.count - tail.count)) + tail
  }

  private func refusal(
    _ octets: [UInt8], nom: String = "Convention signée", deja: [CopieSignee] = []
  ) -> CopieRefusal? {
    do throws(CopieRefusal) {
      _ = try CopieSignee.recue(
        octets, nom: nom, objet: ObjetSigne(.candidature, 1), id: ID(1), empreinte: [1, 2],
        deja: deja, at: Instant(milliseconds: 0), par: ID(1))
      return nil
    } catch { return error }
  }

  private func copie(_ id: Int64, empreinte: [UInt8]) -> CopieSignee {
    CopieSignee(
      id: ID(id), objet: ObjetSigne(.candidature, 1), nom: "Copie", taille: 1,
      empreinte: empreinte, deposeeLe: Instant(milliseconds: 0), par: ID(1))
  }

  @Test("est un PDF entier, quel que soit son nom") func kind() {
    #expect(refusal(Self.pdf(100)) == nil)
    #expect(refusal([]) == .manquant)
    #expect(refusal(Array("MZ programme %%EOF".utf8)) == .pasPDF)
    #expect(refusal(Array("<html>%PDF-1.7 %%EOF".utf8)) == .pasPDF)
    #expect(refusal(Array("%PDF-1.7\ncoupé".utf8)) == .abime)
    #expect(refusal(Array("%PDF-1.7\n%%EOF".utf8) + [UInt8](repeating: 32, count: 1_025)) == .abime)
  }

  @Test("a une taille d’au plus 8 Mo", arguments: [(0, true), (1, false)])
  func size(more: Int, allowed: Bool) {
    let found = refusal(Self.pdf(CopieSignee.tailleMax + more))
    #expect(found == (allowed ? nil : .tropGros(CopieSignee.tailleMax)))
  }

  @Test("dit ce que c’est", arguments: [("", true), ("12", true), ("A", false)])
  func name(nom: String, refused: Bool) {
    #expect(refusal(Self.pdf(50), nom: nom) == (refused ? .nom : nil))
    #expect(refusal(Self.pdf(50), nom: String(repeating: "é", count: 201)) == .nom)
  }

  @Test("n’est gardé qu’une fois, et pas au-delà de trente") func once() {
    #expect(refusal(Self.pdf(50), deja: [copie(9, empreinte: [1, 2])]) == .dejaLa)
    let many = (0..<30).map { copie(Int64($0 + 10), empreinte: [UInt8($0), 9]) }
    #expect(refusal(Self.pdf(50), deja: many) == .trop(30))
    #expect(refusal(Self.pdf(50), deja: Array(many.dropLast())) == nil)
  }
}
