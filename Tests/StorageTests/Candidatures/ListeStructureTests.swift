import Candidatures
import Comptes
import Kernel
import Programme
import Storage
import TestKit
import Territoires
import Testing

@Suite("La liste d’une structure ne dit que ce qui lui est dit")
struct ListeStructureTests {
  /// The only line of the list of account 2, who deposited the file.
  private func line(_ bench: Etabli) async throws -> Dossier {
    let found = try await bench.store.dossiers(
      .deposant(ID(2)), .tous, appel: nil, on: bench.jour, apres: nil, limit: 10)
    return try #require(found.first)
  }

  private func followed(_ engine: Engine) async throws -> Etabli {
    let bench = try await Etabli(engine)
    try await bench.insert(1)
    try await bench.database.write { try $0.execute("UPDATE candidature SET deposant = 2") }
    return bench
  }

  private func notify(_ bench: Etabli) async throws {
    let jour = bench.jour
    let lettres = Lettres(index: .reference, regles: bench.regles, site: "", telephone: nil)
    _ = try await bench.store.change(ID(1), by: bench.geste("notification-1")) {
      try $0.notified(jour: jour, version: $0.version, lettres: lettres)
    }
  }

  @Test(
    "L’avis préparé n’y est pas, la décision non plus avant sa notification",
    arguments: TestDatabase.engines)
  func hidden(engine: Engine) async throws {
    let bench = try await followed(engine)
    for step in 1...4 {
      try await bench.advance(ID(1), to: step)
      let (shown, file) = (
        try await line(bench), try #require(try await bench.store.candidature(ID(1)))
      )
      #expect(shown.etat == file.lueParLaStructure.etat(on: bench.jour))
      #expect((shown.avis != nil) == (step >= 3) && shown.avis?.rang == nil)
      #expect(shown.accordes == nil)
    }
    let agent = try await bench.store.dossiers(
      .tout, .tous, appel: nil, on: bench.jour, apres: nil, limit: 10)
    #expect(agent.first?.avis?.rang == 1 && agent.first?.accordes == 1)
    #expect(agent.first?.etat == .accordee)
    try await notify(bench)
    let told = try await line(bench)
    #expect(told.accordes == 1 && told.etat == .accordee && told.avis?.rang == nil)
  }

  @Test(
    "La décision d’avant reste celle qu’elle lit, tant que la suivante ne lui est pas notifiée",
    arguments: TestDatabase.engines)
  func replaced(engine: Engine) async throws {
    let bench = try await followed(engine)
    try await bench.advance(ID(1), to: 4)
    try await notify(bench)
    try await bench.database.write { tx in
      try tx.execute(
        """
        INSERT INTO decision (id, candidature, rang, origine, origine_numero, postes, motif, phrase,
          prenom, nom, qualite, service, delegation, prise_le, jour, par)
        SELECT 900, candidature, 2, 'recours', 1, 0, 'b', phrase, prenom, nom, qualite, service,
          delegation, prise_le, jour, par FROM decision
        """)
    }
    let file = try #require(try await bench.store.candidature(ID(1)))
    let shown = try await line(bench)
    #expect(file.etat(on: bench.jour) == .refusee)
    #expect(file.lueParLaStructure.etat(on: bench.jour) == .accordee)
    #expect(shown.etat == .accordee && shown.accordes == 1)
  }
}
