import Design
import HTML
import Kernel
import Testing

@Suite struct FrancaisTests {
  @Test(
    "Thousands are set apart",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1_000, "1~000"), (1_020_007, "1~020~007"),
      (3_925, "3~925"),
      (68_619_221, "68~619~221"), (-4, "−4"), (-12_345, "−12~345"),
      (Int.min, "−9~223~372~036~854~775~808"),
    ])
  func nombre(n: Int, text: String) {
    #expect(Francais.nombre(n) == narrow(text))
    #expect(page { $0.nombre(n) } == narrow(text))
  }

  @Test(
    "Cents are written only when there are some",
    arguments: [
      (0, "0_€"), (5_000_000, "50~000_€"), (5_542_850, "55~428,50_€"), (5, "0,05_€"),
      (-5, "−0,05_€"), (-150, "−1,50_€"), (19_197_312_100, "191~973~121_€"),
      (Int64.min, "−92~233~720~368~547~758,08_€"),
    ])
  func euros(centimes: Int64, text: String) {
    #expect(Francais.euros(Centimes(centimes)) == narrow(text))
    #expect(page { $0.euros(Centimes(centimes)) } == narrow(text))
  }

  @Test("Large amounts are rounded to a tenth of a million")
  func millions() {
    #expect(Francais.millions(Centimes(19_197_312_100)) == "192,0\u{A0}M€")
  }

  @Test(
    "Decimals are rounded and written with a comma",
    arguments: [
      (5.72, 1, "5,7"), (19.65, 0, "20"), (0, 1, "0,0"), (-0.04, 1, "0,0"), (-0.5, 1, "−0,5"),
      (1_234.5, 2, "1~234,50"), (0.05, 2, "0,05"), (.nan, 1, "–"), (.infinity, 1, "–"),
      (1e300, 1, "–"), (2, -3, "2"), (1, 99, "1,000000"),
    ])
  func decimal(value: Double, chiffres: Int, text: String) {
    #expect(Francais.decimal(value, chiffres: chiffres) == narrow(text))
  }

  @Test("A share is a percentage, and no share of nothing")
  func pourcent() {
    #expect(Francais.pourcent(0.595) == "59,5\u{A0}%")
    #expect(Francais.pourcent(0.5) == "50\u{A0}%")
    #expect(Francais.pourcent(2_334, sur: 3_925) == "59,5\u{A0}%")
    #expect(Francais.pourcent(1, sur: 0) == "–")
  }

  @Test("A difference has its sign")
  func ecart() {
    #expect([6, 0, -4].map(Francais.ecart) == ["+6", "0", "−4"])
  }

  @Test(
    "Days are written in words",
    arguments: [
      (2026, 11, 24, "mardi 24_novembre 2026"), (2021, 3, 1, "lundi 1er_mars 2021"),
      (2021, 8, 15, "dimanche 15_août 2021"), (2023, 4, 5, "mercredi 5_avril 2023"),
    ])
  func jours(year: Int, month: Int, day: Int, text: String) throws {
    let jour = try #require(Jour(year, month, day))
    #expect(Francais.jourLong(jour) == narrow(text))
    #expect(text.hasSuffix(Francais.jour(jour).replacing("\u{A0}", with: "_")))
  }

  @Test("Every day can be written, also beyond the calendar's years")
  func anyDay() {
    for number in [Int32.min, -1, 0, Int32.max] {
      #expect(!Francais.jourLong(Jour(number: number)).isEmpty)
    }
  }

  @Test("A day is typed with two digits for its day and month")
  func jourCourt() throws {
    #expect(try Francais.jourCourt(#require(Jour(2021, 3, 1))) == "01/03/2021")
    #expect(try Francais.jourCourt(#require(Jour(2021, 11, 24))) == "24/11/2021")
  }

  @Test("Full hours are written without minutes")
  func heures() throws {
    let jour = try #require(Jour(2026, 11, 24))
    #expect(
      Francais.moment(HeureLocale(jour, 14, 30))
        == narrow("mardi 24_novembre 2026, 14_h_30"))
    #expect(Francais.heure(minute: 9 * 60) == narrow("9_h"))
    #expect(Francais.heure(minute: 9 * 60 + 2) == narrow("9_h_02"))
    #expect(Francais.heure(minute: 0) == narrow("0_h"))
  }

  @Test("The plural starts at two")
  func pluriel() {
    #expect(
      [0, 1, 2, 3_925].map { Francais.pluriel($0, "poste", "postes") }
        == ["0_poste", "1_poste", "2_postes", "3~925_postes"].map(narrow))
  }

  @Test("A list ends with « et »")
  func liste() {
    #expect(Francais.liste([]) == "")
    #expect(Francais.liste(["a"]) == "a")
    #expect(Francais.liste(["a", "b"]) == "a et b")
    #expect(Francais.liste(["a", "b", "c"]) == "a, b et c")
    #expect(Francais.liste(["a", "b"], "ou") == "a ou b")
  }

  @Test("Counts up to twenty are written in letters")
  func lettres() {
    #expect(
      [1, 3, 20, 21, -1].map { Francais.enLettres($0) } == ["un", "trois", "vingt", "21", "−1"])
    #expect(Francais.enLettres(1, feminin: true) == "une")
    #expect(Francais.majuscule("écran") == "Écran")
    #expect(Francais.majuscule("") == "")
    #expect([1, 2].map { Francais.ordinal($0) } == ["1er", "2e"])
  }
}

/// `~` stands for the narrow no-break space, `_` for the plain one.
func narrow(_ text: String) -> String {
  text.replacing("~", with: "\u{202F}").replacing("_", with: "\u{A0}")
}
