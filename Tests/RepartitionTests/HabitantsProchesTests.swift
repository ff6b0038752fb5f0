import CSV
import Repartition
import Territoires
import TestKit
import Testing

@Suite("Habitants à moins de R km")
struct HabitantsProchesTests {
  static let centres = [
    "50129", "50615", "50099", "50502", "50147", "50218", "50025", "50484", "50359",
  ]
  static let bibliotheques = [
    "50493", "50401", "50629", "50185", "50164", "50292", "50487", "50041", "50539", "50400",
  ]

  @Test(
    "La leçon du siège : les mêmes dix postes, de 9,5 % à 88,3 % de la Manche",
    .enabled(if: RealData.isHere, "../shared/data est absent"))
  func siege() throws {
    let index = try realIndex()
    let mesures = [["50502"], Self.centres, Self.centres + Self.bibliotheques].map { lieux in
      index.habitantsProches(
        of: lieux.compactMap(index.commune), in: .departement("50"), within: 10)
    }
    #expect(mesures.map(\.proches) == [47_441, 280_385, 438_891])
    #expect(mesures.map(\.pourMille) == [95, 564, 883])
    #expect(mesures.allSatisfy { $0.total == 496_815 && $0.sansPosition == 0 })
  }

  @Test("Sans lieu, personne n’est proche et toutes les communes sont loin")
  func nowhere() {
    let index = TerritoireIndex.reference
    let mesure = index.habitantsProches(of: [], in: .departement("93"), within: 10)
    #expect(mesure.proches == 0)
    #expect(mesure.total == 1_681_725)
    #expect(mesure.eloignees.count == 39)
    #expect(mesure.eloignees.first?.code == "93066")
  }

  @Test("Le rayon est compris : à zéro kilomètre, il reste la commune elle-même")
  func zero() {
    let index = TerritoireIndex.reference
    let bobigny = [index.commune("93008")].compactMap { $0 }
    let mesure = index.habitantsProches(of: bobigny, in: .departement("93"), within: 0)
    #expect(mesure.proches == 55_270)
  }

  @Test("On ne traverse pas la mer d’un territoire à l’autre")
  func overseas() {
    let ici = commune("97201", "972", 14.5)
    let enFace = commune("97105", "971", 14.51)
    let voisine = commune("97202", "972", 14.52)
    let mesure = index([ici, enFace, voisine]).habitantsProches(of: [ici], in: .pays, within: 50)
    #expect(mesure.proches == 2_000)
    #expect(mesure.eloignees.map(\.code) == ["97105"])
  }

  private func index(_ communes: [Commune]) -> TerritoireIndex {
    TerritoireIndex(
      Referentiel(
        version: 1, regions: [], departements: [], intercommunalites: [], communes: communes,
        arrondissements: [], anciennes: []))
  }

  private func realIndex() throws -> TerritoireIndex {
    var file = try #require(CSVFile(RealData.bytes("territoires/communes_2026.csv")))
    let header = file.header
    var communes: [Commune] = []
    while case .row(let row) = file.next() {
      let lon = Double(row[header.column("lon")])
      let lat = Double(row[header.column("lat")])
      communes.append(
        Commune(
          code: row[header.column("code")], nom: row[header.column("nom")],
          departement: row[header.column("dep")],
          population: Int(row[header.column("population")]) ?? 0,
          position: lon.flatMap { lon in lat.map { Position(lon: lon, lat: $0) } }))
    }
    return index(communes)
  }

  private func commune(_ code: String, _ departement: String, _ lat: Double) -> Commune {
    Commune(
      code: code, nom: code, departement: departement, population: 1_000,
      position: Position(lon: -61, lat: lat))
  }
}
