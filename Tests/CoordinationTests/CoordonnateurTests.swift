import Coordination
import Kernel
import Territoires
import Testing

@Suite("Les coordonnateurs")
struct CoordonnateurTests {
  private static let cotentin = CodeTerritoire.epci("200067205")
  private static let villedieu = CodeTerritoire.epci("200043354")

  @Test(
    "deux périmètres ne se recouvrent jamais un même jour",
    arguments: [
      // The département is recognised until 30 June.
      ([CodeTerritoire.departement("50")], "2021-06-30", String?.none, true),
      ([.departement("50")], "2021-07-01", nil, false),
      ([cotentin], "2021-06-30", nil, true),
      ([cotentin], "2021-07-01", nil, false),
      ([cotentin, villedieu], "2020-12-01", "2021-01-17", false),
      ([cotentin], "2020-12-01", "2021-01-18", true),
    ])
  func overlap(
    territoires: [CodeTerritoire], du: String, au: String?, isRefused: Bool
  ) throws {
    let autre = try Exemples.reconnu(au: "2021-06-30")
    let demande = try Exemples.demande(du: du, au: au, territoires)
    let refused = refusal {
      _ = try Coordonnateur.reconnu(
        demande, id: ID(2), by: ID(7), at: Exemples.at, autres: [autre], Exemples.index)
    }
    #expect(refused == (isRefused ? .chevauchement(nom: autre.nom) : nil))
  }

  @Test("deux EPCI voisins ont chacun leur coordonnateur")
  func neighbours() throws {
    let first = try Exemples.reconnu(1, [Self.cotentin])
    let second = try Exemples.reconnu(2, [Self.villedieu], autres: [first])
    #expect(second.perimetre.territoires == [Self.villedieu])
  }

  @Test(
    "un périmètre est un département, ou des EPCI du département",
    arguments: [
      [CodeTerritoire](), [.pays], [.commune("50502")], [.departement("93")],
      [.epci("200054781")], [.departement("50"), .epci("200067205")],
    ])
  func perimeter(territoires: [CodeTerritoire]) throws {
    let demande = try Exemples.demande(territoires)
    #expect(throws: CoordinationRefusal.perimetreInvalide) {
      _ = try Coordonnateur.reconnu(
        demande, id: ID(1), by: ID(7), at: Exemples.at, autres: [], Exemples.index)
    }
  }

  @Test(
    "une fin datée arrête la reconnaissance, sans la réécrire",
    arguments: [("2021-05-31", true), ("2021-06-01", false), ("2021-01-17", false)])
  func end(jour: String, isReconnu: Bool) throws {
    let ended = try Exemples.reconnu().termine(
      du: Exemples.jour("2021-06-01"), .retrait, phrase: "Une raison fictive.", by: ID(7),
      at: Exemples.at
    ).value
    #expect(ended.isReconnu(on: Exemples.jour(jour)) == isReconnu)
    #expect(ended.reconnaissance.au == nil)
    #expect(throws: CoordinationRefusal.dejaTermine) {
      _ = try ended.termine(
        du: Exemples.jour("2021-07-01"), .retrait, phrase: "Une autre raison.", by: ID(7),
        at: Exemples.at)
    }
  }
}
