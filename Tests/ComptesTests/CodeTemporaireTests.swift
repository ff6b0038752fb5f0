import CodeQR
import Comptes
import Empreinte
import Kernel
import Testing

@Suite("One-time codes") struct CodeTemporaireTests {
  private static let secret = Array("12345678901234567890".utf8)
  private let digests = CryptoDigests()

  /// RFC 6238, appendix B (SHA-1), the last six of its eight digits.
  private static let vectors: [(Int64, String)] = [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ]

  @Test("are those of RFC 6238", arguments: vectors) func rfc(seconds: Int64, code: String) {
    let step = CodeTemporaire.step(at: Instant(milliseconds: seconds * 1_000))
    #expect(CodeTemporaire.code(secret: Self.secret, step: step, digests) == code)
  }

  /// 1,234,567,890 s is step 41152263, which began at …890 s.
  @Test(
    "are accepted one step early and one step late, not two",
    arguments: [
      (-61, false), (-60, false), (-30, true), (-1, true), (0, true), (29, true),
      (59, true), (60, false),
    ])
  func window(shift: Int, isAccepted: Bool) {
    let at = Instant(milliseconds: (1_234_567_890 + Int64(shift)) * 1_000)
    let step = CodeTemporaire.step(typed: "005924", secret: Self.secret, at: at, digests)
    #expect((step == 41_152_263) == isAccepted)
  }

  @Test(
    "are read with blanks, and only as six ASCII digits",
    arguments: [
      ("005 924", true), (" 005924 ", true), ("05924", false), ("0059240", false),
      ("００５９２４", false), ("", false), ("-05924", false),
    ])
  func typed(text: String, isRead: Bool) {
    let at = Instant(milliseconds: 1_234_567_890_000)
    let step = CodeTemporaire.step(typed: text, secret: Self.secret, at: at, digests)
    #expect((step != nil) == isRead)
  }

  @Test(
    "carry their secret in base 32 (RFC 4648, 10)",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
      ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
  func base32(text: String, encoded: String) {
    #expect(Base32.encoded(Array(text.utf8)) == encoded)
  }

  @Test("have an address and a picture for the phone") func uri() throws {
    let courriel = try #require(AdresseCourriel("selene@exemple.example"))
    let uri = CodeTemporaire.uri(secret: Self.secret, courriel: courriel, service: "Ma Commune")
    #expect(
      uri == "otpauth://totp/Ma%20Commune:selene@exemple.example"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ma%20Commune"
        + "&algorithm=SHA1&digits=6&period=30")
    let code = try #require(QREncode().code(uri))
    #expect(code.modules.count == code.width * code.width && code.width >= 21)
    // The finder pattern of the first corner: seven dark modules.
    #expect(code.modules.prefix(8) == [true, true, true, true, true, true, true, false])
    #expect(QREncode().code(String(repeating: "é", count: 4_000)) == nil)
  }

  @Test("serve once, and none before the last accepted") func once() throws {
    let at = Instant(milliseconds: 1_234_567_890_000)
    let courriel = try #require(AdresseCourriel("selene@exemple.example"))
    var compte = Compte(
      id: ID(1), courriel: courriel, identite: Identite(prenom: "Sélène", nom: "Démo"), creeLe: at)
    #expect(throws: CompteRefusal.secondFacteurAbsent) {
      try compte.accepting(code: "005924", at: at, digests)
    }
    compte = try compte.proposing(secret: Self.secret).value
    #expect(compte.needsSecondFactor(on: Jour(number: 0)) == false)
    let first = try compte.accepting(code: "005924", at: at, digests)
    #expect(first.events.map(\.kind) == ["compte.secondFacteurActive"])
    #expect(first.value.secondFacteur?.activeLe == at)
    #expect(throws: CompteRefusal.codeDejaUtilise) {
      try first.value.accepting(code: "005924", at: at, digests)
    }
    let earlier = CodeTemporaire.code(secret: Self.secret, step: 41_152_262, digests)
    #expect(throws: CompteRefusal.codeDejaUtilise) {
      try first.value.accepting(code: earlier, at: at, digests)
    }
    #expect(throws: CompteRefusal.codeFaux) {
      try first.value.accepting(code: "000000", at: at, digests)
    }
    #expect(throws: CompteRefusal.secondFacteurActif) {
      try first.value.proposing(secret: Self.secret)
    }
  }
}
