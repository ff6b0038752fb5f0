import Candidatures
import Comptes
import Empreinte
import Kernel
import Repartition
import Scenarios
import Storage
import TestKit
import Territoires
import Testing

@Suite("Scénarios en base")
struct ScenarioStoreTests {
  @Test(
    "un scénario se relit entier, et son calcul refait rend la même empreinte",
    arguments: TestDatabase.engines)
  func kept(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let ouvert = try await LireScenario(chambre.moyens)(id, acteur: Chambre.agent)
    let version = try #require(ouvert.scenario.derniere)
    #expect(version.sites.map(\.commune) == ["93014", "93047", "93051"])
    #expect(version.postes == 2)
    let again = try await LireScenario(chambre.moyens).verifier(ouvert)
    #expect(again.estIdentique && again.memesDonnees)
    #expect(try await chambre.create() == id)
    let lines = try await LireScenario(chambre.moyens).list(acteur: Chambre.agent)
    #expect(lines.map(\.id) == [id] && lines.map(\.versions) == [1])
  }

  @Test(
    "imposer puis lever garde tout, deux envois font une version", arguments: TestDatabase.engines)
  func forced(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let before = try await chambre.read(id)
    let closed = try #require(before.derniere?.sites.first { $0.postes == 0 })
    for _ in 1...2 {
      try await ImposerChoix(chambre.moyens)(
        id, version: 1, .lieu(closed.lieu, .auMoins(1)), raison: "Un besoin connu.",
        acteur: Chambre.agent, by: chambre.geste("force-0001"))
    }
    let forced = try await chambre.read(id)
    #expect(forced.versions.count == 2)
    #expect(forced.derniere?.site(closed.lieu)?.postes == 1)
    let forcage = try #require(forced.forcages.first)
    #expect(forcage.auteur == "Agent Démo" && forcage.raison == "Un besoin connu.")
    #expect(forcage.cout >= 0)
    await #expect(throws: ScenarioRefusal.perime) {
      try await ImposerChoix(chambre.moyens).lever(
        id, version: 1, forcage.id, acteur: Chambre.agent, by: chambre.geste("leve-00001"))
    }
    try await ImposerChoix(chambre.moyens).lever(
      id, version: 2, forcage.id, acteur: Chambre.agent, by: chambre.geste("leve-00002"))
    let lifted = try await chambre.read(id)
    #expect(lifted.forcagesEnVigueur.isEmpty && lifted.forcages.count == 1)
    #expect(lifted.derniere?.empreinte == before.derniere?.empreinte)
    #expect(lifted.versions.map(\.cause) == [.creation, .forcage, .levee])
  }

  @Test(
    "un besoin corrigé, un lieu corrigé, une limite, un déplacement se relisent et se lèvent",
    arguments: TestDatabase.engines)
  func corrected(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let first = try #require(try await chambre.read(id).derniere)
    let from = try #require(first.sites.first { $0.postes == 1 }?.lieu)
    let to = try #require(first.sites.first { $0.postes == 0 }?.lieu)
    let other = try #require(first.sites.last { $0.postes == 1 }?.lieu)
    let partie = try #require(TerritoireIndex.reference.commune("93014")?.partie)
    let choices: [ChoixDemande] = [
      .besoin(commune: "93014", habitants: 90_000), .place(other, commune: "93066"),
      .deplacement(de: from, vers: to),
      .groupe(.structure(other.candidature), BornesPostes(minimum: 0, maximum: 1)),
      .groupe(.partie(partie), BornesPostes(minimum: nil, maximum: 2)),
    ]
    for (rank, choix) in choices.enumerated() {
      for _ in 1...2 {
        try await ImposerChoix(chambre.moyens)(
          id, version: rank + 1, choix, raison: "Une étude récente.", source: "Insee, 2021",
          acteur: Chambre.agent, by: chambre.geste("choix-000\(rank)"))
      }
    }
    let held = try await chambre.read(id)
    #expect(held.versions.count == choices.count + 1 && held.forcages.count == choices.count)
    #expect(held.versions[1].cause == .correction && held.versions[3].cause == .forcage)
    #expect(held.versions[1].donnees != first.donnees)
    #expect(held.forcages.first?.source == "Insee, 2021")
    #expect(held.derniere?.site(other)?.corrigee == "93066")
    #expect(held.derniere?.site(from)?.postes == 0 && held.derniere?.site(to)?.postes == 1)
    guard case .deplacement(let move) = held.forcages[2].objet else {
      Issue.record("another override")
      return
    }
    #expect(move == Deplacement(de: from, restent: 0, vers: to, viennent: 1))
    #expect(
      held.forcages[3].objet
        == .groupe(
          .structure(other.candidature), BornesPostes(minimum: 0, maximum: 1)))
    for (rank, forcage) in held.forcages.enumerated() {
      try await ImposerChoix(chambre.moyens).lever(
        id, version: choices.count + rank + 1, forcage.id, acteur: Chambre.agent,
        by: chambre.geste("leve-0000\(rank)"))
    }
    let lifted = try #require(try await chambre.read(id).derniere)
    #expect(lifted.donnees == first.donnees && lifted.empreinte == first.empreinte)
    #expect(lifted.sites == first.sites)
  }

  @Test(
    "un besoin propre et les lieux existants se relisent tels qu’ils étaient",
    arguments: TestDatabase.engines)
  func ownNeed(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let besoin = try BesoinPropre(
      nom: "Enquête fictive", source: "Mairies", le: chambre.etabli.jour,
      valeurs: ["93014": 12.5, "93047": 0])
    let existant = LieuExistant(nom: "Espace fictif", commune: "93051", nature: .epn)
    let reglages = try ReglagesScenario(
      modele: .equite, cle: .population, rayon: 8, postes: 2, iterations: 80
    ).avec(besoin: besoin, existants: [existant])
    let id = try await CreerScenario(chambre.moyens)(
      "Scénario fictif", departement: "93", reglages: reglages,
      acteur: Chambre.agent, by: chambre.geste("scenario-2"))
    let ouvert = try await LireScenario(chambre.moyens)(id, acteur: Chambre.agent)
    #expect(ouvert.scenario.reglages == reglages)
    #expect(ouvert.terrain.besoin("93051") == 0 && ouvert.terrain.existants == [existant])
    let again = try await LireScenario(chambre.moyens).verifier(ouvert)
    #expect(again.estIdentique && again.memesDonnees)
  }

  @Test(
    "les France services de la liste des structures sont connues une fois, par département",
    arguments: TestDatabase.engines)
  func franceServices(engine: Engine) async throws {
    typealias Liste = FixtureListe
    let fixture = try await StoreFixture(engine)
    let twice = Liste.line(Liste.bobigny, [15: "oui"])
    _ = try await fixture.importer(
      twice, Liste.line(twice, [5: "15/07/2021"]), Liste.line(Liste.drancy, [15: "non"]))
    let store = SQLScenarioStore(fixture.database, Records(digests: CryptoDigests()))
    let found = try await store.franceServices("93")
    #expect(found.map(\.commune) == ["93008"])
    #expect(found.allSatisfy { $0.nature == .franceServices })
    #expect(try await store.franceServices("01").isEmpty)
  }

  @Test("la robustesse se mesure sans rien garder", arguments: TestDatabase.engines)
  func robust(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let lire = LireScenario(chambre.moyens)
    let ouvert = try await lire(id, acteur: Chambre.agent)
    let found = try await lire.robustesse(ouvert)
    #expect(found == (try await lire.robustesse(ouvert)))
    #expect(ouvert.sites.reduce(0) { $0 + found.retenu($1) } == 40)
    #expect(try await chambre.read(id).versions.count == 1)
  }

  @Test(
    "les règles précèdent le calcul officiel ; ailleurs, rien n’existe",
    arguments: TestDatabase.engines)
  func rules(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let run = RecalculerScenario(chambre.moyens)
    await #expect(throws: ScenarioRefusal.nonPubliees) {
      try await run(
        id, version: 1, officiel: true, acteur: Chambre.agent, by: chambre.geste("officiel-1"))
    }
    try await PublierRegles(chambre.moyens)(
      id, finalite: "Répartir les postes.", part: "Une proposition.", sources: "Candidatures.",
      acteur: Chambre.agent, by: chambre.geste("regles-001"))
    try await run(
      id, version: 1, officiel: true, acteur: Chambre.agent, by: chambre.geste("officiel-2"))
    #expect(try await chambre.read(id).officielle?.numero == 2)
    #expect(try await PublierRegles(chambre.moyens).publiees(id).regles?.part == "Une proposition.")
    await #expect(throws: ScenarioRefusal.introuvable) {
      _ = try await LireScenario(chambre.moyens)(id, acteur: Chambre.acteur(.prefecture, "50"))
    }
    await #expect(throws: ScenarioRefusal.interdit) {
      try await PublierRegles(chambre.moyens)(
        id, finalite: "", part: "", sources: "", acteur: Chambre.acteur(.coordonnateur, "93"),
        by: chambre.geste("regles-002"))
    }
  }

  @Test(
    "une candidature retirée ou refusée n’est plus demandée, une accordée l’est encore",
    arguments: TestDatabase.engines)
  func asked(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let store = chambre.moyens.store
    let asked = try await store.demandes(["93"], on: chambre.etabli.jour)
    #expect(asked.map(\.candidature) == [ID(1), ID(2), ID(3)])
    #expect(asked.allSatisfy { $0.accordes == nil && $0.postes == 1 })
    #expect(try await store.demandes(["93"], on: chambre.etabli.jour.adding(days: 90)).isEmpty)
    #expect(try await store.demandes(["50"], on: chambre.etabli.jour).isEmpty)
  }

  @Test("un scénario se joint une fois à un accord", arguments: TestDatabase.engines)
  func attached(engine: Engine) async throws {
    let chambre = try await Chambre(engine)
    let id = try await chambre.create()
    let attach = RattacherScenario(chambre.moyens)
    await #expect(throws: ScenarioRefusal.cibleInconnue) {
      try await attach(id, to: .seance(7), acteur: Chambre.agent, by: chambre.geste("joint-0000"))
    }
    try await chambre.etabli.database.write { tx in
      try tx.execute(
        """
        INSERT INTO accord (id, titre, territoire, postes, signe_le, echeance, revision)
        VALUES (7, 'Accord fictif', 'departement:93', 2, '2021-01-15', '2021-03-15', 1)
        """, [])
    }
    try await attach(id, to: .accord(7), acteur: Chambre.agent, by: chambre.geste("joint-0001"))
    await #expect(throws: ScenarioRefusal.dejaRattache) {
      try await attach(id, to: .accord(7), acteur: Chambre.agent, by: chambre.geste("joint-0002"))
    }
    #expect(try await attach.list(.accord(7), acteur: Chambre.agent).map(\.id) == [id])
    #expect(try await attach.list(.seance(7), acteur: Chambre.agent).isEmpty)
    #expect(try await attach.list(.accord(7), acteur: Chambre.acteur(.prefecture, "50")).isEmpty)
  }
}

