import Candidatures
import Comptes
import Empreinte
import Glibc
import Kernel
import Programme
import Storage
import Structures
import Territoires
import TestKit
import Testing

@Suite("Les candidatures en base")
struct CandidatureStoreTests {
  @Test("Une candidature se relit telle qu’elle fut déposée", arguments: TestDatabase.engines)
  func roundTrip(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let deposit = try bench.deposit(
      1, siret: "21930046400019", postes: 3, lieux: ["93046", "93029"])
    let stored = try await bench.store.insert(deposit, from: nil, by: bench.geste("depot-0001"))
    #expect(stored == deposit.value)
    #expect(try await bench.store.candidature(ID(1)) == deposit.value)
    #expect(try await bench.store.candidature(ID(2)) == nil)
    let empreinte = deposit.value.engagement.empreinte
    #expect(try await bench.store.candidature(empreinte: empreinte) == deposit.value)
    #expect(try await bench.count("SELECT COUNT(*) FROM journal") == 1)
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier") == 2)
  }

  @Test("Un double envoi n’a qu’un effet", arguments: TestDatabase.engines)
  func twice(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let geste = bench.geste("depot-0001")
    let first = try bench.deposit(1, siret: "21930046400019")
    let again = try bench.deposit(2, siret: "21930046400019")
    _ = try await bench.store.insert(first, from: nil, by: geste)
    #expect(try await bench.store.insert(again, from: nil, by: geste) == first.value)
    #expect(try await bench.count("SELECT COUNT(*) FROM candidature") == 1)
  }

