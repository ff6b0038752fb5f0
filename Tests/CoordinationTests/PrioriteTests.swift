import Coordination
import Kernel
import Programme
import Testing

@Suite("L’ordre de priorité publié")
struct PrioriteTests {
  @Test(
    "niveau 2 dans le territoire d’un coordonnateur reconnu, ordinaire sinon",
    arguments: [
      // Received, examined, parts, level. Recognised from 18 January, ended on 1 April.
      ("2021-01-18", "2021-03-24", ["50502": 100], 2),
      ("2021-01-17", "2021-03-24", ["50502": 100], 3),
      ("2021-01-25", "2021-03-31", ["50502": 100], 2),
      ("2021-01-25", "2021-04-01", ["50502": 100], 3),
      ("2021-01-25", "2021-03-24", ["93046": 100], 3),
      ("2021-01-25", "2021-03-24", ["93046": 100, "50502": 100], 3),
      ("2021-01-25", "2021-03-24", ["93046": 99, "50502": 101], 2),
    ])
  func level(recue: String, jour: String, parts: [String: Int], niveau: Int) throws {
    let coordonnateur = try Exemples.reconnu().termine(
      du: Exemples.jour("2021-04-01"), .renonciation, phrase: "Une raison fictive.", by: ID(7),
      at: Exemples.at
    ).value
    let ordre = OrdrePriorite([coordonnateur], .conseillersNumeriques, Exemples.index)
    let priorite = ordre(
      FaitsPriorite(recueLe: Exemples.jour(recue), parts: parts), on: Exemples.jour(jour))
    #expect(priorite.niveau == niveau)
    #expect((priorite.reconnuLe != nil) == (niveau == 2))
  }

  @Test("la priorité se dit en une phrase")
  func phrase() throws {
    let ordre = OrdrePriorite(
      [try Exemples.reconnu()], .conseillersNumeriques, Exemples.index)
    let faits = FaitsPriorite(recueLe: Exemples.jour("2021-01-25"), parts: ["50502": 1_000])
    let priorite = ordre(faits, on: Exemples.jour("2021-03-24"))
    #expect(priorite.phrase == "niveau 2, coordonnateur reconnu le 18\u{A0}janvier 2021")
    #expect(Priorite.ordinaire.phrase == "niveau 3, ordre de réception")
  }

  @Test("sans règle en vigueur, aucune priorité")
  func beforeTheRule() throws {
    let early = try Exemples.reconnu(du: "2021-01-01")
    let ordre = OrdrePriorite([early], .conseillersNumeriques, Exemples.index)
    let faits = FaitsPriorite(recueLe: Exemples.jour("2021-01-05"), parts: ["50502": 100])
    #expect(ordre(faits, on: Exemples.jour("2021-01-17")).niveau == 3)
    #expect(ordre(faits, on: Exemples.jour("2021-01-18")).niveau == 2)
  }
}
