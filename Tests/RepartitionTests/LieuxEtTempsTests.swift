import Repartition
import Testing

@Suite("Plusieurs lieux, et des temps de trajet")
struct LieuxEtTempsTests {
  private func lire(_ sites: String = Fichiers.sites) throws -> Instance {
    try LectureInstance(graine: 1)(
      demand: Array(Fichiers.demand.utf8), sites: Array(sites.utf8))
  }

  @Test("Un poste partagé entre deux communes vaut ses parts de chacune")
  func shares() throws {
    let instance = try lire()
    let split = try instance.lisant(
      lieux: Array("j,demand_index,part\n20,7,40\n20,9,60\n".utf8))
    let (whole, other) = (try modele(instance), try modele(split))
    let place = try #require(instance.sites.firstIndex { $0.numero == 20 })
    var plan = Plan(postes: instance.sites.map { _ in 0 })
    plan.postes[place] = 1
    let (before, after) = (whole.acces(plan), other.acces(plan))
    #expect(abs(after[1] - 0.4 * before[1]) < 1e-12)
    #expect(before[2] == 0 && after[2] > 0)
  }

  private func modele(_ instance: Instance) throws -> ModeleEquite {
    try ModeleEquite(instance, budget: nil, postes: 3)
  }

  @Test(
    "Un fichier de lieux faux est nommé avec sa ligne",
    arguments: [
      ("j,demand_index,part\n20,7,60\n20,9,41\n", 3), ("j,demand_index,part\n21,7,60\n", 2),
      ("j,demand_index,part\n20,8,60\n", 2), ("j,demand_index,part\n20,7,0\n", 2),
    ])
  func wrong(text: String, line: Int) throws {
    let instance = try lire()
    let fault = #expect(throws: FauteInstance.self) {
      try instance.lisant(lieux: Array(text.utf8))
    }
    #expect(fault?.ligne == line && fault?.fichier == .lieux)
  }

  @Test("Des minutes remplacent la distance ; un couple absent n’est pas joignable")
  func times() async throws {
    let instance = try lire().lisant(
      temps: Array("i,j,minutes\n7,4,12.5\n3,4,9\n9,20,8\n".utf8))
    let near = try ModeleCouverture(instance, rayon: 10, postes: 2, budget: nil)
    #expect(near.couvrables == 500 + 800)
    let far = try ModeleCouverture(instance, rayon: 12.5, postes: 1, budget: nil)
    let result = try await far.calcule(reglage(80))
    #expect(result.valeur == 1_500)
    #expect(result.plan.parNumero(instance).map(\.site) == [4])
  }

  @Test("Deux temps pour un même trajet, un temps négatif : refusés")
  func wrongTimes() throws {
    let instance = try lire()
    for text in ["i,j,minutes\n7,4,1\n7,4,2\n", "i,j,minutes\n7,4,-1\n", "i,j\n7,4\n"] {
      #expect(throws: FauteInstance.self) { try instance.lisant(temps: Array(text.utf8)) }
    }
  }

  @Test("Des contraintes fausses sont nommées avec leur ligne")
  func wrongConstraints() throws {
    let instance = try lire()
    let head = "nature,nom,min,max,sites\n"
    for text in ["autre,x,0,1,20\n", "accord,x,3,2,20\n", "accord,x,1,1,99\n", "accord,x,1,1,a\n"] {
      let fault = #expect(throws: FauteInstance.self) {
        try instance.lisant(contraintes: Array((head + text).utf8))
      }
      #expect(fault?.ligne == 2)
    }
    let right = try instance.lisant(
      contraintes: Array((head + "structure,Exemple,0,,20 4 20\n").utf8))
    #expect(right.contraintes.map(\.sites.count) == [2])
    #expect(right.contraintes.first?.maximum == nil)
    let excluded = try instance.lisant(contraintes: Array((head + "site,exclu,0,0,20\n").utf8))
    #expect(excluded.contraintes.isEmpty)
    #expect(excluded.sites.first { $0.numero == 20 }?.capacite == 0)
    #expect(throws: FauteInstance.self) {
      try instance.lisant(contraintes: Array((head + "site,exclu,0,0,4\n").utf8))
    }
  }
}
