import Accords
import Avenants
import Candidatures
import Comptes
import Coordination
import Empreinte
import Kernel
import Storage
import Territoires
import TestKit
import Testing

@Suite("Les postes suivis après leur octroi")
struct AvenantStoreTests {
  private func poste(_ origine: Int64, _ rang: Int) -> Poste {
    Poste(origine: ID(origine), rang: rang)
  }

  @Test(
    "Un transfert se demande, s’accepte, se valide, et se relit tel quel",
    arguments: TestDatabase.engines)
  func transfer(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    let asked = try await bench.ask(.transfert, id: 70, vers: 2, postes: [poste(1, 1)])
    _ = try await bench.accept(70)
    let done = try await bench.validate(70)
    let from = try #require(try await bench.store.dossier(ID(1)))
    let to = try #require(try await bench.store.dossier(ID(2)))
    #expect(from.avenants == [done])
    #expect(to.avenants == [done])
    #expect(done.demande == asked.demande)
    #expect(from.tenus.isEmpty)
    #expect(to.tenus.map(\.poste.origine) == [ID(1), ID(2)])
    #expect(from.registre.poste(poste(1, 1)) == to.registre.poste(poste(1, 1)))
    let moved = try #require(try await bench.bench.store.candidature(ID(1)))
    #expect(moved.postesAccordes(on: bench.jour(29)) == 1)
    #expect(moved.postesAccordes(on: bench.jour(30)) == 0)
    #expect(moved.decision?.texte.postes == 1)
  }

  @Test("Le même geste deux fois n’a qu’un effet", arguments: TestDatabase.engines)
  func twice(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    let first = try await bench.ask(.plus, id: 70, cle: "demande-une")
    let again = try await bench.ask(.plus, id: 71, cle: "demande-une")
    #expect(first == again)
    let done = try await bench.validate(70, cle: "validation-une")
    #expect(try await bench.validate(70, cle: "validation-une") == done)
    #expect(try await bench.bench.count("SELECT COUNT(*) FROM avenant") == 1)
    #expect(try await bench.bench.count("SELECT COUNT(*) FROM mouvement_poste") == 1)
  }

  @Test(
    "Jamais plus de postes que l’accord, même demandés un à un, ni rendus pour plus tard",
    arguments: TestDatabase.engines)
  func ceiling(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    try await bench.fix(3)
    _ = try await bench.ask(.plus, id: 70, nombre: 1, effet: 40)
    _ = try await bench.validate(70)
    // Given back from day 50 on: before, nothing is free.
    _ = try await bench.ask(.moins, id: 71, on: 2, postes: [poste(2, 1)], effet: 50)
    _ = try await bench.validate(71)
    _ = try await bench.ask(.plus, id: 72, effet: 49)
    await #expect(throws: AvenantRefusal.reste(0)) { try await bench.validate(72) }
    _ = try await bench.ask(.plus, id: 73, on: 2, effet: 50)
    let done = try await bench.validate(73)
    #expect(done.postes == [poste(2, 2)])
  }

