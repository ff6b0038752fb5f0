import Kernel
import Testing

@Suite struct ValuesTests {
  private enum Thing {}

  @Test(
    "an identifier is digits only, and positive", arguments: ["1", "93009", "9223372036854775807"])
  func identifier(text: String) {
    #expect(ID<Thing>(text)?.description == text)
  }

  @Test(
    "another text is no identifier",
    arguments: ["", "0", "-1", "+1", " 1", "1.0", "abc", "9223372036854775808", "١"])
  func notAnIdentifier(text: String) {
    #expect(ID<Thing>(text) == nil)
  }

  @Test("amounts stop at the largest instead of trapping")
  func amounts() {
    let most = Centimes(.max)
    #expect((most + Centimes(1)).value == .max)
    #expect((Centimes(.min) - Centimes(1)).value == .min)
    #expect((most * 2).value == .max)
    #expect((most * -2).value == .min)
    #expect(Centimes(euros: .max) == nil)
    #expect(Centimes(euros: 50_000)?.value == 5_000_000)
  }

  @Test(
    "amounts are written in euros, with cents only when there are some",
    arguments: [
      (0, "0_€"), (5, "0,05_€"), (-5, "−0,05_€"), (155_458, "1~554,58_€"), (-100, "−1_€"),
      (99_999, "999,99_€"), (100_000, "1~000_€"), (5_000_000, "50~000_€"),
      (Int64.min, "−92~233~720~368~547~758,08_€"),
    ])
  func euros(centimes: Int64, written: String) {
    let shown = Centimes(centimes).enEuros.map { sign -> Character in
      sign == "\u{A0}" ? "_" : sign == "\u{202F}" ? "~" : sign
    }
    #expect(String(shown) == written)
  }

  @Test(
    "names are searched without accents, signs or case",
    arguments: [
      ("L'Haÿ-les-Roses", "l hay les roses"), ("Saint-Denis", "saint denis"),
      ("Épinay-sur-Seine", "epinay sur seine"), ("Œuvre", "oeuvre"), ("Çà  et là", "ca et la"),
      ("e\u{301}te\u{301}", "ete"), ("", ""), ("  ", ""), ("Straße", "strasse"), ("№ 5", "5"),
    ])
  func keys(text: String, key: String) {
    #expect(searchKey(text) == key)
  }

  @Test("bytes are written as two lower-case digits")
  func hexadecimalDigits() {
    #expect(hexadecimal([0, 15, 16, 255]) == "000f10ff")
  }

  @Test(
    "words have the mark that the published definition gives",
    arguments: [
      ([], "cbf29ce484222325"), ([0, 0xFFFF_FFFF, 2], "2b89d76893edf086"),
    ] as [([UInt32], String)])
  func fnv(words: [UInt32], mark: String) {
    #expect(empreinteFNV(words) == mark)
  }
}
