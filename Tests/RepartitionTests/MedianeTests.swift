import Repartition
import TestKit
import Testing

@Suite("Les échanges, sur les instances publiques")
struct MedianeTests {
  private static let optima = [
    5_819, 4_093, 4_250, 3_034, 1_355, 7_824, 5_631, 4_445, 2_734, 1_255, 7_696, 6_634, 4_374,
    2_968, 1_729, 8_162, 6_999, 4_809, 2_845, 1_789,
  ]

  @Test(
    "pmed1 à pmed20 : au moins dix-sept optimums sur vingt, jamais mieux que l’optimum",
    .enabled(if: RealData.isHere, "../shared/data est absent"))
  func orlib() throws {
    var found = 0
    for (number, optimum) in Self.optima.enumerated() {
      let bytes = try RealData.bytes("repartition/orlib/pmed\(number + 1).txt")
      let modele = try #require(Mediane(orlib: String(decoding: bytes, as: UTF8.self)))
      var recherche = RechercheMediane(modele, graine: 1)
      var rounds = 0
      while recherche.meilleureValeur > optimum, rounds < 300 {
        recherche.avance(10)
        rounds += 10
      }
      #expect(recherche.meilleureValeur == modele.valeur(recherche.meilleurs))
      #expect(Set(recherche.meilleurs).count == modele.postes)
      #expect(recherche.meilleureValeur >= optimum)
      if recherche.meilleureValeur == optimum { found += 1 }
    }
    #expect(found >= 17)
  }

  @Test(
    "Un texte qui n’est pas une instance ne donne rien",
    arguments: ["", "3", "2 1 1", "2 1 1 1 5 3", "2 1 3 1 2 3", "a b c", "1 1 1 0 1 4"])
  func unreadable(text: String) {
    #expect(Mediane(orlib: text) == nil)
  }

  @Test("Un seul poste, tous les postes : les deux bouts")
  func ends() throws {
    let text = "4 3 POSTES 1 2 5 2 3 1 3 4 5"
    let one = try #require(Mediane(orlib: text.replacing("POSTES", with: "1")))
    var recherche = RechercheMediane(one, graine: 4)
    recherche.avance(20)
    #expect(recherche.meilleureValeur == 12)
    let all = try #require(Mediane(orlib: text.replacing("POSTES", with: "4")))
    var toutes = RechercheMediane(all, graine: 4)
    toutes.avance(3)
    #expect(toutes.meilleureValeur == 0)
  }
}
