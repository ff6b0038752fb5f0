import Documents
import Foundation
import PDF
import Testing

@Suite("L’impression en PDF")
struct ImprimerieTests {
  private let imprimerie = Imprimerie()

  @Test(
    "Chaque modèle s’imprime, en français, avec ses cellules de tête", arguments: Modele.allCases)
  func each(modele: Modele) async throws {
    let document = try Exemples.document(modele, Exemples.dossier())
    let bytes = try await imprimerie.pdf(document)
    #expect(bytes.starts(with: Array("%PDF-1.".utf8)))
    let text = String(decoding: bytes.suffix(20_000), as: UTF8.self)
    #expect(text.contains("/Lang (fr-FR)") && text.contains("/DisplayDocTitle true"))
    let hasTable = document.blocs.contains { if case .tableau = $0 { true } else { false } }
    #expect(text.contains("/Scope /Column") == hasTable)
    try keep(bytes, modele.rawValue)
  }

  @Test("Cinquante impressions à la fois donnent chacune leur fichier") func together() async throws
  {
    let document = try Exemples.document(.offre, Exemples.dossier())
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { try await imprimerie.pdf(document).count } }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(sizes.count == 1)
  }

  @Test("Un document démesuré est refusé") func tooLong() async throws {
    let text = Texte([.courant(String(repeating: "mot ", count: 80_000))])
    let document = Document(
      titre: "Long", sujet: "", auteur: "", blocs: [.titre("Long"), .paragraphe(text)], pied: "")
    await #expect(throws: ImprimeurFault.tropLong) { try await imprimerie.pdf(document) }
  }

  @Test("Ce qui ne s’écrit pas ne fait pas échouer l’impression") func strange() async throws {
    let document = Document(
      titre: "", sujet: "\u{0}", auteur: "🦄",
      blocs: [
        .titre(""), .paragraphe("a\u{0}b \u{202E}c 🦄 \("x", vers: "https://e.example/'\\")"),
        .liste([]), .signatures([]), .tableau(TableauDocument("", [], [[]])),
      ], pied: "")
    #expect(try await !imprimerie.pdf(document).isEmpty)
  }

  /// To be looked at: `MAILLAGE_DOCUMENTS=/some/folder`.
  private func keep(_ bytes: [UInt8], _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["MAILLAGE_DOCUMENTS"] else { return }
    try Data(bytes).write(to: URL(fileURLWithPath: folder).appending(path: "\(name).pdf"))
  }
}