  @Test("Un SIRET déjà inscrit se signale, même en même temps", arguments: TestDatabase.engines)
  func twins(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for n in 1...8 {
        group.addTask {
          do {
            let deposit = try bench.deposit(Int64(n), siret: "21930046400019")
            _ = try await bench.store.insert(deposit, from: nil, by: bench.geste("depot-000\(n)"))
            return true
          } catch is CandidatureRefusal { return false } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(outcomes == 1)
    #expect(try await bench.count("SELECT COUNT(*) FROM candidature") == 1)
    let more = try bench.deposit(20, siret: "21930046400019", suite: "postes")
    _ = try await bench.store.insert(more, from: nil, by: bench.geste("depot-0020"))
    #expect(try await bench.count("SELECT COUNT(*) FROM candidature") == 2)
  }

  @Test("Deux agents à la fois : un passe, l’autre est prévenu", arguments: TestDatabase.engines)
  func conflict(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    _ = try await bench.store.insert(
      bench.deposit(1, siret: "21930046400019"), from: nil, by: bench.geste("depot-0001"))
    let regles = bench.regles
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for n in 1...4 {
        group.addTask {
          do {
            _ = try await bench.store.change(ID(1), by: bench.geste("avis-000\(n)")) {
              try $0.avisPrepared(
                TexteAvis(sens: .defavorable, rang: nil, commentaire: "Le texte de l’agent \(n)."),
                by: ID(1), at: bench.at, version: 1, regles: regles)
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(outcomes == 1)
    #expect(try await bench.store.candidature(ID(1))?.version == 2)
  }

  @Test(
    "Tout le chemin, puis les comptes et les listes disent la même chose",
    arguments: TestDatabase.engines)
  func lists(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    for n in 1...6 { try await bench.insert(Int64(n)) }
    try await bench.advance(ID(2), to: 1)
    try await bench.advance(ID(3), to: 2)
    try await bench.advance(ID(4), to: 3)
    try await bench.advance(ID(5), to: 4)
    _ = try await bench.store.change(ID(6), by: bench.geste("retrait-6")) {
      try $0.withdrawn(at: bench.at, jour: bench.jour)
    }
    for day in [bench.jour, bench.jour.adding(months: 3)] {
      for portee in [Portee.tout, .departements(["93"]), .departements(["50"]), .rien] {
        let counts = try await bench.store.comptes(portee, appel: nil, on: day)
        let shared = ListeDossiers.etapes.reduce(0) { $0 + counts[$1, default: 0] }
        #expect(shared == counts[.tous, default: 0])
        for liste in ListeDossiers.allCases {
          let found = try await bench.store.dossiers(
            portee, liste, appel: nil, on: day, apres: nil, limit: 100)
          #expect(found.count == counts[liste, default: 0])
          for dossier in found {
            let candidature = try #require(try await bench.store.candidature(dossier.id))
            #expect(liste.holds(candidature, on: day))
            #expect(dossier.etat == candidature.etat(on: day))
          }
        }
      }
    }
    #expect(
      try await bench.store.postes(.tout, on: bench.jour)
        == PostesDossiers(demandes: 5, accordes: 1))
    #expect(
      try await bench.store.postes(.departements(["50"]), on: bench.jour)
        == PostesDossiers(demandes: 0, accordes: 0))
    let today = try await bench.store.comptes(.departements(["93"]), appel: nil, on: bench.jour)
    #expect(
      today == [
        .aInstruire: 3, .aCompleter: 1, .aSigner: 1, .aDecider: 1, .aNotifier: 1, .clos: 1,
        .tous: 6,
      ])
  }

  @Test("Le lien renvoyé ouvre le dossier, comme le premier", arguments: TestDatabase.engines)
  func reminded(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    try await bench.insert(1)
    let (regles, jour) = (bench.regles, bench.jour)
    let at = bench.at.adding(seconds: 86_400)
    let lettres = Lettres(index: .reference, regles: regles, site: "", telephone: nil)
    let jeton = Jeton(from: TestRandomness(seed: 77))
    let empreinte = jeton.empreinte(CryptoDigests())
    for _ in 1...2 {
      _ = try await bench.store.change(ID(1), by: bench.geste("relance-1")) {
        try $0.engagementReminded(
          jeton: jeton, empreinte: empreinte, at: at, jour: jour.adding(days: 1), regles: regles,
          lettres: lettres)
      }
    }
    let found = try #require(try await bench.store.candidature(empreinte: empreinte))
    #expect(found.id == ID(1) && found.engagement.relances.count == 1)
    #expect(try await bench.store.candidature(empreinte: found.engagement.empreinte)?.id == ID(1))
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier") == 3)
    let declined = try await bench.store.change(ID(1), by: bench.geste("refus-1")) {
      try $0.engagementDeclined(at: at, jour: jour.adding(days: 1), lettres: lettres)
    }
    #expect(try await bench.store.candidature(ID(1)) == declined)
    let line = try await bench.store.dossiers(
      .tout, .aInstruire, appel: nil, on: jour, apres: nil, limit: 9)
    #expect(line.map(\.etat) == [.engagementRefuse])
    #expect(try await bench.store.comptes(.tout, appel: nil, on: jour)[.aCompleter] == 0)
    let engaged = try await bench.store.change(ID(1), by: bench.geste("oui-1")) {
      try $0.engaged(par: "Lucie Fictif", at: at, jour: jour.adding(days: 1))
    }
    #expect(engaged.etat(on: jour) == .aInstruire)
  }

  @Test("What another process wrote is in the lists at once", arguments: TestDatabase.engines)
  func memory(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let other = SQLCandidatureStore(bench.database, Records(digests: CryptoDigests()))
    for n in 1...3 {
      try await bench.insert(Int64(n))
      let counts = try await other.comptes(.tout, appel: nil, on: bench.jour)
      let found = try await other.dossiers(
        .tout, .tous, appel: nil, on: bench.jour, apres: nil, limit: 10)
      #expect(counts[.tous] == n && found.count == n)
    }
  }

  @Test(
    "Un autre programme ne valide rien sous un numéro du journal plus bas que le dernier",
    .enabled(if: TestDatabase.engines.contains(.postgres)))
  func late() async throws {
    let bench = try await Etabli(.postgres)
    let other = try await TestDatabase.another(on: bench.database)
    try await bench.insert(1)
    let names = {
      try await bench.store.dossiers(.tout, .tous, appel: nil, on: bench.jour, apres: nil, limit: 9)
        .map(\.nom).sorted()
    }
    let geste = bench.geste("autre-programme")
    let (numbered, wasRead) = (Meeting(of: 1), Meeting(of: 1))
    let slow = Task {
      try await other.write { tx in
        try tx.execute("UPDATE candidature SET nom = 'Autre nom' WHERE id = 1")
        let subject = JournalEvent.Subject("candidature", 1)
        try Records(digests: CryptoDigests()).write(
          [JournalEvent("candidature.renommee", on: subject)], geste: geste, answering: subject,
          in: tx)
        numbered.arrive()
        for _ in 0..<20_000 where wasRead.arrivals == 0 { usleep(1_000) }
        usleep(200_000)
      }
    }
    while numbered.arrivals == 0 { try await Task.sleep(for: .milliseconds(1)) }
    #expect(try await names() == ["Commune 1"])
    wasRead.arrive()
    try await bench.insert(2)
    #expect(try await names() == ["Autre nom", "Commune 2"])
    try await slow.value
    #expect(try await names() == ["Autre nom", "Commune 2"])
    await other.close()
  }

  @Test("Une liste se lit page à page sans trou ni doublon", arguments: TestDatabase.engines)
  func pages(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    for n in 1...5 { try await bench.insert(Int64(n)) }
    var seen: [ID<Candidature>] = []
    var cursor: Curseur?
    repeat {
      let page = try await bench.store.dossiers(
        .tout, .tous, appel: nil, on: bench.jour, apres: cursor, limit: 2)
      seen += page.map(\.id)
      cursor = page.last.map { Curseur(after: $0) }
    } while cursor != nil
    #expect(seen == (1...5).map { ID($0) })
  }

  @Test("Un brouillon se garde, se reprend, et se ferme au dépôt", arguments: TestDatabase.engines)
  func drafts(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let code = CodeLisible(drawn: TestRandomness(seed: 3))
    var draft = Brouillon(
      id: ID(50), code: code, reponses: Reponses([.nom: ["Le Fil"]]), etape: 2,
      enregistreLe: bench.at, valableJusquau: bench.jour.adding(days: 60))
    _ = try await bench.store.save(draft, [], by: bench.geste("brouillon-1"))
    draft.etape = 3
    _ = try await bench.store.save(draft, [], by: bench.geste("brouillon-2"))
    #expect(try await bench.store.brouillon(code) == draft)
    _ = try await bench.store.insert(
      bench.deposit(1, siret: "21930046400019"), from: code, by: bench.geste("depot-0001"))
    #expect(try await bench.store.brouillon(code) == nil)
  }
}
