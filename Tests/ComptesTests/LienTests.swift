import Comptes
import Kernel
import Storage
import TestKit
import Testing

@Suite("Links and invitations") struct LienTests {
  private static let odette = "odette@mairie.example"

  private func lien(_ maison: Maison) async throws -> String {
    try await DemanderLien(maison.moyens)(
      courriel: Self.odette, ip: Maison.ip, suite: nil, geste: maison.geste())
    return try await maison.jeton(Self.odette, after: "/connexion/lien/")
  }

  private func confirm(_ jeton: String, _ maison: Maison) async throws -> SessionDonnee {
    try await ConfirmerLien(maison.moyens)(jeton, remplace: nil, geste: maison.geste())
  }

  @Test("a link looked at still serves, and serves once", arguments: TestDatabase.engines)
  func once(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let compte = try await maison.compte(Self.odette)
    let jeton = try await lien(maison)
    for _ in 0..<3 {
      let seen = try await ConsulterLien(maison.moyens)(jeton, .connexion, at: maison.clock.now())
      #expect(seen.id == compte.id)
    }
    await #expect(throws: CompteRefusal.lienInconnu) {
      try await ConsulterLien(maison.moyens)(jeton, .invitation, at: maison.clock.now())
    }
    let given = try await confirm(jeton, maison)
    #expect(try await maison.session(given.jeton)?.acteur.compte == compte.id)
    await #expect(throws: CompteRefusal.lienUtilise) { try await confirm(jeton, maison) }
  }

  @Test("of 16 that press together, one enters", arguments: TestDatabase.engines)
  func race(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte(Self.odette)
    let jeton = try await lien(maison)
    let entered = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask { (try? await confirm(jeton, maison)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(entered == 1)
  }

  @Test("a link lasts ten minutes", arguments: TestDatabase.engines)
  func expires(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte(Self.odette)
    let jeton = try await lien(maison)
    maison.clock.advance(seconds: 599)
    _ = try await ConsulterLien(maison.moyens)(jeton, .connexion, at: maison.clock.now())
    maison.clock.advance(seconds: 1)
    await #expect(throws: CompteRefusal.lienExpire) { try await confirm(jeton, maison) }
  }

  @Test(
    "a new link spares the one sent less than five minutes ago", arguments: TestDatabase.engines)
  func spares(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte(Self.odette)
    let first = try await lien(maison)
    maison.clock.advance(seconds: 299)
    let second = try await lien(maison)
    #expect(first != second)
    _ = try await ConsulterLien(maison.moyens)(first, .connexion, at: maison.clock.now())
    maison.clock.advance(seconds: 1)
    _ = try await lien(maison)
    await #expect(throws: CompteRefusal.lienUtilise) { try await confirm(first, maison) }
    _ = try await confirm(second, maison)
  }

  @Test("an unknown address gets no letter and no refusal", arguments: TestDatabase.engines)
  func unknown(engine: Engine) async throws {
    let maison = try await Maison(engine)
    try await DemanderLien(maison.moyens)(
      courriel: "inconnue@mairie.example", ip: Maison.ip, suite: nil, geste: maison.geste())
    let count = try await maison.database.read {
      try $0.first("SELECT count(*) FROM courrier") { try $0.int(0) }
    }
    #expect(count == 0)
  }

  @Test("an invitation lasts 28 days and makes a password", arguments: TestDatabase.engines)
  func invitation(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let geste = maison.geste("une-seule-fois")
    func invite(_ geste: Geste) async throws -> ID<Compte> {
      try await InviterCompte(maison.moyens)(
        courriel: Self.odette, identite: Identite(prenom: "Odette", nom: "Exemple"),
        habilitation: maison.role(.structure), par: .machine, geste: geste)
    }
    let id = try await invite(geste)
    #expect(try await invite(geste) == id)
    await #expect(throws: CompteRefusal.courrielConnu) { try await invite(maison.geste()) }
    let jeton = try await maison.jeton(Self.odette, after: "/invitation/")
    maison.clock.advance(seconds: 28 * 86_400 - 1)
    func accept(_ password: String) async throws -> SessionDonnee {
      try await AccepterInvitation(maison.moyens)(
        jeton, motDePasse: password, remplace: nil, geste: maison.geste())
    }
    await #expect(throws: CompteRefusal.motDePasseTropCourt) { try await accept("court") }
    let given = try await accept(Maison.motDePasse)
    #expect(try await maison.session(given.jeton)?.acteur.compte == id)
    await #expect(throws: CompteRefusal.lienUtilise) { try await accept(Maison.motDePasse) }
    _ = try await maison.connexion(Self.odette)
    await #expect(throws: CompteRefusal.lienUtilise) {
      try await RelancerInvitation(maison.moyens)(id, par: .machine, geste: maison.geste())
    }
  }

  @Test("an invitation that is too old is sent again", arguments: TestDatabase.engines)
  func again(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let id = try await InviterCompte(maison.moyens)(
      courriel: Self.odette, identite: Identite(prenom: "Odette", nom: "Exemple"),
      habilitation: nil, par: .machine, geste: maison.geste())
    let old = try await maison.jeton(Self.odette, after: "/invitation/")
    maison.clock.advance(seconds: 28 * 86_400)
    await #expect(throws: CompteRefusal.lienExpire) {
      try await ConsulterLien(maison.moyens)(old, .invitation, at: maison.clock.now())
    }
    try await RelancerInvitation(maison.moyens)(id, par: .machine, geste: maison.geste())
    let new = try await maison.jeton(Self.odette, after: "/invitation/")
    _ = try await ConsulterLien(maison.moyens)(new, .invitation, at: maison.clock.now())
  }
}
