import Appariement
import Candidats
import Kernel
import MisesEnRelation
import Storage
import TestKit
import Testing

@Suite("L’appariement, gardé")
struct AppariementStoreTests {
  @Test(
    "Les vœux gardent leur ordre ; le même geste envoyé deux fois ne compte qu’une fois",
    arguments: TestDatabase.engines)
  func wishes(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let (one, two) = (try await etabli.candidats.offer(1), try await etabli.candidats.offer(2))
    let (id, lien) = try await etabli.candidat("Lila", [one, two])
    #expect(try await etabli.moyens.store.voeux(id).offres == [one, two])
    for _ in 1...2 { _ = try await etabli.step(lien, .monter, two, "une-fois") }
    let stored = try await etabli.moyens.store.voeux(id)
    #expect(stored.offres == [two, one] && stored.version == 3)
    #expect(try await etabli.moyens.store.demandes(one).map(\.id) == [id])
    await #expect(throws: AppariementRefusal.introuvable) {
      try await etabli.step(lien, .ajouter, ID(99))
    }
  }

  @Test(
    "Une campagne à la fois par département, et jamais hors de son territoire",
    arguments: TestDatabase.engines)
  func campaigns(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let campagne = try await etabli.open()
    #expect(campagne.graine.utf8.count == 32)
    #expect(try await etabli.moyens.store.campagne(campagne.id) == campagne)
    #expect(try await etabli.open() == campagne)
    let ouvrir = OuvrirCampagne(etabli.moyens)
    await #expect(throws: AppariementRefusal.dejaOuverte) {
      try await ouvrir(
        "93", jusquau: campagne.voeuxJusquau, acteur: EtabliAppariement.agent,
        by: etabli.candidats.geste("autre"))
    }
    await #expect(throws: AppariementRefusal.departementInconnu) {
      try await ouvrir(
        "50", jusquau: campagne.voeuxJusquau, acteur: EtabliAppariement.agent,
        by: etabli.candidats.geste("ailleurs"))
    }
  }

  @Test(
    "Un calcul se relit tel qu’il a été fait et redonne son empreinte",
    arguments: TestDatabase.engines)
  func frozen(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let (one, two) = (try await etabli.candidats.offer(1), try await etabli.candidats.offer(2))
    let campagne = try await etabli.open()
    await #expect(throws: AppariementRefusal.sansPersonne) {
      try await etabli.simulate(campagne, "vide")
    }
    var people: [ID<Candidat>] = []
    for (prenom, voeux) in [("Ada", [one, two]), ("Bea", [one]), ("Cora", [two, one])] {
      people.append(try await etabli.candidat(prenom, voeux).id)
    }
    _ = try await etabli.candidats.propose(one, people[1])
    _ = try await ClasserCandidats(etabli.moyens)(
      two, .ajouter, people[0], acteur: EtabliAppariement.agent,
      by: etabli.candidats.geste("ordre"))
    let calcul = try await etabli.simulate(campagne, "un")
    let stored = try #require(try await etabli.moyens.store.calcul(calcul.id))
    #expect(stored == calcul)
    #expect(stored.rejouer().empreinte == calcul.empreinte)
    #expect(stored.entrees.ecarts.map(\.cause) == [.dejaProposee])
    #expect(stored.entrees.instance.capacites == [2, 3])
    // What changes afterwards changes nothing in it.
    _ = try await etabli.candidat("Dan", [one])
    #expect(try await etabli.moyens.store.calcul(calcul.id) == calcul)
    #expect(try await etabli.simulate(campagne, "un") == calcul)
  }

  @Test(
    "Publié, il propose chaque rencontre, répond à tous, et rien deux fois",
    arguments: TestDatabase.engines)
  func published(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    for prenom in ["Ada", "Bea", "Cora", "Dan"] { _ = try await etabli.candidat(prenom, [one]) }
    let first = try await etabli.simulate(campagne, "un")
    await #expect(throws: AppariementRefusal.voeuxOuverts(jusquau: campagne.voeuxJusquau)) {
      try await etabli.publish(first, days: 1)
    }
    let last = try await etabli.simulate(campagne, "deux", days: 1)
    await #expect(throws: AppariementRefusal.calculDepasse) {
      try await etabli.publish(first, days: 2)
    }
    #expect(try await etabli.candidats.count("SELECT COUNT(*) FROM mise") == 0)
    for cle in ["", "-encore"] { _ = try await etabli.publish(last, days: 2, cle) }
    #expect(try await EnvoyerAppariements(etabli.moyens)(at: EtabliCandidats.at(days: 3)) == 0)
    #expect(try await etabli.candidats.count("SELECT COUNT(*) FROM mise") == 3)
    let letters = try await etabli.candidats.count(
      "SELECT COUNT(*) FROM courrier WHERE objet = 'Pas de rencontre pour vous cette fois'")
    #expect(letters == 1)
    #expect(try await etabli.moyens.store.aEnvoyer().isEmpty)
  }

  @Test(
    "À la vague suivante, une place libérée profite à qui n’avait rien",
    arguments: TestDatabase.engines)
  func vacancy(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    var links: [ID<Candidat>: String] = [:]
    for prenom in ["Ada", "Bea", "Cora", "Dan"] {
      let person = try await etabli.candidat(prenom, [one])
      links[person.id] = person.lien
    }
    let first = try await etabli.publish(etabli.simulate(campagne, "un", days: 2), days: 2)
    let postes = first.rejouer().postes
    let without = try #require(postes.firstIndex(of: -1))
    let held = try #require(postes.firstIndex(of: 0))
    let (waiting, gone) = (first.entrees.personnes[without].id, first.entrees.personnes[held].id)
    // Nothing is free: nobody new is proposed.
    #expect(try await etabli.simulate(campagne, "plein", days: 3).apparies == 0)
    let lien = try #require(links[gone])
    _ = try await EspaceCandidat(etabli.candidats.moyens).withdraw(
      lien, by: etabli.candidats.geste("retrait", days: 4))
    try await LibererMises(etabli.candidats.mises).dun(gone, at: EtabliCandidats.at(days: 4))
    let second = try await etabli.simulate(campagne, "deux", days: 5)
    #expect(second.vague == 2 && second.apparies == 1)
    #expect(second.reponse(waiting, second.rejouer())?.obtenu == one)
    #expect(!second.entrees.personnes.map(\.id).contains(gone))
  }

  @Test(
    "S’effacer emporte les vœux et le rang ; les calculs se refont encore",
    arguments: TestDatabase.engines)
  func erased(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    let (id, lien) = try await etabli.candidat("Lila", [one])
    _ = try await ClasserCandidats(etabli.moyens)(
      one, .ajouter, id, acteur: EtabliAppariement.agent, by: etabli.candidats.geste("ordre"))
    let calcul = try await etabli.simulate(campagne, "un")
    try await EffacerCandidat(etabli.candidats.moyens)(
      lien, confirme: true, by: etabli.candidats.geste("efface"))
    #expect(try await etabli.moyens.store.voeux(id).offres.isEmpty)
    #expect(try await etabli.moyens.store.classement(one).candidats.isEmpty)
    #expect(
      try await etabli.moyens.store.calcul(calcul.id)?.rejouer().empreinte == calcul.empreinte)
  }

  @Test(
    "Le journal ne garde que des numéros, des dates et l’empreinte", arguments: TestDatabase.engines
  )
  func journal(engine: Engine) async throws {
    let etabli = try await EtabliAppariement(engine)
    let one = try await etabli.candidats.offer(1)
    let campagne = try await etabli.open()
    _ = try await etabli.candidat("Lila", [one])
    _ = try await etabli.publish(etabli.simulate(campagne, "un", days: 2), days: 2)
    let facts = try await etabli.candidats.database.read { tx in
      try tx.all(
        """
        SELECT genre, faits FROM journal
        WHERE genre LIKE 'voeux%' OR genre LIKE 'campagne%' OR genre LIKE 'appariement%'
        ORDER BY numero
        """
      ) { (try $0.text(0), try $0.text(1)) }
    }
    #expect(
      facts.map(\.0) == [
        "campagne.ouverte", "voeux.ordonnes", "appariement.simule", "appariement.publie",
      ])
    #expect(facts.allSatisfy { !$0.1.contains("Lila") && !$0.1.contains("Exemple") })
  }
}
