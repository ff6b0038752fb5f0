import Territoires
import Testing

@Suite("Territories in memory")
struct TerritoireIndexTests {
  let index = TerritoireIndex.reference

  @Test("The reference tables hold every département, and a population that adds up")
  func referenceTables() {
    #expect(index.regions.count == 18)
    #expect(index.departements.count == 109)
    #expect(index.departements.filter(\.isCollectivite).count == 8)
    #expect(index.population(of: .pays) == 68_619_221)
    #expect(index.population(of: .departement("93")) == 1_681_725)
    #expect(index.population(of: .departement("50")) == 496_815)
    #expect(index.communes(in: .departement("93")).count == 39)
    #expect(Set(Departement.tous.map(\.fuseau)).count == 14)
  }

  @Test("The populations of the four EPT are those of the demonstration")
  func ept() {
    let populations = ["200057867", "200058097", "200057875", "200058790"]
      .map { index.population(of: .ept($0)) }
    #expect(populations == [453_801, 373_856, 441_048, 413_020])
  }

  @Test(
    "What one types finds the commune",
    arguments: [
      ("saint denis", "93066"), ("Saint-Denis 93", "93066"), ("st denis", "93066"),
      ("SAINT DENIS SEINE", "93066"), ("ile saint denis", "93039"), ("93046", "93046"),
      ("93059", "93066"), ("93210", "93066"), ("50100", "50129"), ("hilaire", "50484"),
      ("épinay", "93031"), ("lo", "50502"), ("cotentin", "50129"),
      ("pierrefitte sur seine", "93066"), ("Gagny 93220", "93032"), ("93220 Gagny", "93032"),
      ("gagny 93032", "93032"),
    ])
  func search(typed: String, code: String) {
    #expect(index.search(typed).contains { $0.code == code }, "\(index.search(typed).map(\.nom))")
  }

  @Test(
    "An arrondissement leads to its commune, however it is typed",
    arguments: [
      "paris 12", "Paris 12e", "PARIS 12ème arrondissement", "12e arrondissement de Paris",
      "Paris 75012", "75112",
    ])
  func arrondissement(typed: String) {
    var referentiel = Referentiel.reference
    referentiel.communes.append(
      Commune(
        code: "75056", nom: "Paris", departement: "75", population: 2_000_000,
        codesPostaux: ["75001", "75012"]))
    referentiel.arrondissements.append(
      ArrondissementMunicipal(
        code: "75112", nom: "Paris 12e Arrondissement", commune: "75056", population: 140_000))
    #expect(TerritoireIndex(referentiel).search(typed).map(\.code) == ["75056"])
    #expect(TerritoireIndex(referentiel).search("paris 21").isEmpty)
  }

  @Test("A name of the past adds today's commune after those that bear the name")
  func formerAfter() {
    var referentiel = Referentiel.reference
    referentiel.anciennes.append(
      CommuneAncienne(code: "50999", nom: "Gagny", commune: "50129"))
    #expect(TerritoireIndex(referentiel).search("Gagny").map(\.code) == ["93032", "50129"])
    #expect(TerritoireIndex(referentiel).search("Gagn").map(\.code) == ["93032"])
  }

  @Test(
    "A territory is read as it is today",
    arguments: [
      (.commune("93059"), .commune("93066")), (.pays, .pays),
      (.departement("93"), .departement("93")),
      (.commune("99999"), nil), (.ept("T6"), nil), (.departement("00"), nil),
    ] as [(CodeTerritoire, CodeTerritoire?)])
  func current(territoire: CodeTerritoire, expected: CodeTerritoire?) {
    #expect(index.current(territoire) == expected)
  }

  @Test("An exact name comes before a more populated one that only starts with it")
  func exactFirst() {
    #expect(index.search("Le Bourget").map(\.code) == ["93013"])
    #expect(index.search("saint").first?.code == "93066")
  }

  @Test("Nothing is found for nothing", arguments: ["", " ", "-", "zzzz", "93 zzz", "00000"])
  func nothing(typed: String) {
    #expect(index.search(typed).isEmpty)
  }

  @Test("A stale code leads to today's commune")
  func stale() {
    guard case .ancienne(let ancienne, let commune) = index.resolve("93059") else {
      Issue.record("93059 does not resolve")
      return
    }
    #expect(ancienne.nom == "Pierrefitte-sur-Seine")
    #expect(commune.code == "93066")
    #expect(index.commune("93059") == nil)
    #expect(index.resolve("99999") == nil)
  }

  @Test("Ancestors go from the commune to the country")
  func ancestors() {
    #expect(
      index.ancestors(of: .commune("93059")) == [
        .commune("93066"), .ept("200057867"), .epci("200054781"), .departement("93"),
        .region("11"), .pays,
      ])
    #expect(index.ancestors(of: .departement("988")) == [.departement("988"), .pays])
    #expect(index.ancestors(of: .commune("99999")) == [.commune("99999"), .pays])
    #expect(index.contains(.ept("200057867"), .commune("93066")))
    #expect(!index.contains(.departement("50"), .commune("93066")))
  }

  @Test("Communes near a point, the nearest first")
  func near() throws {
    let bobigny = try #require(index.commune("93008")?.position)
    let near = index.communes(within: 3, of: bobigny)
    #expect(near.first?.commune.code == "93008")
    #expect(near.allSatisfy { $0.kilometres <= 3 })
    #expect(index.communes(within: 0, of: bobigny).map(\.commune.code) == ["93008"])
    #expect(index.nearest(Position(lon: 0, lat: 0)) == nil)
  }

  @Test(
    "Names take their article",
    arguments: [
      ("50", "de la Manche"), ("01", "de l’Ain"), ("37", "d’Indre-et-Loire"), ("59", "du Nord"),
      ("75", "de Paris"),
    ])
  func complement(code: String, text: String) {
    #expect(Departement.code(code)?.complement == text)
  }

  @Test(
    "a name of the past leads to today's commune; a name still borne does not",
    arguments: ["Pierrefitte", "pierrefitte sur seine", "PIERREFITTE-SUR"])
  func former(typed: String) {
    let found = TerritoireIndex.reference.formerCommunes(typed)
    #expect(found.map(\.code) == ["93059"])
    #expect(found.first?.aujourdhui.code == "93066")
    #expect(TerritoireIndex.reference.formerCommunes("Saint-Denis").isEmpty)
    #expect(TerritoireIndex.reference.formerCommunes("Pi").isEmpty)
  }
}
