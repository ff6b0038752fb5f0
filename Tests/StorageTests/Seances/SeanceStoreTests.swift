import Territoires
import Candidatures
import Kernel
import Seances
import Storage
import TestKit
import Testing

@Suite("Les séances en base")
struct SeanceStoreTests {
  private static let phrase = "Une phrase vraie et précise."

  private static let serie: [ID<Candidature>: Proposition] = [
    ID(1): Proposition(.retenir(postes: 1)),
    ID(2): Proposition(.refuser, motif: "b", phrase: phrase),
    ID(3): Proposition(.ajourner, phrase: phrase),
  ]

  @Test("Un comité et sa séance se relisent tels quels", arguments: TestDatabase.engines)
  func roundTrip(engine: Engine) async throws {
    let (bench, seance) = try await EtabliSeances.withSeance(engine)
    #expect(try await bench.store.seance(ID(7)) == seance)
    let comite = try #require(try await bench.store.comite(ID(1)))
    #expect(comite.membres.count == 3)
    #expect(comite.quorum(on: bench.bench.jour) == 2)
    _ = try await bench.store.change(ID(7), by: bench.bench.geste("deport-7")) {
      try $0.recused(ID(3), from: [ID(1)], in: $1.comite, version: $0.version)
    }
    let proposed = try await bench.propose(Self.serie, "serie-7")
    #expect(try await bench.store.seance(ID(7)) == proposed)
    #expect(proposed.deports == [Deport(membre: ID(3), candidature: ID(1))])
  }

  @Test(
    "La liste des séances suit ce qui s’y passe, et ce qui arrive à leurs dossiers",
    arguments: TestDatabase.engines)
  func listed(engine: Engine) async throws {
    let (bench, first) = try await EtabliSeances.withSeance(engine)
    #expect(try await bench.store.ouvertes().map(\.seance) == [first])
    let proposed = try await bench.propose(Self.serie, "serie-7")
    let before = try #require(try await bench.store.ouvertes().first)
    #expect(before.seance == proposed && before.dossier(ID(1))?.decision == nil)
    try await bench.bench.advance(ID(1), to: 4)
    let after = try #require(try await bench.store.ouvertes().first)
    let whole = try #require(try await bench.store.ouverte(ID(7)))
    #expect(after.dossier(ID(1))?.decision?.postes == 1)
    #expect(after.contexte.dossiers == whole.contexte.dossiers && after.comite == whole.comite)
  }

  @Test(
    "La séance du jour est annoncée, celle de la veille ne l’est plus, l’approuvée non plus",
    arguments: TestDatabase.engines)
  func announced(engine: Engine) async throws {
    let (bench, seance) = try await EtabliSeances.withSeance(engine)
    for (id, days) in [(8, -1), (9, 30), (10, 2)] {
      let fixed = try Seance.fixee(
        id: ID(Int64(id)), comite: seance.comite, le: seance.le.adding(days: days), lieu: "Ici",
        calcul: "")
      _ = try await bench.store.insert(fixed, by: bench.bench.geste("seance-\(id)"))
    }
    let announced = try await bench.store.annoncees(from: seance.le)
    #expect(announced.map(\.id) == [ID(7), ID(10), ID(9)])
    #expect(announced.first?.nom == "Comité" && announced.first?.perimetre == .pays)
    _ = try await bench.propose(Self.serie, "serie-7")
    _ = try await bench.approve(1)
    _ = try await bench.approve(2)
    #expect(try await bench.store.annoncees(from: seance.le).map(\.id) == [ID(10), ID(9)])
  }

  @Test(
    "Un dossier que sa structure retire reste à l’ordre du jour sans être à voter",
    arguments: TestDatabase.engines)
  func withdrawn(engine: Engine) async throws {
    let bench = try await EtabliSeances.withSeance(engine).bench
    let (at, jour) = (bench.bench.at, bench.bench.jour)
    _ = try await bench.bench.store.change(ID(2), by: bench.bench.geste("retrait-2")) {
      try $0.withdrawn(at: at, jour: jour)
    }
    let seance = try #require(try await bench.store.seance(ID(7)))
    #expect(seance.points.count == 3 && seance.retirees == [ID(2)])
    #expect(seance.restants.map(\.candidature).sorted() == [ID(1), ID(3)])
  }

  @Test(
    "Deux approbations, les décisions d’un coup, un courrier chacune, une fois",
    arguments: TestDatabase.engines)
  func wholePath(engine: Engine) async throws {
    let bench = try await EtabliSeances.withSeance(engine).bench
    _ = try await bench.propose(Self.serie, "serie-7")
    await #expect(throws: SeanceRefusal.nonApprouve) { try await bench.decide("trop-tot") }
    _ = try await bench.approve(1)
    #expect(try await bench.approve(2).isApproved)
    #expect(try await bench.decide("decisions-7") == 2)
    #expect(try await bench.decide("decisions-7") == 0)
    #expect(try await bench.decide("encore-7") == 0)
    let before = try await bench.bench.count("SELECT COUNT(*) FROM courrier") ?? 0
    #expect(try await bench.notify("courriers-7") == 3)
    #expect(try await bench.notify("courriers-encore") == 0)
    let after = try await bench.bench.count("SELECT COUNT(*) FROM courrier") ?? 0
    #expect(after - before == 3)
    let adjourned = try #require(try await bench.bench.store.candidature(ID(3)))
    #expect(adjourned.decisions.isEmpty)
    let kept = try #require(try await bench.bench.store.candidature(ID(1)))
    #expect(kept.decision?.origine == .seance(7) && kept.decision?.calcul == "Un calcul.")
    let waiting = try await bench.store.enAttente(["93"])
    #expect(waiting.map(\.id) == [ID(3)])
    #expect(waiting.first?.ajourneLe == bench.bench.jour)
  }

