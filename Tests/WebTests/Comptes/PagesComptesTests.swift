import CodeQR
import Comptes
import Courriers
import Empreinte
import Kernel
import MotDePasse
import Programme
import Storage
import Territoires
import TestKit
import Testing
import Web

@Suite("The pages of accounts") struct PagesComptesTests {
  @Test("say the same whether the address or the password is wrong") func alike() async throws {
    let site = try await SiteComptes()
    try await site.compte("odette@mairie.example", .structure)
    func answer(_ courriel: String, _ password: String) async throws -> TestBrowser.Reply {
      try await site.browser.post(
        "/connexion", [("courriel", courriel), ("mot_de_passe", password)])
    }
    let wrong = try await answer("odette@mairie.example", "autre chose de long")
    let unknown = try await answer("inconnu@mairie.example", "autre chose de long")
    #expect(wrong.status == 422 && unknown.status == 422)
    #expect(wrong.stable.replacing("odette", with: "inconnu") == unknown.stable)
    #expect(!wrong.body.contains("autre chose de long"))
  }

  @Test("say in how many seconds to try again, to programs too") func tooMany() async throws {
    let site = try await SiteComptes()
    func tries() async throws -> TestBrowser.Reply {
      try await site.browser.post(
        "/connexion", [("courriel", "odette@mairie.example"), ("mot_de_passe", "faux et faux")])
    }
    for _ in 1...5 { #expect(try await tries().status == 422) }
    let refused = try await tries()
    #expect(refused.status == 429 && refused.retryAfter == 1)
    #expect(refused.body.contains("1 seconde") || refused.body.contains("1\u{A0}seconde"))
  }

  @Test("shows codes for a lost phone once, against a code of the phone") func spare() async throws
  {
    let site = try await SiteComptes()
    let id = try await site.compte("selene@prefecture.example", .prefecture)
    let browser = try await site.browser(as: id)
    let page = try await browser.get("/mon-compte/codes-de-secours")
    #expect(page.status == 200 && page.body.contains("Pas de double vérification"))
    let sent = try await browser.post(
      "/mon-compte/codes-de-secours",
      [("_jeton", page.field("_jeton") ?? ""), ("code", "123456")])
    #expect(sent.status == 403 || sent.status == 422)
  }

  @Test("let somebody ask that their account be erased, and the national team answer")
  func erasure() async throws {
    let site = try await SiteComptes()
    let id = try await site.compte("odette@mairie.example", .structure)
    let team = try await site.compte("ines@equipe.example", .equipeNationale)
    let odette = try await site.browser(as: id)
    let page = try await odette.get("/mon-compte/effacement")
    for part in ["Ce qui disparaît", "Ce qui reste, et pourquoi", "Garder mon compte"] {
      #expect(page.body.contains(part), "\(part)")
    }
    let signed = [("_jeton", page.field("_jeton") ?? "")]
    #expect(try await odette.post("/mon-compte/effacement", signed).status == 422)
    let yes = signed + [("confirmation", "oui")]
    #expect(
      try await odette.post("/mon-compte/effacement", yes).location == "/mon-compte/effacement")
    #expect(try await odette.get("/mon-compte/effacement").body.contains("Effacement demandé le"))

    let ines = try await site.browser(as: team)
    #expect(try await ines.get("/comptes/effacements").body.contains("Odette Exemple"))
    #expect(try await ines.get("/comptes/\(team)/effacement").body.contains("autre personne"))
    let before = try await ines.get("/comptes/\(id)/effacement")
    let sure = [("_jeton", before.field("_jeton") ?? ""), ("confirmation", "oui")]
    #expect(try await ines.post("/comptes/\(id)/effacement", [sure[0]]).status == 422)
    #expect(
      try await ines.post("/comptes/\(id)/effacement", sure).location
        == "/comptes/\(id)?fait=efface")
    let after = try await ines.get("/comptes/\(id)")
    #expect(after.body.contains("<h1>Personne effacée</h1>"))
    #expect(!after.body.contains("odette@mairie.example"))
    #expect(try await ines.get("/comptes/effacements").body.contains("Aucune demande n’attend"))
    #expect(try await odette.get("/mon-compte").status == 303, "the session ended")
    #expect(try await ines.post("/comptes/\(id)/effacement", sure).status == 303)
  }

  @Test(
    "lead back to the page wanted, on this site only",
    arguments: [
      ("/structures?type=a&page=2", "/structures?type=a&page=2"), ("//autre.example", nil),
      ("/\\autre.example", nil), ("https://autre.example/", nil), ("javascript:alert(1)", nil),
      ("/%0d%0aSet-Cookie:a=b", "/%0d%0aSet-Cookie:a=b"), ("/a\r\nb", nil), ("/connexion", nil),
      ("", nil), ("structures", nil),
    ])
  func suite(typed: String, expected: String?) async throws {
    let site = try await SiteComptes()
    try await site.compte("odette@mairie.example", .structure)
    let reply = try await site.browser.post(
      "/connexion",
      [
        ("courriel", "odette@mairie.example"), ("mot_de_passe", SiteComptes.motDePasse),
        ("suite", typed),
      ])
    #expect(reply.status == 303 && reply.location == expected ?? "/dossiers")
  }

  @Test("let an agent in only after the code of the phone") func code() async throws {
    let site = try await SiteComptes()
    let id = try await site.compte("selene@prefecture.example", .prefecture)
    let browser = site.browser
    let first = try await browser.post(
      "/connexion",
      [("courriel", "selene@prefecture.example"), ("mot_de_passe", SiteComptes.motDePasse)])
    #expect(first.location == "/connexion/code")
    let waiting = await browser.token
    #expect(try await browser.get("/mon-compte").location == "/connexion?suite=%2Fmon-compte")
    let page = try await browser.get("/connexion/code")
    #expect(page.body.contains("<svg width=\"232\"") && page.body.contains("Clé à taper"))
    let jeton = try #require(page.field("_jeton"))
    let compte = try #require(try await site.moyens.store.compte(id))
    let right = CodeTemporaire.code(
      secret: try #require(compte.secondFacteur).secret,
      step: CodeTemporaire.step(at: site.environment.clock.now()), site.moyens.digests)
    #expect(
      try await browser.post("/connexion/code", [("_jeton", "autre"), ("code", right)]).status
        == 403)
    #expect(
      try await browser.post("/connexion/code", [("_jeton", jeton), ("code", "1")]).status == 422)
    let open = try await browser.post("/connexion/code", [("_jeton", jeton), ("code", right)])
    #expect(open.location == "/dossiers")
    #expect(await browser.token != waiting)
    let mine = try await browser.get("/mon-compte")
    #expect(mine.status == 200 && mine.body.contains("Odette Exemple"))
    let out = try await browser.post("/deconnexion", [("_jeton", mine.field("_jeton") ?? "")])
    #expect(out.status == 303)
    #expect(await browser.token == nil)
    #expect(try await browser.get("/mon-compte").status == 303)
  }

  /// Each role, over the country and over a département, and what `/comptes` answers.
  @Test("of others are for the national team over the country", arguments: Role.allCases)
  func permissions(role: Role) async throws {
    let site = try await SiteComptes()
    let wide = try await site.compte("ines@equipe.example", role)
    let narrow = try await site.compte(
      "selene@prefecture.example", role, .territoire(.departement("93")))
    #expect(try await site.browser.get("/comptes").status == 303)
    for (id, isWide) in [(wide, true), (narrow, false)] {
      let browser = try await site.browser(as: id)
      let expected = role == .equipeNationale && isWide ? 200 : 403
      #expect(try await browser.get("/comptes").status == expected)
      #expect(try await browser.get("/comptes/\(wide)").status == expected)
      let jeton = try await browser.get("/mon-compte").field("_jeton") ?? ""
      let closing = try await browser.post("/comptes/\(wide)/fermeture", [("_jeton", jeton)])
      // The national team may close accounts, but nobody their own.
      #expect(closing.status == (expected == 200 ? 422 : 403))
    }
    let kept = try #require(try await site.moyens.store.compte(wide))
    #expect(kept.isActive)
  }

  @Test("invite somebody once, and say every fault at once") func invites() async throws {
    let site = try await SiteComptes()
    let team = try await site.browser(as: site.compte("ines@equipe.example", .equipeNationale))
    let page = try await team.get("/comptes/nouveau")
    let sent = [("_jeton", page.field("_jeton") ?? ""), ("_cle", page.field("_cle") ?? "")]
    let faults = try await team.post("/comptes", sent + [("courriel", "x"), ("role", "")])
    #expect(faults.status == 422)
    for field in ["#courriel", "#prenom", "#role"] {
      #expect(faults.body.contains("href=\"\(field)\""))
    }
    let right =
      sent + [
        ("courriel", "lucie@mairie.example"), ("prenom", "Lucie"), ("nom", "Fictif"),
        ("role", "comite"), ("territoire", "departement:93"),
      ]
    let first = try await team.post("/comptes", right)
    let again = try await team.post("/comptes", right)
    #expect(first.status == 303 && first.location == again.location)
    let letters = try await team.get("/demo/courriels")
    #expect(letters.body.components("lucie@mairie.example") == 1)
    let shown = try await team.get(try #require(first.location))
    #expect(shown.body.contains("Seine-Saint-Denis") && shown.body.contains("Invité"))
    #expect(try await team.get("/comptes/999").status == 404)
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
