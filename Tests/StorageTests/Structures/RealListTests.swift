import CSV
import Kernel
import Storage
import Structures
import TestKit
import Territoires
import Testing

@Suite(
  "La vraie liste du 5 avril 2023", .enabled(if: RealData.isHere, "../shared/data est absent"))
struct RealListTests {
  @Test("Entre tout entière, deux fois, avec ses totaux", arguments: TestDatabase.engines)
  func whole(engine: Engine) async throws {
    let fixture = try await StoreFixture(engine)
    let bytes = try RealData.bytes("programme/structures-conventionnees-20230405.csv")
    let index = try realTerritoires()
    let report = try await fixture.importer(bytes, in: index)
    #expect(report.lignes == 2_889 && report.acceptees == 2_889 && report.refusees == 0)
    #expect(report.postes == 3_925)
    #expect(report.montant == Centimes(19_197_312_100))
    #expect(report.reparations[.zeroDepartement] == 209)
    #expect(report.reparations[.zeroCommune] == 197)
    #expect(report.reparations[.zeroCodePostal] == 206)
    #expect(report.reparations[.arrondissement] == 148)
    #expect(report.reparations[.communeAncienne] == 4)
    #expect(report.reparations[.collectivite] == 3)
    #expect(report.avertissements == [.siegeHorsDepartement: 85, .ligneIdentique: 5])
    let again = try await fixture.importer(bytes, in: index)
    #expect(again.inchangees == 2_889 && again.nouvelles == 0 && again.modifiees == 0)
    let filter = FiltreStructures(territoire: .departement("93"))
    let totals = try await fixture.store.totaux(filter)
    #expect(totals == TotauxStructures(lignes: 55, postes: 95, montant: Centimes(467_174_600)))
    let elsewhere = try await fixture.store.totaux(FiltreStructures(siegeAilleurs: true))
    #expect(elsewhere.lignes == 85 && elsewhere.postes == 115)
    let manche = try await fixture.store.totaux(
      FiltreStructures(territoire: .departement("50")))
    #expect(manche.postes == 31 && manche.montant == Centimes(159_229_600))
  }

  /// The official communes, read as far as this list needs.
  private func realTerritoires() throws -> TerritoireIndex {
    var referentiel = Referentiel.reference
    referentiel.version = 1
    referentiel.communes = try rows("territoires/communes_2026.csv") { row, header in
      Commune(
        code: row[header.column("code")], nom: row[header.column("nom")],
        departement: row[header.column("dep")],
        population: Int(row[header.column("population")]) ?? 0)
    }
    referentiel.arrondissements = try rows("territoires/arrondissements_municipaux_2026.csv") {
      row, header in
      ArrondissementMunicipal(
        code: row[header.column("code")], nom: row[header.column("nom")],
        commune: row[header.column("commune_code", "commune", "comparent")], population: 0)
    }
    referentiel.anciennes = [
      "49069": "49126", "93059": "93066", "69152": "69149", "25282": "25060",
    ]
    .map { CommuneAncienne(code: $0.key, nom: "", commune: $0.value) }
    return TerritoireIndex(referentiel)
  }

  private func rows<T>(
    _ path: String, _ decode: (CSVRow, CSVHeader) -> T
  ) throws -> [T] {
    var file = try #require(CSVFile(try RealData.bytes(path)))
    var found: [T] = []
    while let line = file.next() {
      if case .row(let row) = line { found.append(decode(row, file.header)) }
    }
    return found
  }
}