  @Test("Une décision ne donne pas ce que les avenants ont pris", arguments: TestDatabase.engines)
  func decisions(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    try await bench.fix(3)
    _ = try await bench.ask(.plus, id: 70)
    _ = try await bench.validate(70)
    try await bench.bench.insert(3)
    await #expect(throws: CandidatureRefusal.resteInsuffisant(reste: 0)) {
      try await bench.bench.advance(ID(3), to: 4)
    }
    await #expect(throws: CandidatureRefusal.postesModifies) {
      _ = try await bench.bench.store.change(ID(1), by: bench.bench.geste("suite-1")) {
        [at = bench.bench.at, jour = bench.bench.jour, regles = bench.bench.regles] in
        try $0.decided(
          TexteDecision(postes: 1, motif: nil, phrase: ""), id: ID(999), origine: .recours(5),
          auteur: EtabliAvenants.auteur, by: ID(2), at: at, jour: jour, version: $0.version,
          regles: regles)
      }
    }
  }

  @Test(
    "Les postes placés et les structures accueillantes suivent, et gardent le jour de l’octroi",
    arguments: TestDatabase.engines)
  func elsewhere(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    _ = try await bench.ask(.transfert, id: 70, vers: 2, postes: [poste(1, 1)])
    _ = try await bench.accept(70)
    _ = try await bench.validate(70)
    let places = SQLPostesPlaces(bench.bench.database)
    func held(_ days: Int) async throws -> [String: Int] {
      let found = try await places.places(
        departement: "93", depuis: bench.jour(0), on: bench.jour(days))
      #expect(found.allSatisfy { $0.le == bench.jour(0) })
      return found.reduce(into: [:]) { $0[$1.structure, default: 0] += $1.postes }
    }
    #expect(try await held(29) == ["Commune 1": 1, "Commune 2": 1])
    #expect(try await held(30) == ["Commune 2": 2])
    let pilotage = SQLPilotageStore(bench.bench.database, Records(digests: CryptoDigests()))
    // On the eve, as on the day the posts were granted; on the day of effect, as in the end.
    let before = try await pilotage.accueillantes("93", on: bench.jour(29))
    #expect(before.map(\.nom) == ["Commune 1", "Commune 2"] && before.map(\.postes) == [1, 1])
    #expect(before == (try await pilotage.accueillantes("93", on: bench.jour(0))))
    let hosts = try await pilotage.accueillantes("93", on: bench.jour(30))
    #expect(hosts.map(\.nom) == ["Commune 2"] && hosts.map(\.postes) == [2])
    #expect(hosts == (try await pilotage.accueillantes("93", on: nil)))
    let listed = try await bench.bench.store.dossiers(
      .tout, .tous, appel: nil, on: bench.jour(30), apres: nil, limit: 9)
    #expect(listed.map(\.accordes) == [0, 2])
  }

  @Test("Ce qui attend est vu des deux côtés", arguments: TestDatabase.engines)
  func lists(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    _ = try await bench.ask(.transfert, id: 70, vers: 2, postes: [poste(1, 1)])
    let lines = try await bench.store.enCours(.departements(["93"]), on: bench.jour(20))
    #expect(lines.map(\.avenant.id) == [ID(70)])
    #expect(lines.map(\.dossier) == [ID(2)])
    #expect(lines.map(\.receveur) == ["Commune 2"])
    #expect(try await bench.store.enCours(.departements(["50"]), on: bench.jour(20)).isEmpty)
    _ = try await bench.accept(70)
    _ = try await bench.validate(70)
    #expect(try await bench.store.enCours(.tout, on: bench.jour(20)).isEmpty)
  }

  @Test(
    "Un encadrant prend la suite d’un autre, et un effacement n’en laisse que la place",
    arguments: TestDatabase.engines)
  func supervisors(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    for (id, days) in [(1, 0), (2, 20)] as [(Int64, Int)] {
      let encadrant = Encadrant(
        id: ID(id), personne: 5_000 + id, nom: "Aïda Démo \(id)", fonction: "directrice",
        courriel: "aida@fil.example", telephone: "", du: bench.jour(days))
      try await bench.store.encadrer(ID(1), by: bench.bench.geste("encadrant-\(id)")) {
        try $0.encadre(encadrant)
      }
    }
    let dossier = try #require(try await bench.store.dossier(ID(1)))
    #expect(dossier.encadrant(on: bench.jour(19))?.nom == "Aïda Démo 1")
    #expect(dossier.encadrant(on: bench.jour(20))?.nom == "Aïda Démo 2")
    try await bench.bench.database.write {
      [store = bench.store, geste = bench.bench.geste("e")] tx in
      try store.erase(personne: 5_001, geste, in: tx)
    }
    let after = try #require(try await bench.store.dossier(ID(1)))
    #expect(after.encadrants.map(\.nom) == ["Personne effacée", "Aïda Démo 2"])
    #expect(after.encadrants.map(\.courriel) == ["", "aida@fil.example"])
  }

  @Test("Un poste coordonne, puis cesse", arguments: TestDatabase.engines)
  func coordination(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    let poste = poste(1, 1)
    let (du, au) = (bench.jour(5), bench.jour(9))
    try await bench.store.coordonner(ID(1), by: bench.bench.geste("coordonne-1")) {
      try $0.coordonne(poste, id: ID(3), du: du)
    }
    try await bench.store.coordonner(ID(1), by: bench.bench.geste("coordonne-2")) {
      try $0.cesseDeCoordonner(poste, au: au)
    }
    let dossier = try #require(try await bench.store.dossier(ID(1)))
    #expect(
      [4, 5, 8, 9].map { dossier.isCoordonnateur(poste, on: bench.jour($0)) } == [
        false, true, true, false,
      ])
  }

  @Test(
    "Les mouvements gardés sont ceux que les avenants redonnent", arguments: TestDatabase.engines)
  func ledger(engine: Engine) async throws {
    let bench = try await EtabliAvenants(engine)
    _ = try await bench.ask(.plus, id: 70, nombre: 2)
    _ = try await bench.validate(70)
    _ = try await bench.ask(.transfert, id: 71, vers: 2, postes: [poste(1, 3)], effet: 60)
    _ = try await bench.accept(71)
    _ = try await bench.validate(71)
    for id in [1, 2] as [Int64] {
      let dossier = try #require(try await bench.store.dossier(ID(id)))
      for days in [0, 30, 59, 60, 90] {
        #expect(
          dossier.candidature.postesAccordes(on: bench.jour(days))
            == dossier.registre.tenus(ID(id), on: bench.jour(days)).count)
      }
    }
  }
}