  @Test(
    "Rien ne s’accorde au-delà de ce qui reste, même décidé ailleurs",
    arguments: TestDatabase.engines)
  func ceiling(engine: Engine) async throws {
    let bench = try await EtabliSeances.withSeance(engine).bench
    let jour = bench.bench.jour
    try await bench.store.fix(
      Contingent(departement: "93", postes: 2, source: "Un acte", le: jour).fixed,
      by: bench.bench.geste("contingent-1"))
    let one = Proposition(.retenir(postes: 1))
    let faults = [LigneEnFaute(ID(3), .reste(0))]
    await #expect(throws: SeanceRefusal.lignes(faults)) {
      try await bench.propose([ID(1): one, ID(2): one, ID(3): one], "serie-trop")
    }
    for id in [1, 2, 3] as [Int64] { try await bench.bench.advance(ID(id), to: 3) }
    try await bench.bench.advance(ID(1), to: 4)
    try await bench.bench.advance(ID(2), to: 4)
    await #expect(throws: CandidatureRefusal.resteInsuffisant(reste: 0)) {
      try await bench.bench.advance(ID(3), to: 4)
    }
    #expect(try await bench.store.contingents(on: bench.bench.jour).first?.reste == 0)
  }

  @Test(
    "Un fichier de décisions : mêmes contrôles, essai sans trace", arguments: TestDatabase.engines)
  func importFile(engine: Engine) async throws {
    let bench = try await EtabliSeances.withSeance(engine, dossiers: 2).bench
    let numero = try #require(try await bench.bench.store.candidature(ID(1))).numero
    let lines = [
      LigneDecision(
        ligne: 2, numero: numero, texte: TexteDecision(postes: 1, motif: nil, phrase: ""),
        date: bench.bench.jour, decision: ID(901)),
      LigneDecision(
        ligne: 3, numero: "93-RIEN", texte: TexteDecision(postes: 1, motif: nil, phrase: ""),
        date: bench.bench.jour, decision: ID(902)),
      LigneDecision(
        ligne: 4, numero: numero, texte: TexteDecision(postes: 2, motif: nil, phrase: ""),
        date: bench.bench.jour, decision: ID(903)),
    ]
    let (at, regles) = (bench.bench.at, bench.bench.regles)
    for (essai, cle) in [(true, "essai-1"), (false, "import-1")] {
      let done = try await bench.store.importe(
        lines, essai: essai, by: bench.bench.geste(cle)
      ) { line, candidature in
        try candidature.decided(
          line.texte, id: line.decision, origine: .importee,
          auteur: AuteurDecision(prenom: "B.", nom: "Démo", qualite: "q.", service: "s."),
          by: ID(2), at: at, jour: line.date, version: candidature.version, regles: regles)
      }
      #expect(
        done.map(\.refus) == [
          nil, .numeroInconnu("93-RIEN"), .regle(.postesHorsDemande(demandes: 1, minimum: 0)),
        ])
      let count = try await bench.bench.count("SELECT COUNT(*) FROM decision")
      #expect(count == (essai ? 0 : 1))
    }
  }

  @Test("Un recours et sa réponse se relisent tels quels", arguments: TestDatabase.engines)
  func recours(engine: Engine) async throws {
    let bench = try await EtabliSeances(engine).bench
    try await bench.insert(1)
    try await bench.advance(ID(1), to: 4)
    let lettres = Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil)
    let (at, jour, regles) = (bench.at, bench.jour, bench.regles)
    _ = try await bench.store.change(ID(1), by: bench.geste("notification")) {
      try $0.notified(jour: jour, version: $0.version, lettres: lettres)
    }
    _ = try await bench.store.change(ID(1), by: bench.geste("recours-1")) {
      try $0.challenged(
        id: ID(5), nature: .gracieux, recuLe: jour, texte: Self.phrase, by: ID(1), at: at,
        jour: jour, regles: regles, lettres: lettres)
    }
    #expect(try await bench.store.recours(.departements(["93"])).map(\.candidature) == [ID(1)])
    #expect(try await bench.store.recours(.departements(["50"])).isEmpty)
    let answered = try await bench.store.change(ID(1), by: bench.geste("reponse-1")) {
      try $0.answered(
        ID(5), raison: Self.phrase, accord: nil, by: ID(2), at: at, jour: jour,
        version: $0.version, regles: regles, lettres: lettres)
    }
    #expect(try await bench.store.candidature(ID(1)) == answered)
    #expect(try await bench.store.recours(.tout).isEmpty)
  }
}
