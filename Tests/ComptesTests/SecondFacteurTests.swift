import Comptes
import Empreinte
import Kernel
import Storage
import TestKit
import Testing

@Suite("The second factor of agents") struct SecondFacteurTests {
  private static let selene = "selene@prefecture.example"

  private func code(_ maison: Maison, _ id: ID<Compte>, steps: Int64 = 0) async throws -> String {
    let compte = try #require(try await maison.moyens.store.compte(id))
    let secret = try #require(compte.secondFacteur).secret
    let step = CodeTemporaire.step(at: maison.clock.now()) + steps
    return CodeTemporaire.code(secret: secret, step: step, maison.moyens.digests)
  }

  private func verify(
    _ jeton: String, _ code: String, _ maison: Maison
  ) async throws -> SessionDonnee {
    try await VerifierSecondFacteur(maison.moyens)(
      jeton: jeton, code: code, ip: Maison.ip, geste: maison.geste())
  }

  /// An agent whose second factor is on, and a sign-in that waits for a code.
  private func agent(_ maison: Maison) async throws -> (ID<Compte>, waiting: String) {
    let id = try await maison.compte(Self.selene, .prefecture).id
    _ = try await ActiverSecondFacteur(maison.moyens)(
      id, service: "Maillage", geste: maison.geste())
    let first = try await maison.connexion(Self.selene)
    _ = try await verify(first.jeton, try await code(maison, id), maison)
    maison.clock.advance(seconds: 60)
    return (id, try await maison.connexion(Self.selene).jeton)
  }

