import Accords
import Candidatures
import Comptes
import Empreinte
import Kernel
import Programme
import Storage
import Territoires
import TestKit
import Testing

@Suite("Les accords en base")
struct AccordStoreTests {
  @Test("Un accord et ses versions se relisent tels quels", arguments: TestDatabase.engines)
  func roundTrip(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let stored = try await bench.sign()
    #expect(try await bench.accords.accord(stored.id) == stored)
    #expect(try await bench.accords.accords() == [stored])
    var last = try await bench.write([.importer(ProjetDemonstration.v1)])
    #expect(try await bench.accords.accord(stored.id) == last)
    #expect(try await bench.accords.accords() == [last])
    last = try await bench.handIn()
    #expect(try await bench.accords.accord(stored.id) == last)
    #expect(try await bench.accords.accords() == [last])
    last = try await bench.write([.importer(ProjetDemonstration.v3), .retirer(1)])
    #expect(try await bench.accords.accord(stored.id) == last)
    #expect(try await bench.accords.accords() == [last])
    #expect(try await bench.accords.accord(ID(7)) == nil)
  }

  @Test("Parts, prolongation, réponse se relisent aussi", arguments: TestDatabase.engines)
  func acts(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let accord = try await bench.sign()
    _ = try await bench.change("part") { try $0.partIndiquee(14, rang: 1, at: bench.at) }
    _ = try await bench.change("delai") {
      try $0.prolonge(
        jusquau: bench.jour("2021-03-29"), raison: "Les conseils votent le 25.", by: 1, at: bench.at
      )
    }
    _ = try await bench.write([.importer(ProjetDemonstration.v1)])
    _ = try await bench.handIn()
    let answered = try await bench.change("reponse") {
      try $0.repondu(
        ReponseEtat(
          ecartees: [3], observations: "Les lieux restent à préciser.", signature: "Bastien Démo",
          le: bench.at, jour: bench.jour("2021-02-25"), par: ID(1)),
        revision: $0.projet.revision, lettres: LettresAccord(site: ""))
    }
    let read = try #require(try await bench.accords.accord(accord.id))
    #expect(read == answered)
    #expect(read.signataires[1].part?.postes == 14)
    #expect(read.echeance.jour == bench.jour("2021-03-29"))
    #expect(read.projet.versions[0].reponse?.ecartees == [3])
  }

  @Test("Un double envoi n’a qu’un effet", arguments: TestDatabase.engines)
  func twice(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let accord = try await bench.sign()
    let geste = bench.geste("part-0001")
    let act: @Sendable (Accord) throws -> Changed<Accord> = {
      try $0.partIndiquee(($0.signataires[1].part?.postes ?? 0) + 10, rang: 1, at: bench.at)
    }
    let first = try await bench.accords.change(accord.id, by: geste, act)
    #expect(try await bench.accords.change(accord.id, by: geste, act) == first)
    #expect(first.signataires[1].part?.postes == 10)
  }

  @Test("Huit parts à la fois ne dépassent jamais l’accord", arguments: TestDatabase.engines)
  func race(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let accord = try await bench.sign()
    await withTaskGroup(of: Void.self) { group in
      for rang in 1...5 {
        group.addTask {
          _ = try? await bench.accords.change(accord.id, by: bench.geste("course-\(rang)")) {
            try $0.partIndiquee(30, rang: rang, at: bench.at)
          }
        }
      }
    }
    let read = try #require(try await bench.accords.accord(accord.id))
    #expect(read.reste == 20)
  }

  @Test("Les rappels partent une fois, puis s’annulent", arguments: TestDatabase.engines)
  func reminders(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    _ = try await bench.sign()
    let rappeler = RappelerEcheances(bench.moyens)
    #expect(try await rappeler(at: bench.instant("2021-02-12", 7, 59)) == 0)
    #expect(try await rappeler(at: bench.instant("2021-02-12", 8, 0)) == 1)
    #expect(try await rappeler(at: bench.instant("2021-02-12", 9, 0)) == 0)
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier") == 5)
    _ = try await bench.write([.importer(ProjetDemonstration.v3)])
    _ = try await bench.handIn()
    let letters = try await bench.count("SELECT COUNT(*) FROM courrier")
    #expect(try await rappeler(at: bench.instant("2021-03-12", 8, 0)) == 3)
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier") == letters)
    #expect(
      try await bench.count("SELECT COUNT(*) FROM journal WHERE genre = 'accord.rappel'") == 4)
  }

  @Test(
    "Les intérêts se comptent, se lisent par territoire, s’invitent une fois",
    arguments: TestDatabase.engines)
  func interests(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let declare = DeclarerInteret(bench.moyens)
    for (rang, typed) in InteretsDemonstration.tous.enumerated() {
      _ = try await declare(typed, by: bench.geste("interet-\(rang)"))
    }
    #expect(try await bench.interets.totaux(.tout) == (41, 104))
    #expect(try await bench.interets.totaux(.departements(["93", "50"])) == (41, 104))
    #expect(try await bench.interets.totaux(.departements(["50"])) == (0, 0))
    #expect(try await bench.interets.totaux(.rien) == (0, 0))
    var seen: [ID<Interet>] = []
    repeat {
      let page = try await bench.interets.interets(
        .departements(["93"]), apres: seen.last, limit: 10)
      seen += page.map(\.id)
      if page.count < 10 { break }
    } while true
    #expect(seen.count == 41 && Set(seen).count == 41)
    try await invites(bench, try #require(seen.first))
  }

  private func invites(_ bench: EtabliAccords, _ id: ID<Interet>) async throws {
    let inviter = InviterACandidater(bench.moyens, bench.candidatures)
    let invited = try await inviter(id, acteur: bench.agent, by: bench.geste("invitation-1"))
    #expect(invited.invitation != nil)
    #expect(try await bench.count("SELECT COUNT(*) FROM brouillon") == 1)
    await #expect(throws: InteretRefusal.dejaInvite) {
      _ = try await inviter(id, acteur: bench.agent, by: bench.geste("invitation-2"))
    }
    #expect(try await bench.count("SELECT COUNT(*) FROM brouillon") == 1)
    await #expect(throws: InteretRefusal.introuvable) {
      _ = try await inviter(id, acteur: .visiteur, by: bench.geste("invitation-3"))
    }
  }

  @Test("Un appel se relit ; le dernier à clore vient d’abord", arguments: TestDatabase.engines)
  func calls(engine: Engine) async throws {
    let bench = try await EtabliAccords(engine)
    let calls = (1...2).map { n in
      AppelACandidatures(
        id: ID(Int64(n)), titre: "Appel \(n)", territoire: .pays,
        ouverture: HeureLocale(bench.jour("2021-01-01"), 0, 0),
        cloture: HeureLocale(bench.jour("2021-0\(n + 2)-01"), 23, 59), regles: "Une règle")
    }
    for call in calls {
      _ = try await bench.appels.insert(call.publie(), by: bench.geste("appel-\(call.id)-un"))
    }
    #expect(try await bench.appels.appels() == calls.reversed())
  }
}
