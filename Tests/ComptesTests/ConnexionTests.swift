import Comptes
import Kernel
import Storage
import Territoires
import TestKit
import Testing

@Suite("Signing in with a password") struct ConnexionTests {
  @Test("gives a session that names the person", arguments: TestDatabase.engines)
  func signsIn(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let compte = try await maison.compte("odette@mairie.example", .structure)
    let given = try await maison.connexion(" Odette@Mairie.example")
    #expect(!given.attendUnCode)
    let session = try #require(try await maison.session(given.jeton))
    #expect(session.acteur.compte == compte.id && session.acteur.nom == "Odette Exemple")
    #expect(session.acteur.has(.structure) && session.secret.count == 32)
    try await SeDeconnecter(maison.moyens)(jeton: given.jeton)
    #expect(try await maison.session(given.jeton) == nil)
    #expect(
      try await maison.kinds(compte.id) == ["compte.cree", "compte.roleDonne", "compte.connecte"])
  }

  @Test("refuses alike what is wrong, whatever it is", arguments: TestDatabase.engines)
  func refuses(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    let closed = try await maison.compte("fermee@mairie.example")
    try await DesactiverCompte(maison.moyens)(closed.id, par: .machine, geste: maison.geste())
    let wrong = [
      ("odette@mairie.example", "autre chose de long"),
      ("personne@mairie.example", Maison.motDePasse),
      ("fermee@mairie.example", Maison.motDePasse), ("pas une adresse", ""),
      ("odette@mairie.example", String(repeating: "a", count: 100_000)),
    ]
    for (courriel, password) in wrong {
      await #expect(throws: CompteRefusal.identifiantsFaux) {
        try await maison.connexion(courriel, password)
      }
    }
  }

  @Test("takes the place of the session before it", arguments: TestDatabase.engines)
  func rotates(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    let first = try await maison.connexion("odette@mairie.example")
    let second = try await maison.connexion("odette@mairie.example", remplace: first.jeton)
    #expect(try await maison.session(first.jeton) == nil)
    #expect(try await maison.session(second.jeton) != nil)
  }

  /// Seconds without a request, and whether the session still stands.
  @Test("ends after half an hour idle, or twelve hours", arguments: TestDatabase.engines)
  func ends(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    let idle = try await maison.connexion("odette@mairie.example")
    maison.clock.advance(seconds: 1_799)
    #expect(try await maison.session(idle.jeton) != nil)
    maison.clock.advance(seconds: 1_800)
    #expect(try await maison.session(idle.jeton) == nil)
    let busy = try await maison.connexion("odette@mairie.example")
    for _ in 0..<24 {
      #expect(try await maison.session(busy.jeton) != nil)
      maison.clock.advance(seconds: 1_790)
    }
    maison.clock.advance(seconds: 240)
    #expect(try await maison.session(busy.jeton) == nil)
    #expect(try await maison.session("") == nil)
    #expect(try await maison.session(String(repeating: "a", count: 43)) == nil)
  }

  @Test("ends when a role changes or the account is closed", arguments: TestDatabase.engines)
  func revoked(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let compte = try await maison.compte("odette@mairie.example", .structure)
    let before = try await maison.connexion("odette@mairie.example")
    try await DonnerRole(maison.moyens)(
      maison.role(.encadrant), a: compte.id, par: .machine, geste: maison.geste())
    #expect(try await maison.session(before.jeton) == nil)
    let after = try await maison.connexion("odette@mairie.example")
    let held = try #require(try await maison.moyens.store.compte(compte.id)).habilitations
    try await RetirerRole(maison.moyens)(
      try #require(held.first).id, de: compte.id, par: .machine, geste: maison.geste())
    #expect(try await maison.session(after.jeton) == nil)
    let last = try await maison.connexion("odette@mairie.example")
    #expect(try await maison.session(last.jeton)?.acteur.habilitations.map(\.role) == [.encadrant])
    try await DesactiverCompte(maison.moyens)(compte.id, par: .machine, geste: maison.geste())
    #expect(try await maison.session(last.jeton) == nil)
  }

  @Test("slows down who guesses, not the others", arguments: TestDatabase.engines)
  func locks(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    for _ in 0..<5 {
      await #expect(throws: CompteRefusal.identifiantsFaux) {
        try await maison.connexion("odette@mairie.example", "je devine encore")
      }
    }
    let until = maison.clock.now().adding(seconds: 1)
    await #expect(throws: CompteRefusal.tropDEssais(jusqua: until)) {
      try await maison.connexion("odette@mairie.example")
    }
    _ = try await SeConnecter(maison.moyens)(
      courriel: "odette@mairie.example", motDePasse: Maison.motDePasse, ip: "192.0.2.9",
      remplace: nil, geste: maison.geste())
    maison.clock.advance(seconds: 1)
    _ = try await maison.connexion("odette@mairie.example")
    _ = try await maison.connexion("odette@mairie.example")
  }
}