  @Test("is asked for before anything opens", arguments: TestDatabase.engines)
  func enrols(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let id = try await maison.compte(Self.selene, .prefecture).id
    let waiting = try await maison.connexion(Self.selene)
    #expect(waiting.attendUnCode)
    let session = try #require(try await maison.session(waiting.jeton))
    #expect(session.acteur == .visiteur && session.attend == id)
    await #expect(throws: CompteRefusal.secondFacteurAbsent) {
      try await verify(waiting.jeton, "123456", maison)
    }
    func proposed() async throws -> SecretPropose {
      try await ActiverSecondFacteur(maison.moyens)(id, service: "Maillage", geste: maison.geste())
    }
    let secret = try await proposed()
    #expect(try await proposed().uri == secret.uri && secret.saisie.utf8.count == 39)
    let open = try await verify(waiting.jeton, try await code(maison, id), maison)
    #expect(try await maison.session(waiting.jeton) == nil)
    #expect(try await maison.session(open.jeton)?.acteur.compte == id)
    await #expect(throws: CompteRefusal.secondFacteurActif) { try await proposed() }
  }

  @Test("accepts a code once, of 16 sent together", arguments: TestDatabase.engines)
  func race(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, waiting) = try await agent(maison)
    let code = try await code(maison, id)
    let entered = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { (try? await verify(waiting, code, maison)) != nil } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(entered == 1)
  }

  @Test("slows down who guesses codes", arguments: TestDatabase.engines)
  func locks(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, waiting) = try await agent(maison)
    for _ in 0..<5 {
      await #expect(throws: CompteRefusal.codeFaux) { try await verify(waiting, "12345", maison) }
    }
    let right = try await code(maison, id)
    await #expect(throws: CompteRefusal.tropDEssais(jusqua: maison.clock.now().adding(seconds: 1)))
    {
      try await verify(waiting, right, maison)
    }
    maison.clock.advance(seconds: 1)
    _ = try await verify(waiting, right, maison)
  }

  @Test(
    "thirty wrong codes a day for one account, from all addresses; a right one does not count",
    arguments: TestDatabase.engines)
  func day(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, _) = try await agent(maison)
    maison.clock.advance(seconds: 86_400 - maison.clock.now().milliseconds / 1_000 % 86_400)
    let first = try await maison.connexion(Self.selene)
    _ = try await verify(first.jeton, try await code(maison, id), maison)
    let waiting = try await maison.connexion(Self.selene)
    func wrong(_ rank: Int) async throws {
      _ = try await VerifierSecondFacteur(maison.moyens)(
        jeton: waiting.jeton, code: "000000", ip: "192.0.2.\(rank)", geste: maison.geste())
    }
    for rank in 1...30 {
      await #expect(throws: CompteRefusal.codeFaux) { try await wrong(rank) }
    }
    let tomorrow = Instant(
      milliseconds: (maison.clock.now().milliseconds / 86_400_000 + 1) * 86_400_000)
    await #expect(throws: CompteRefusal.tropDEssais(jusqua: tomorrow)) { try await wrong(31) }
  }

  @Test(
    "ten codes for a lost phone: each once, the new ones in the place of the old",
    arguments: TestDatabase.engines)
  func spare(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, waiting) = try await agent(maison)
    _ = try await verify(waiting, try await code(maison, id), maison)
    func draw() async throws -> [CodeDeSecours] {
      let acteur = try #require(try await maison.moyens.store.compte(id)).acteur(on: maison.today)
      return try await RenouvelerCodesDeSecours(maison.moyens)(
        par: acteur, code: try await code(maison, id), ip: Maison.ip, geste: maison.geste())
    }
    maison.clock.advance(seconds: 60)
    let old = try await draw()
    #expect(Set(old.map(\.text)).count == 10)
    await #expect(throws: CompteRefusal.codeDejaUtilise) { try await draw() }
    maison.clock.advance(seconds: 60)
    let codes = try await draw()
    func use(_ code: CodeDeSecours) async throws -> SessionDonnee {
      let waiting = try await maison.connexion(Self.selene)
      return try await verify(waiting.jeton, code.text.lowercased(), maison)
    }
    await #expect(throws: CompteRefusal.codeFaux) { try await use(old[0]) }
    #expect(try await maison.session(use(codes[0]).jeton)?.acteur.compte == id)
    await #expect(throws: CompteRefusal.codeFaux) { try await use(codes[0]) }
    maison.clock.advance(seconds: 1_000)
    #expect(try await maison.moyens.store.compte(id)?.secours.count == 9)
    let stored = try await maison.database.read {
      try $0.all("SELECT empreinte FROM code_secours", []) { try $0.bytes(0) }
    }
    #expect(stored.allSatisfy { $0.count == 32 }, "digests only")
  }

  @Test("is waited for ten minutes", arguments: TestDatabase.engines)
  func waits(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, waiting) = try await agent(maison)
    maison.clock.advance(seconds: 600)
    let late = try await code(maison, id)
    await #expect(throws: CompteRefusal.connexionPerdue) { try await verify(waiting, late, maison) }
  }

  @Test(
    "can be taken away for a lost phone; an agent then enrols again",
    arguments: TestDatabase.engines)
  func lost(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let (id, waiting) = try await agent(maison)
    try await RetirerSecondFacteur(maison.moyens)(id, par: .machine, geste: maison.geste())
    #expect(try await maison.session(waiting) == nil)
    #expect(try await maison.connexion(Self.selene).attendUnCode)
    let compte = try #require(try await maison.moyens.store.compte(id))
    #expect(compte.secondFacteur == nil)
  }

  @Test(
    "is not asked of the people of the demonstration, and of them only",
    arguments: TestDatabase.engines)
  func demonstration(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let selene = try await maison.compte(Self.selene, .prefecture).id
    let other = try await maison.compte("vraie@prefecture.example", .prefecture).id
    let courriel = try #require(AdresseCourriel(Self.selene))
    let enter = EntrerEnDemonstration(maison.moyens, personnages: [courriel])
    #expect(try await enter.comptes().map(\.id) == [selene])
    let given = try await enter(selene, remplace: nil, geste: maison.geste())
    #expect(try await maison.session(given.jeton)?.acteur.has(.prefecture) == true)
    await #expect(throws: CompteRefusal.compteInconnu) {
      try await enter(other, remplace: nil, geste: maison.geste())
    }
  }

  @Test("a new password ends the other sessions", arguments: TestDatabase.engines)
  func password(engine: Engine) async throws {
    let maison = try await Maison(engine)
    _ = try await maison.compte("odette@mairie.example")
    let other = try await maison.connexion("odette@mairie.example")
    let mine = try await maison.connexion("odette@mairie.example")
    func change(_ present: String) async throws -> SessionDonnee {
      try await ChangerMotDePasse(maison.moyens)(
        jeton: mine.jeton, present: present, nouveau: "huit vaches au champ", ip: Maison.ip,
        geste: maison.geste())
    }
    await #expect(throws: CompteRefusal.identifiantsFaux) { try await change("je ne sais plus") }
    let new = try await change(Maison.motDePasse)
    #expect(try await maison.session(other.jeton) == nil)
    #expect(try await maison.session(mine.jeton) == nil)
    #expect(try await maison.session(new.jeton) != nil)
    _ = try await maison.connexion("odette@mairie.example", "huit vaches au champ")
  }

  @Test("accounts are listed by name, a page at a time", arguments: TestDatabase.engines)
  func list(engine: Engine) async throws {
    let maison = try await Maison(engine)
    for (prenom, nom) in [("Zoé", "Émile"), ("Ada", "Zola"), ("Bob", "Démo"), ("Al", "Démo")] {
      _ = try await CreerCompte(maison.moyens)(
        courriel: "\(prenom.count)\(nom.count)\(prenom.first ?? "x")@mairie.example",
        identite: Identite(prenom: prenom, nom: nom), habilitation: maison.role(.structure),
        motDePasse: Maison.motDePasse, par: .machine, geste: maison.geste())
    }
    let lire = ConsulterComptes(maison.moyens)
    let first = try await lire.page(RechercheComptes(), limit: 3, par: .machine)
    #expect(first.comptes.map(\.identite.nomComplet) == ["Al Démo", "Bob Démo", "Zoé Émile"])
    let rest = try await lire.page(RechercheComptes(after: first.suite), limit: 3, par: .machine)
    #expect(rest.comptes.map(\.identite.nomComplet) == ["Ada Zola"] && rest.suite == nil)
    #expect(rest.comptes.first?.habilitations.count == 1)
    let found = try await lire.page(RechercheComptes(texte: "DEMO b"), limit: 3, par: .machine)
    #expect(found.comptes.map(\.identite.nomComplet) == ["Bob Démo"])
    await #expect(throws: CompteRefusal.interdit) {
      try await lire.page(RechercheComptes(), limit: 3, par: .visiteur)
    }
  }
}
