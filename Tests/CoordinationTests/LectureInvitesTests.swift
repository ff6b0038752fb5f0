import Coordination
import Testing

@Suite("La liste collée des invités")
struct LectureInvitesTests {
  @Test("cinq parties par ligne, espaces autour permis")
  func read() throws {
    let lecture = LectureInvites(Exemples.index, connus: [])
    let read = try lecture("epci ; CA du Cotentin; Valognes ;Solène Fictif; S@Cotentin.example ")
    #expect(read.count == 1)
    #expect(read.first?.famille == .epci)
    #expect(read.first?.commune == "50615")
    #expect(read.first?.contact.courriel == "s@cotentin.example")
  }

  @Test(
    "chaque ligne fausse dit pourquoi",
    arguments: [
      ("", InvitesRefusal.Faute.Raison.aucune),
      ("epci;CA;Valognes;Solène Fictif", .colonnes),
      ("mairie;CA du Cotentin;Valognes;Solène Fictif;s@c.example", .famille),
      ("epci;;Valognes;Solène Fictif;s@c.example", .nom),
      ("epci;CA du Cotentin;Nulle-Part;Solène Fictif;s@c.example", .commune),
      ("epci;CA du Cotentin;Valognes;S;s@c.example", .contact),
      ("epci;CA du Cotentin;Valognes;Solène Fictif;s@c", .courriel),
      ("epci;CA du Cotentin;Valognes;Solène Fictif;deja@c.example", .repete),
    ])
  func faults(line: String, raison: InvitesRefusal.Faute.Raison) {
    let lecture = LectureInvites(Exemples.index, connus: ["deja@c.example"])
    #expect(throws: InvitesRefusal([InvitesRefusal.Faute(1, raison)])) { _ = try lecture(line) }
  }
}
