import Appariement
import Testing

@Suite("L’appariement") struct AppariementTests {
  /// An instance from short lists.
  static func instance(
    _ capacites: [Int32], voeux: [[Int32]], classements: [[Int32]]
  ) -> InstanceAppariement {
    InstanceAppariement(
      capacites: capacites, voeux: Listes(voeux), classements: Listes(classements))
  }

  @Test("chacun obtient le meilleur poste qu’une affectation stable puisse lui donner")
  func candidateOptimal() {
    // Two stable results: the candidates' best gives 0 → 0 and 1 → 1.
    let crossed = Self.instance(
      [1, 1], voeux: [[0, 1], [1, 0]], classements: [[1, 0], [0, 1]])
    let result = AcceptationDifferee.apparier(crossed)
    #expect(result.postes == [0, 1])
    #expect(PairesBloquantes.compter(crossed, result.postes) == 0)
    #expect(PairesBloquantes.compter(crossed, [1, 0]) == 0)
  }

  @Test("un poste sans place, un refus, un vœu vide et un classement vide sont légaux")
  func limits() {
    let odd = Self.instance(
      [0, 2, 1], voeux: [[0, 1], [0], [], [2, 1]], classements: [[0, 1], [3, 0], []])
    let result = AcceptationDifferee.apparier(odd)
    #expect(result.postes == [1, -1, -1, 1])
    #expect(result.apparies == 2)
    #expect(result.explications(0, odd).map(\.pourquoi) == [.complet(rang: 1, dernier: nil)])
    #expect(result.explications(1, odd).map(\.pourquoi) == [.complet(rang: 2, dernier: nil)])
    #expect(result.explications(3, odd).map(\.pourquoi) == [.nonClasse])
  }

  @Test("le pourquoi dit le rang du candidat et celui du dernier retenu")
  func why() {
    let busy = Self.instance(
      [2, 1], voeux: [[0], [0], [0, 1]], classements: [[1, 0, 2], [2]])
    let result = AcceptationDifferee.apparier(busy)
    #expect(result.postes == [0, 0, 1])
    let why = result.explications(2, busy)
    #expect(why.map(\.poste) == [0])
    #expect(why.map(\.pourquoi) == [.complet(rang: 3, dernier: 2)])
  }

  @Test("l’empreinte est celle du format publié")
  func digest() {
    // Three candidates at posts 0, none, 2.
    let small = Self.instance([1, 0, 1], voeux: [[0], [1], [2]], classements: [[0], [1], [2]])
    let result = AcceptationDifferee.apparier(small)
    #expect(result.postes == [0, -1, 2])
    #expect(result.empreinte == "2b89d76893edf086")
  }

  @Test("rien à apparier n’est pas une faute")
  func empty() {
    let nobody = Self.instance([], voeux: [], classements: [])
    #expect(AcceptationDifferee.apparier(nobody).postes.isEmpty)
  }

  @Test(
    "le contrôle trouve ce qui n’est pas stable ou pas possible",
    arguments: [
      ([Int32]([1, 0]), 2, "deux échangés qui y perdent tous les deux"),
      ([0, 0], 2, "un poste plein deux fois, l’autre regretté"),
      ([-1, 1], 1, "une place vide que l’on souhaite"),
    ])
  func control(postes: [Int32], faults: Int, why: Comment) {
    let agreed = Self.instance(
      [1, 1], voeux: [[0, 1], [1, 0]], classements: [[0, 1], [1, 0]])
    #expect(PairesBloquantes.compter(agreed, [0, 1]) == 0)
    #expect(PairesBloquantes.compter(agreed, postes) == faults, why)
  }
}
