import Kernel
import Storage
import Structures
import TestKit
import Testing

@Suite("L’import des structures")
struct ImportStructuresTests {
  private typealias F = FixtureListe

  @Test("Enregistre les attributions et leur journal", arguments: TestDatabase.engines)
  func first(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    let report = try await fixture.importer(F.bobigny, F.bobigny, F.drancy, F.bourg)
    #expect(report.lignes == 4 && report.acceptees == 4 && report.nouvelles == 4)
    #expect(report.postes == 11)
    #expect(report.montant == Centimes(11_085_800 * 2 + 3_742_900 + 33_257_300))
    #expect(report.reparees == 1)
    #expect(report.avertissements == [.ligneIdentique: 1])
    let totals = try await fixture.store.totaux(FiltreStructures())
    #expect(totals == TotauxStructures(lignes: 4, postes: 11, montant: report.montant))
    #expect(
      try await fixture.journal()
        == Array(repeating: "attribution.enregistree", count: 4) + ["structures.importees"])
    #expect(try await fixture.store.liste()?.date == Jour(2023, 4, 5))
  }

  @Test("Refait à l’identique ou mélangé, ne change rien", arguments: TestDatabase.engines)
  func again(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    _ = try await fixture.importer(F.bobigny, F.bobigny, F.drancy, F.bourg)
    let before = try await fixture.journal()
    for lines in [
      [F.bobigny, F.bobigny, F.drancy, F.bourg], [F.bourg, F.bobigny, F.drancy, F.bobigny],
    ] {
      let report = try await fixture.importer(F.bytes(lines))
      #expect(report.inchangees == 4 && report.nouvelles == 0 && report.modifiees == 0)
    }
    #expect(try await fixture.journal() == before)
  }

  @Test("Une ligne corrigée change un fait et le dit", arguments: TestDatabase.engines)
  func corrected(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    _ = try await fixture.importer(F.bobigny, F.drancy)
    let line = F.line(F.bobigny, [0: "VILLE DE BOBIGNY (EXEMPLE)", 4: "3"])
    let report = try await fixture.importer(line, F.drancy)
    #expect(report.modifiees == 1 && report.inchangees == 1 && report.nouvelles == 0)
    #expect(
      try await fixture.journal().suffix(2) == ["attribution.corrigee", "structures.importees"])
    let structure = try await fixture.store.find(.siret(Siret("90000000000019")))
    #expect(structure?.nom == "VILLE DE BOBIGNY (EXEMPLE)")
    let dossier = try await fixture.store.dossier(#require(structure).id)
    #expect(dossier?.attributions.map(\.ligne.postes) == [3])
    #expect(try await fixture.store.totaux(FiltreStructures()).postes == 4)
  }

  @Test("Une liste plus récente garde ce qu’elle ne dit plus", arguments: TestDatabase.engines)
  func newer(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    try await fixture.importer(F.bytes([F.bobigny, F.drancy]), "2023-04-05")
    let report = try await fixture.importer(F.bytes([F.drancy, F.bourg]), "2023-09-01")
    #expect(report.nouvelles == 1 && report.inchangees == 1)
    #expect(report.avertissements[.absenteDuFichier] == 1)
    let awards = try await fixture.store.toutes(FiltreStructures(), TriStructures(.date)).lignes
    #expect(
      awards.map(\.liste.description) == ["2023-04-05", "2023-09-01", "2023-09-01"])
    #expect(try await fixture.store.liste()?.date == Jour(2023, 9, 1))
  }

  @Test("Une liste plus ancienne que la courante est refusée", arguments: TestDatabase.engines)
  func older(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    try await fixture.importer(F.bytes([F.bobigny, F.drancy]), "2023-04-05")
    let (older, current) = (try #require(Jour(2023, 4, 4)), try #require(Jour(2023, 4, 5)))
    for essai in [true, false] {
      await #expect(throws: ImportStructuresRefusal.plusAncienne(older, courante: current)) {
        try await fixture.importer(F.bytes([F.bourg]), "2023-04-04", essai: essai)
      }
    }
    #expect(try await fixture.importer(F.bytes([F.bourg]), "2023-04-05").nouvelles == 1)
    #expect(try await fixture.store.totaux(FiltreStructures()).lignes == 3)
  }

  @Test("À l’essai, n’écrit rien", arguments: TestDatabase.engines)
  func dryRun(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    let report = try await fixture.importer(F.bytes([F.bobigny]), essai: true)
    #expect(report.nouvelles == 1)
    #expect(try await fixture.store.totaux(FiltreStructures()) == .zero)
    #expect(try await fixture.store.liste() == nil)
    #expect(try await fixture.journal().isEmpty)
  }

  @Test("Un fichier dont tout est refusé ne change rien d’autre", arguments: TestDatabase.engines)
  func allRefused(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    let report = try await fixture.importer(F.line(F.bobigny, [7: ""]))
    #expect(report.refusees == 1 && report.acceptees == 0)
    #expect(report.refus.first?.motif.code == "siret.absent")
    #expect(try await fixture.store.totaux(FiltreStructures()) == .zero)
  }
}
