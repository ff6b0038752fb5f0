import Kernel
import Structures
import Testing

@Suite("SIRET et RIDET")
struct SiretTests {
  @Test(
    "Un SIRET valide est lu, espaces comprises",
    arguments: [
      ("90000000000019", "90000000000019"), ("900 000 000 00019", "90000000000019"),
      (" 900\u{A0}000\u{202F}000 00019\t", "90000000000019"), ("35600000000048", "35600000000048"),
    ])
  func valid(typed: String, kept: String) throws {
    #expect(try Siret(typed).description == kept)
  }

  @Test(
    "Un SIRET faux est refusé avec sa raison",
    arguments: [
      ("", IdentifiantRefusal.absent), ("   ", .absent), ("00000000000000", .nul),
      ("9000000000001", .longueur(13)), ("900000000000191", .longueur(15)),
      ("90000000000012", .cle), ("9000000000001X", .signes), ("９００００００００００００１９", .signes),
      ("35600000000000", .cle),
      (String(repeating: "1", count: 1_000_000), .longueur(21)),
    ])
  func invalid(typed: String, refusal: IdentifiantRefusal) {
    #expect(throws: refusal) { try Siret(typed) }
  }

  @Test("Les établissements de La Poste valent par Luhn ou par la somme de leurs chiffres")
  func laPoste() throws {
    // 3+5+6 = 14: a suffix whose digits sum to 1 makes 15.
    #expect(try Siret("35600000000001").isLaPoste)
    #expect(throws: IdentifiantRefusal.cle) { try Siret("35600000100001") }
    #expect(throws: IdentifiantRefusal.cle) { try Siret("90000000000020") }
  }

  @Test("Un numéro s’écrit par groupes, précédé de son nom") func readable() throws {
    let siret = try Siret("90000000000019")
    #expect(siret.lisible == "900\u{A0}000\u{A0}000\u{A0}00019")
    #expect(Identifiant.siret(siret).lisible == "SIRET\u{A0}" + siret.lisible)
    #expect(try Identifiant.ridet(Ridet("0123456")).lisible == "RIDET\u{A0}0123456")
  }

  @Test(
    "Un RIDET a sept chiffres, ou dix avec l’établissement",
    arguments: [
      ("0123456", "0123456"), ("0 123 456", "0123456"), ("0123456.001", "0123456001"),
    ])
  func ridet(typed: String, kept: String) throws {
    #expect(try Ridet(typed).description == kept)
  }

  @Test(
    "Un RIDET faux est refusé",
    arguments: [
      ("", IdentifiantRefusal.absent), ("123456", .longueur(6)), ("12345678", .longueur(8)),
      ("0000000", .nul), ("123456a", .signes),
    ])
  func invalidRidet(typed: String, refusal: IdentifiantRefusal) {
    #expect(throws: refusal) { try Ridet(typed) }
  }
}
