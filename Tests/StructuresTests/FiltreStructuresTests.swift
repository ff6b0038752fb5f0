import Structures
import Testing

@Suite("Les filtres de la liste")
struct FiltreStructuresTests {
  @Test(
    "Le texte cherché devient des mots, un SIRET un seul",
    arguments: [
      ("", []), ("L'Haÿ-les-Roses", ["l", "hay", "les", "roses"]),
      ("900 000 000 00019", ["90000000000019"]), ("  Mairie  ", ["mairie"]),
      ("a b c d e f g h", ["a", "b", "c", "d", "e", "f"]), ("12 34", ["12", "34"]),
    ])
  func words(text: String, expected: [String]) {
    #expect(FiltreStructures(texte: text).mots == expected)
  }

  @Test(
    "Un curseur s’écrit et se relit",
    arguments: [
      CurseurStructures(.apres, id: 12, valeur: "ville exemple"),
      CurseurStructures(.avant, id: 1, valeur: ""),
      CurseurStructures(.avant, id: 9_007_199_254_740_993, valeur: "a.b:c_d é"),
    ])
  func cursor(cursor: CurseurStructures) {
    #expect(CurseurStructures(cursor.description) == cursor)
  }

  @Test(
    "Ce qui n’est pas un curseur n’en est pas un",
    arguments: ["", "a", "a.", "x1.b", "a1", "a1.É", "a1.:0", "a1.:zz", "a1.:00", "a1.:ff"])
  func notACursor(text: String) {
    #expect(CurseurStructures(text) == nil)
  }
}
