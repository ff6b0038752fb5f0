import Candidatures
import Testing

@Suite("Un numéro de téléphone")
struct TelephoneTests {
  @Test(
    "s’écrit de bien des façons et se garde en forme internationale",
    arguments: [
      ("01 43 83 00 00", "+33143830000"), ("06.12.34.56.78", "+33612345678"),
      ("+33 (0)6 12 34 56 78", "+33612345678"), ("0033612345678", "+33612345678"),
      ("0262 12 34 56", "+262262123456"), ("0692123456", "+262692123456"),
      ("0269 61 23 45", "+262269612345"), ("0639 12 34 56", "+262639123456"),
      ("0590 12 34 56", "+590590123456"), ("0690123456", "+590690123456"),
      ("0594 12 34 56", "+594594123456"), ("0596 12 34 56", "+596596123456"),
      ("0696 12 34 56", "+596696123456"), ("+687 24 12 34", "+687241234"),
      ("+689 40 12 34 56", "+68940123456"), ("+508 41 12 34", "+508411234"),
      ("+681 72 12 34", "+681721234"), ("0800 12 34 56", "+33800123456"),
    ])
  func forms(typed: String, e164: String) { #expect(Telephone(typed)?.e164 == e164) }

  @Test(
    "court, il se comprend depuis le Pacifique seulement",
    arguments: [
      ("24 12 34", "988", "+687241234"), ("40 12 34 56", "987", "+68940123456"),
      ("72 12 34", "986", "+681721234"), ("41 12 34", "975", "+508411234"),
    ])
  func local(typed: String, departement: String, e164: String) {
    #expect(Telephone(typed, departement: departement)?.e164 == e164)
    #expect(Telephone(typed, departement: "93") == nil)
  }

  @Test(
    "n’est pas un numéro court, étranger, tronqué ou en lettres",
    arguments: [
      "", "3949", "3230", "01 43 83 00", "01 43 83 00 00 0", "+44 20 7946 0000", "00 00 00 00 00",
      "zéro un", "+33 0 1 43", "++33143830000", "14 38 30 00 00 1",
    ])
  func refused(typed: String) { #expect(Telephone(typed) == nil) }

  @Test("se lit par paires") func shown() {
    #expect(Telephone("+262262123456")?.affiche == "02\u{A0}62\u{A0}12\u{A0}34\u{A0}56")
    #expect(Telephone("+687241234")?.affiche == "+687241234")
  }
}
