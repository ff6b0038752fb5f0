import Kernel
import Programme
import Testing

@Suite("Les jours ouvrés et les échéances")
struct EcheanceTests {
  private func jour(_ iso: String) throws -> Jour { try #require(Jour(iso: iso)) }

  @Test(
    "Pâques tombe le bon dimanche",
    arguments: [
      (1999, "1999-04-04"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
      (2021, "2021-04-04"), (2024, "2024-03-31"), (2026, "2026-04-05"), (2038, "2038-04-25"),
    ])
  func paques(year: Int, iso: String) throws {
    #expect(CalendrierOuvre.paques(year) == (try jour(iso)))
  }

  @Test(
    "Les jours fériés de la France entière",
    arguments: [
      "2021-01-01", "2021-04-05", "2021-05-01", "2021-05-08", "2021-05-13", "2021-05-24",
      "2021-07-14", "2021-08-15", "2021-11-01", "2021-11-11", "2021-12-25",
    ])
  func national(iso: String) throws {
    #expect(CalendrierOuvre(departement: "93").isFerie(try jour(iso)))
  }

  @Test(
    "Ceux d’Alsace-Moselle et d’outre-mer ne valent que là",
    arguments: [
      ("67", "2021-04-02"), ("57", "2021-12-26"), ("973", "2021-06-10"), ("974", "2021-12-20"),
      ("972", "2021-05-22"), ("971", "2021-05-27"), ("976", "2021-04-27"),
    ])
  func local(departement: String, iso: String) throws {
    #expect(CalendrierOuvre(departement: departement).isFerie(try jour(iso)))
    #expect(!CalendrierOuvre(departement: "93").isFerie(try jour(iso)))
  }

  @Test(
    "Un jour fermé laisse sa place au jour ouvré d’avant",
    arguments: [
      ("2021-02-13", "2021-02-12"), ("2021-03-14", "2021-03-12"), ("2021-03-01", "2021-03-01"),
      ("2021-04-05", "2021-04-02"), ("2021-05-24", "2021-05-21"), ("2022-01-01", "2021-12-31"),
    ])
  func before(iso: String, expected: String) throws {
    let calendrier = CalendrierOuvre(departement: "93")
    #expect(calendrier.ouvreOuAvant(try jour(iso)) == (try jour(expected)))
  }

  @Test("Signé le 15 janvier, le projet est dû le 15 mars, et rappelé quatre fois")
  func reminders() throws {
    let rules = try Regles.conseillersNumeriques.rules(on: jour("2021-01-15"))
    let echeance = Echeance(try jour("2021-01-15").adding(months: rules.delais.projetMois))
    #expect(echeance.jour == (try jour("2021-03-15")))
    let calendrier = CalendrierOuvre(departement: "93")
    let sent = echeance.rappels(rules.delais.projetRappels, calendrier).map(\.envoi.description)
    #expect(sent == ["2021-02-12", "2021-03-01", "2021-03-08", "2021-03-12"])
  }

  @Test("La dernière minute est 23 h 59 ; minuit est trop tard")
  func lastMinute() throws {
    let echeance = Echeance(try jour("2021-03-15"))
    #expect(echeance.isOpen(at: HeureLocale(try jour("2021-03-15"), 23, 59)))
    #expect(!echeance.isOpen(at: HeureLocale(try jour("2021-03-16"), 0, 0)))
  }

  @Test("Une prolongation va plus loin, ou n’est pas")
  func prolongation() throws {
    let echeance = Echeance(try jour("2021-03-15"))
    let le = Instant(milliseconds: 0)
    let same = Prolongation(jusquau: try jour("2021-03-15"), raison: "Essai", le: le)
    #expect(echeance.prolonged(by: same) == nil)
    let later = Prolongation(jusquau: try jour("2021-03-29"), raison: "Essai", le: le)
    let moved = try #require(echeance.prolonged(by: later))
    #expect(moved.jour == (try jour("2021-03-29")))
    #expect(moved.initiale == (try jour("2021-03-15")))
    #expect(moved.jours(from: try jour("2021-03-25")) == 4)
  }
}
