import Repartition
import Testing

@Suite("Lire une instance")
struct LectureInstanceTests {
  private func lire(
    _ demand: String = Fichiers.demand, _ sites: String = Fichiers.sites, _ existing: String? = nil
  ) throws(FauteInstance) -> Instance {
    try LectureInstance(graine: 1)(
      demand: Array(demand.utf8), sites: Array(sites.utf8),
      existing: existing.map { Array($0.utf8) })
  }

  @Test("Les numéros nomment ; l’ordre des lignes ne compte pas")
  func anyOrder() throws {
    let lignes = Fichiers.sites.split(separator: "\n").map(String.init)
    let retournes = [lignes[0], lignes[3], lignes[1], lignes[2]].joined(separator: "\n")
    let (une, autre) = (try lire(), try lire(Fichiers.demand, retournes))
    #expect(une.communes.map(\.numero) == [3, 7, 9, 12])
    #expect(une.sites == autre.sites)
    #expect(une.sites.first { $0.numero == 20 }?.commune == 1)
    #expect(try lire(Fichiers.demand, Fichiers.sites, "demand_index\n9\n9").existants == [2, 2])
  }

  @Test("Une autre graine change l’ordre du tirage, pas les sites")
  func seed() throws {
    let orders = try (1...20).map { seed in
      try LectureInstance(graine: seed)(
        demand: Array(Fichiers.demand.utf8), sites: Array(Fichiers.sites.utf8)
      ).sites.map(\.numero)
    }
    #expect(Set(orders).count > 1)
    #expect(Set(orders.map { $0.sorted() }) == [[4, 8, 20]])
  }

  @Test(
    "Une mauvaise case est nommée par sa ligne et sa colonne",
    arguments: [
      ("7,A,46.0,2.0,1000,01", "x,A,46.0,2.0,1000,01", 2), ("46.05", "91", 3),
      ("46.05", "nan", 3), ("46.05", "0x10", 3), (",500,", ",-1,", 3), (",500,", ",5.5,", 3),
      (",500,", ",99999999999999999999,", 3), ("2.5,800,02", "2.5,800,", 4),
    ])
  func badCell(text: String, wrong: String, line: Int) {
    let demand = Fichiers.demand.replacing(text, with: wrong)
    #expect {
      try lire(demand)
    } throws: { error in
      (error as? FauteInstance)?.ligne == line && (error as? FauteInstance)?.fichier == .demand
    }
  }

  @Test(
    "Un mauvais site est refusé",
    arguments: [
      ("20,7,pub", "20,99,pub"), ("20,7,pub", "20,7,autre"), (",50000,2,0,", ",50000,2,3,"),
      (",50000,2,0,", ",-4,2,0,"), ("20,7,pub", "4294967296,7,pub"), ("20,7,pub", "4,7,pub"),
      ("cap,guaranteed", "capacite,guaranteed"), ("8,12,pub,50000,1,0,0,0", "8,12,pub"),
    ])
  func badSite(text: String, wrong: String) {
    #expect(throws: FauteInstance.self) {
      try lire(Fichiers.demand, Fichiers.sites.replacing(text, with: wrong))
    }
  }

  @Test("Un fichier vide ou binaire est refusé", arguments: ["", "\n\n", "\u{0}\u{0}"])
  func empty(text: String) {
    #expect(throws: FauteInstance.self) { try lire(text) }
    #expect(throws: FauteInstance.self) { try lire(Fichiers.demand, text) }
  }
}
