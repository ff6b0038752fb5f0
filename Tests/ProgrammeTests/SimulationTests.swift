import Kernel
import Programme
import Testing

@Suite("Le simulateur")
struct SimulationTests {
  private func rules() throws -> ReglesDuJour {
    try Regles.conseillersNumeriques.rules(on: #require(Jour(2021, 3, 11)))
  }

  @Test("L’aide ne change pas avec la durée ; le reste à payer, si")
  func lengths() throws {
    let rules = try rules()
    let debut = try #require(Jour(2021, 9, 1))
    let short = rules.simulate(
      .publique, postes: 1, duree: try #require(rules.duree(.courte)), debut: debut)
    let long = rules.simulate(
      .publique, postes: 1, duree: try #require(rules.duree(.longue)), debut: debut)
    #expect(short.aide == long.aide)
    #expect(short.salaires == Centimes(155_458 * 24))
    #expect(long.salaires == Centimes(155_458 * 36))
    #expect(short.charges == Centimes(155_458 * 24 * 36 / 100))
    #expect(short.reste == short.cout - Centimes(5_000_000))
    #expect(long.reste > short.reste)
  }

  @Test("Les trois versements font l’aide entière, quel que soit l’arrondi", arguments: 1...50)
  func payments(postes: Int) throws {
    let rules = try rules()
    for amount in [Centimes(Int64(postes) * 333_333), Centimes(1), .zero] {
      let payments = rules.payments(of: amount, from: try #require(Jour(2021, 8, 31)))
      #expect(payments.count == 3)
      #expect(payments.reduce(Centimes.zero) { $0 + $1.montant } == amount)
    }
  }

  @Test("Les versements tombent un, six et douze mois après le début")
  func dates() throws {
    let payments = try rules().payments(
      of: Centimes(5_000_000), from: #require(Jour(2021, 8, 31)))
    #expect(payments.map(\.date.description) == ["2021-09-30", "2022-02-28", "2022-08-31"])
    #expect(payments.map(\.montant.value) == [1_000_000, 1_500_000, 2_500_000])
  }

  @Test("Ni un salaire sous le SMIC, ni un nombre de postes hors limites ne passent")
  func bounds() throws {
    let rules = try rules()
    let duree = try #require(rules.duree(.courte))
    let debut = try #require(Jour(2021, 9, 1))
    let low = rules.simulate(
      .privee, postes: -3, duree: duree, debut: debut, salaireBrut: Centimes(1))
    #expect(low.postes == 1)
    #expect(low.salaireBrut == rules.hypotheses.smic)
    let high = rules.simulate(
      .privee, postes: .max, duree: duree, debut: debut, salaireBrut: Centimes(.max))
    #expect(high.postes == 50)
    #expect(high.reste > .zero)
  }
}