/// Three candidatures of Seine-Saint-Denis, one post each, and who plans there.
private struct Chambre: Sendable {
  let etabli: Etabli
  let moyens: MoyensScenarios

  static let agent = acteur(.prefecture, "93")

  static func acteur(_ role: Role, _ departement: String) -> Acteur {
    Acteur(
      compte: ID(1), nom: "Agent Démo",
      habilitations: [
        Habilitation(
          role: role, perimetre: .territoire(.departement(departement)), du: Jour(number: 0))
      ])
  }

  init(_ engine: Engine) async throws {
    etabli = try await Etabli(engine)
    let sirets = ["99999001300016", "99999002100019", "99999003900011"]
    for (rank, commune) in ["93014", "93047", "93051"].enumerated() {
      let deposit = try etabli.deposit(
        Int64(rank + 1), siret: sirets[rank], lieux: ["commune:\(commune)"])
      _ = try await etabli.store.insert(deposit, from: nil, by: etabli.geste("depot-000\(rank)"))
    }
    let records = Records(digests: CryptoDigests())
    moyens = MoyensScenarios(
      store: SQLScenarioStore(etabli.database, records),
      dossiers: MoyensCandidatures(
        store: etabli.store, comptes: SQLCompteStore(etabli.database, records: records),
        territoires: TerritoiresCourants(SQLTerritoireStore(etabli.database, records)),
        identifiers: TestIdentifiers(from: 500), randomness: TestRandomness(),
        digests: CryptoDigests(), fuseaux: TestFuseaux(minutes: 60), site: "", telephone: nil),
      identifiers: TestIdentifiers(from: 100))
  }

  func geste(_ key: String) -> Geste {
    Geste(at: etabli.at, by: .visiteur, key: key, salt: [1, 2, 3])
  }

  func create() async throws -> ID<Scenario> {
    try await CreerScenario(moyens)(
      "Scénario fictif", departement: "93",
      reglages: try ReglagesScenario(
        modele: .equite, cle: .population, rayon: 8, postes: 2, iterations: 80),
      acteur: Self.agent, by: geste("scenario-1"))
  }

  func read(_ id: ID<Scenario>) async throws -> Scenario {
    try await LireScenario(moyens)(id, acteur: Self.agent).scenario
  }
}
