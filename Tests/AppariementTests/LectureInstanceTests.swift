import Appariement
import Testing

@Suite("Le fichier de vœux") struct LectureInstanceTests {
  private func lire(_ text: String) throws(InstanceRefusal) -> InstanceAppariement {
    try LectureInstance.lire(Array(text.utf8))
  }

  @Test("se lit avec ses listes vides, ses fins de ligne, et sans la dernière")
  func lists() throws {
    let expected = InstanceAppariement(
      capacites: [1, 0], voeux: Listes([[1, 0], []]), classements: Listes([[0], []]))
    for text in [
      "2 2\n1 0\n1 0\n\n0\n\n", "2 2\r\n1 0\r\n1 0\r\n\r\n0\r\n\r\n", "2 2\n1 0\n1 0\n\n0\n",
    ] {
      #expect(try lire(text) == expected)
    }
    #expect(try lire("0 0\n\n").candidats == 0)
  }

  @Test(
    "dit la ligne et ce qui ne va pas",
    arguments: [
      ("", 1, InstanceRefusal.Motif.tailles),
      ("2\n", 1, .tailles),
      ("-1 2\n", 1, .tailles),
      ("1 1\n1\n0\n", 4, nil),
      ("1 1\n1\n", 2, .nombreDeLignes(attendues: 4, lues: 2)),
      ("1 1\n1\n0\n0\n0\n", 5, .nombreDeLignes(attendues: 4, lues: 5)),
      ("1 1\n1 1\n0\n0\n", 2, .capacites(attendues: 1, lues: 2)),
      ("1 1\n-1\n0\n0\n", 2, .capacites(attendues: 1, lues: 1)),
      ("1 1\n1\n1\n0\n", 3, .horsBornes(1, limite: 1)),
      ("1 1\n1\n-1\n0\n", 3, .horsBornes(-1, limite: 1)),
      ("2 1\n1\n0\n0\n0 1 0\n", 5, .repete(0)),
      ("1 1\n1\nun\n0\n", 3, .nombre),
      ("1 1\n1\n0,\n0\n", 3, .nombre),
      ("1 1\n99999999999\n0\n0\n", 2, .nombre),
      ("99999999 99999999\n", 1, .nombreDeLignes(attendues: 200_000_000, lues: 1)),
    ] as [(String, Int, InstanceRefusal.Motif?)])
  func refusals(text: String, ligne: Int, motif: InstanceRefusal.Motif?) throws {
    guard let motif else {
      _ = try lire(text)
      return
    }
    #expect(throws: InstanceRefusal(ligne: ligne, motif: motif)) { try lire(text) }
  }
}
