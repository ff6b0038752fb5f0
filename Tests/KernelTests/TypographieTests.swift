import Kernel
import Testing

@Suite("La typographie des phrases")
struct TypographieTests {
  @Test(
    "A space that French typography ties does not break",
    arguments: [
      ("Bonjour !", "Bonjour\u{A0}!"), ("a : b ; c ?", "a\u{A0}: b\u{A0}; c\u{A0}?"),
      ("« oui »", "«\u{A0}oui\u{A0}»"), ("deux mots", "deux mots"), ("fin ", "fin "),
      (" »", "\u{A0}»"),
      ("", ""), ("é à", "é à"),
    ])
  func tied(text: String, typeset: String) {
    #expect(typographie(text) == typeset)
  }
}
