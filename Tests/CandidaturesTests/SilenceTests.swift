import Candidatures
import Kernel
import Territoires
import Testing

@Suite("Le silence de l’État")
struct SilenceTests {
  @Test(
    "vaut refus deux mois après la réception, au même quantième ou au dernier jour du mois",
    arguments: [
      ("2021-03-09", "2021-05-09"), ("2020-12-31", "2021-02-28"), ("2023-12-31", "2024-02-29"),
      ("2021-06-30", "2021-08-30"), ("2021-07-31", "2021-09-30"), ("2021-11-15", "2022-01-15"),
    ])
  func date(received: String, silence: String) throws {
    let regles = try Exemples.regles()
    #expect(regles.silence(apres: Exemples.jour(received)) == Exemples.jour(silence))
  }

  @Test("compte à partir du jour qu’il est là-bas : Paris, Cayenne, Nouméa, heure d’été comprise")
  func zones() throws {
    let zones = Zones()
    // 27 March 2021, 23:30 UTC: already the 28th in Paris and Nouméa, still the 27th in Cayenne.
    let instant = Instant(milliseconds: 1_616_887_800_000)
    let days = try ["93", "973", "988"].map { code in
      let fuseau = try #require(Departement.code(code)).fuseau
      return try Exemples.regles().silence(apres: zones.local(instant, in: fuseau).jour)
    }
    #expect(days == ["2021-05-28", "2021-05-27", "2021-05-28"].map(Exemples.jour))
  }

  @Test(
    "est un refus le jour même, pas la veille",
    arguments: [("2021-05-08", false), ("2021-05-09", true), ("2021-05-10", true)])
  func boundary(day: String, refused: Bool) throws {
    let candidature = try Exemples.depot().value
    #expect((candidature.etat(on: Exemples.jour(day)) == .silence) == refused)
  }

  @Test("se conteste en deux mois francs") func appeals() throws {
    let regles = try Exemples.regles()
    #expect(regles.recours(apres: Exemples.jour("2021-04-08")) == Exemples.jour("2021-06-09"))
  }
}
