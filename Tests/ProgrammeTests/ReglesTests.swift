import Kernel
import Programme
import Testing

@Suite("Les règles du programme")
struct ReglesTests {
  private func jour(_ iso: String) throws -> Jour { try #require(Jour(iso: iso)) }

  @Test("Le programme de 2021 donne 50 000 € par poste public et 40 000 € par poste privé")
  func aids() throws {
    let rules = try Regles.conseillersNumeriques.rules(on: jour("2021-03-11"))
    #expect(rules.aides.parPoste(.publique) == Centimes(5_000_000))
    #expect(rules.aides.parPoste(.privee) == Centimes(4_000_000))
    #expect(rules.enveloppe == Centimes(20_000_000_000))
    #expect(rules.enveloppePostes == 4_000)
    #expect(rules.durees.map(\.mois) == [24, 36])
    #expect(rules.durees.map(\.taux) == [100, 70])
    #expect(rules.limites.commentaireAvis == 10...1_000)
    #expect(rules.motifs.map(\.code) == ["a", "b", "c"])
  }

  @Test(
    "Le SMIC est celui du jour",
    arguments: [
      ("2020-12-31", 153_942), ("2021-01-01", 155_458), ("2021-09-30", 155_458),
      ("2021-10-01", 158_947), ("2023-04-05", 170_928), ("2023-05-01", 174_720),
    ])
  func minimumWage(iso: String, centimes: Int64) throws {
    let rules = try Regles.conseillersNumeriques.rules(on: jour(iso))
    #expect(rules.hypotheses.smic == Centimes(centimes))
  }

  @Test("Avant son premier jour, le programme se lit comme à son premier jour")
  func beforeTheStart() throws {
    let rules = try Regles.conseillersNumeriques.rules(on: jour("2015-01-01"))
    #expect(rules.jour == Jour(2020, 11, 17))
  }

  @Test("Une règle absente est une faute qui la nomme")
  func missing() throws {
    let whole = Regles.conseillersNumeriques
    let cut = Regles(
      programme: "p", toutes: whole.toutes.filter { $0.code != .silenceRefusMois })
    #expect(throws: RegleFault.absente(.silenceRefusMois, on: try jour("2021-03-11"))) {
      try cut.rules(on: jour("2021-03-11"))
    }
  }

  @Test("Une règle illisible est une faute qui la nomme", arguments: ["", "deux", "-1", "2,5"])
  func unreadable(valeur: String) throws {
    let day = try jour("2021-01-01")
    let bad = Regle(.silenceRefusMois, valeur, du: day, source: "Essai")
    let rules = Regles(
      programme: "p", toutes: Regles.conseillersNumeriques.toutes + [bad])
    #expect(throws: RegleFault.illisible(.silenceRefusMois, valeur: valeur)) {
      try rules.rules(on: jour("2021-03-11"))
    }
  }

  @Test("Une règle qui cesse laisse la place à celle qui prend effet")
  func effect() throws {
    let (first, last, next) = (
      try jour("2021-01-01"), try jour("2021-12-31"), try jour("2022-01-01")
    )
    let rules = Regles(
      programme: "p",
      toutes: [
        Regle(.brouillonJours, "60", du: first, au: last, source: "A"),
        Regle(.brouillonJours, "90", du: next, source: "B"),
      ])
    #expect(rules.regle(.brouillonJours, on: last)?.valeur == "60")
    #expect(rules.regle(.brouillonJours, on: next)?.valeur == "90")
    #expect(rules.regle(.brouillonJours, on: first.adding(days: -1)) == nil)
  }

  @Test("Le silence vaut refus deux mois après, jour pour jour")
  func silence() throws {
    let delays = try Regles.conseillersNumeriques.rules(on: jour("2021-03-11")).delais
    #expect(delays.silence(received: try jour("2021-03-11")) == Jour(2021, 5, 11))
    #expect(delays.silence(received: try jour("2021-12-31")) == Jour(2022, 2, 28))
  }
}
