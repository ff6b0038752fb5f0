import Repartition
import Testing

@Suite("Un plan")
struct PlanTests {
  @Test("Son empreinte ne dépend que des postes, par numéro de site croissant")
  func digest() {
    let instance = petitPays(3, communes: 10, sites: 6)
    let retourne = Instance(
      communes: instance.communes, sites: instance.sites.reversed(), existants: [])
    let plan = Plan(postes: [2, 0, 1, 0, 0, 3])
    let autre = Plan(postes: plan.postes.reversed())
    #expect(plan.empreinte(instance) == autre.empreinte(retourne))
    #expect(Plan(postes: [0, 0, 0, 0, 0, 0]).empreinte(instance) == "cbf29ce484222325")
    #expect(plan.empreinte(instance) == reference([(0, 2), (2, 1), (5, 3)]))
    #expect(plan.total == 6)
  }

  /// FNV-1a by 32-bit words, written again.
  private func reference(_ pairs: [(UInt32, UInt32)]) -> String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for word in pairs.flatMap({ [$0.0, $0.1] }) {
      hash ^= UInt64(word)
      hash = hash &* 1_099_511_628_211
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
