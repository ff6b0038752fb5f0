import CSV
import Candidatures
import Kernel
import Seances
import Testing

@Suite("La lecture d’un fichier de décisions")
struct LectureDecisionsTests {
  private func read(_ text: String) throws -> LectureDecisions {
    try LectureDecisions(Array(text.utf8)) { ID(1) }
  }

  @Test("Une ligne illisible dit pourquoi, et garde ses cellules dans l’ordre des colonnes")
  func unreadable() throws {
    let lecture = try read(
      """
      phrase;date;numero;postes;motif
      P\0;2021-03-12;93-A;1;b
      \u{FFFD};2021-03-12;93-B;1;b
      P;2021-03-12;93-C;1;b
      "P;2021-03-12;93-D;1;b
      """)
    #expect(lecture.lignes.map(\.numero) == ["93-C"])
    #expect(
      lecture.refus.map(\.refus)
        == [.illisible(.nul), .illisible(.nul), .illisible(.unclosedQuote)])
    #expect(lecture.cellules[2] == ["93-A", "1", "b", "P\u{FFFD}", "2021-03-12"])
  }

  @Test("Une phrase que le fichier de refus a désarmée revient comme elle était")
  func disarmed() throws {
    let lecture = try read("numero;postes;motif;phrase;date\n93-A;1;b;'=1;2021-03-12")
    #expect(lecture.lignes.map(\.texte.phrase) == ["=1"])
  }

  @Test("Un fichier vide et un fichier qui n’est pas du texte ne sont pas la même chose")
  func whole() {
    #expect(throws: ImportDecisionsRefusal.vide) { try read("") }
    #expect(throws: ImportDecisionsRefusal.pasDuTexte) { try read("PK\u{3}\u{4}\0\0") }
  }
}
