import Candidatures
import Kernel
import TestKit
import Testing

@Suite("Le code d’un brouillon")
struct CodeLisibleTests {
  private let randomness = TestRandomness(seed: 42)

  @Test("Un code tiré se relit tel qu’il s’affiche, en minuscules, sans espaces")
  func roundTrip() {
    for _ in 0..<200 {
      let code = CodeLisible(drawn: randomness)
      #expect(code.description.count == 10)
      #expect(CodeLisible(code.description) == code)
      #expect(CodeLisible(code.text.lowercased()) == code)
      #expect(
        CodeLisible(" " + code.description.split(separator: " ").joined(separator: "-")) == code)
    }
  }

  @Test("Un signe faux, ou deux voisins échangés, ne rouvrent rien")
  func mistakes() {
    let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")
    for _ in 0..<20 {
      let signs = Array(CodeLisible(drawn: randomness).text)
      for place in signs.indices {
        for sign in alphabet where sign != signs[place] {
          var wrong = signs
          wrong[place] = sign
          #expect(CodeLisible(String(wrong)) == nil)
        }
        guard place > 0, signs[place] != signs[place - 1] else { continue }
        var swapped = signs
        swapped.swapAt(place, place - 1)
        #expect(CodeLisible(String(swapped)) == nil)
      }
    }
  }

  @Test(
    "Ce qui n’est pas un code n’en est pas un", arguments: ["", "LG", "0000 0000", "LG 7K4 2QM X"])
  func nonsense(text: String) { #expect(CodeLisible(text) == nil) }
}
