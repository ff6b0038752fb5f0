import Comptes
import Empreinte
import Kernel
import Territoires
import TestKit
import Testing

@Suite("What a password and an address must be") struct ReglesTests {
  @Test(
    "a password is long, not common, not the person's own address",
    arguments: [
      ("", CompteRefusal.motDePasseTropCourt), ("elevensigns", .motDePasseTropCourt),
      ("twelve signs", nil), ("éèàùçâêîôûëï", nil),
      ("soixante vaches tranquilles au bord d’un pré très vert, en juin", nil),
      (String(repeating: "ligne 7 ! ", count: 102), nil),
      (String(repeating: "ligne 7 ! ", count: 103), .motDePasseTropLong),
      ("cheval agrafe pile correct", nil), ("👩‍🌾 au champ, 4 h", nil),
      ("azertyuiop12", .motDePasseCourant), ("Motdepasse2024!", .motDePasseCourant),
      ("bonjour123456", .motDePasseCourant), ("BonjourBonjour", .motDePasseCourant),
      ("123456789012", .motDePasseCourant), ("aaaaaaaaaaaa", .motDePasseCourant),
      ("soleil!!!!!!!!", .motDePasseCourant), ("P@ssw0rd2024!", .motDePasseCourant),
      ("qsdfghjklm12", .motDePasseCourant), ("zaq12wsxcde3", .motDePasseCourant),
      ("abcdefghijkl", .motDePasseCourant), ("zyxwvutsrqpo", .motDePasseCourant),
      ("1122334455667", .motDePasseCourant), ("abcabcabcabc", .motDePasseCourant),
      ("Maillage93!!", .motDePasseCourant), ("Préfecture-93", .motDePasseCourant),
      ("soleilvacances", .motDePasseCourant), ("SummerWinter24", .motDePasseCourant),
      ("demonstration 2021", nil), ("huit vaches au champ", nil), ("sept chevaux au pré", nil),
      ("quatre mots sans rapport", nil), ("Le maire de Gagny rit", nil), ("xK7#qp2vLm9t", nil),
      ("a1z2e3r4t5y6", .motDePasseCourant),
      ("selene.demo@prefecture.example", .motDePassePersonnel),
      ("selene.demo93", .motDePassePersonnel), ("selene.demo en bateau", nil),
    ])
  func password(text: String, refusal: CompteRefusal?) throws {
    let courriel = try #require(AdresseCourriel("selene.demo@prefecture.example"))
    #expect(throwing { try ReglesMotDePasse.check(text, courriel: courriel) } == refusal)
  }

  @Test(
    "an address is trimmed and lower case",
    arguments: [
      ("Selene@Exemple.Example", "selene@exemple.example"), ("  a@b.fr\n", "a@b.fr"),
      ("a+b@c.d.fr", "a+b@c.d.fr"), ("é@été.example", "é@été.example"), ("", nil), ("   ", nil),
      ("a", nil), ("@b.fr", nil), ("a@", nil), ("a@b", nil), ("a@b..fr", nil), ("a@-b.fr", nil),
      ("a@b@c.fr", nil), ("a b@c.fr", nil), ("a@b.fr\r\nBcc: x@y.fr", nil), ("<a@b.fr>", nil),
      ("a,b@c.fr", nil), ("a@b_c.fr", nil), (String(repeating: "a", count: 64) + "@b.fr", "same"),
      (String(repeating: "a", count: 65) + "@b.fr", nil),
    ])
  func address(typed: String, expected: String?) {
    let expected = expected == "same" ? typed : expected
    #expect(AdresseCourriel(typed)?.text == expected)
  }

  @Test(
    "failures make wait 1, 2, 4… seconds from the fifth on, 15 minutes at most",
    arguments: [
      (0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (14, 512), (15, 900), (16, 900),
      (Int.max, 900),
    ])
  func waits(essais: Int, seconds: Int) {
    #expect(Verrou.wait(after: essais) == Int64(seconds))
  }

  @Test("tries that come too early are refused and not counted; a day forgets") func verrou() throws
  {
    let start = Instant(milliseconds: 1_000_000)
    var verrou: Verrou?
    for _ in 0..<5 { verrou = try Verrou.counting(verrou, at: start) }
    let until = start.adding(seconds: 1)
    #expect(throws: CompteRefusal.tropDEssais(jusqua: until)) {
      try Verrou.counting(verrou, at: Instant(milliseconds: until.milliseconds - 1))
    }
    #expect(try Verrou.counting(verrou, at: until).essais == 6)
    #expect(try Verrou.counting(verrou, at: start.adding(seconds: 86_399)).essais == 6)
    #expect(try Verrou.counting(verrou, at: start.adding(seconds: 86_400)).essais == 1)
  }

  @Test("a token is 256 bits and tells what cannot be one") func jeton() throws {
    let digests = CryptoDigests()
    let a = Jeton(from: digests)
    let b = Jeton(from: digests)
    #expect(a.text.utf8.count == 43 && a != b && Jeton(a.text) == a)
    #expect(a.empreinte(digests).count == 32 && a.empreinte(digests) != a.secret(digests))
    let wrong = ["", "a", a.text + "A", String(a.text.dropLast()), String(a.text.dropLast()) + "="]
    #expect(wrong.allSatisfy { Jeton($0) == nil })
  }
}

/// The refusal that `body` throws; nil when it throws none.
func throwing(_ body: () throws -> Void) -> CompteRefusal? {
  do {
    try body()
    return nil
  } catch { return error as? CompteRefusal }
}
