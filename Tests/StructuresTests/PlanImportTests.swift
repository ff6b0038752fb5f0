import Kernel
import Structures
import TestKit
import Testing

@Suite("Ce qu’un import change")
struct PlanImportTests {
  private typealias F = FixtureListe

  private func known(_ lines: [LigneLue]) throws -> [Attribution] {
    let day = try #require(Jour(2023, 4, 5))
    return lines.enumerated().map { place, line in
      Attribution(
        id: ID(Int64(place + 1)), structure: ID(1), ligne: line.ligne, situation: line.situation,
        liste: day)
    }
  }

  private func plan(
    _ lines: [String], after before: [String]
  ) throws -> PlanImport {
    let known = try known(ListeLue(F.bytes(before), in: F.territoires).lues)
    return PlanImport(try ListeLue(F.bytes(lines), in: F.territoires).lues, known: known)
  }

  @Test("Un second import ne change rien, même dans un autre ordre, même avec des jumelles")
  func same() throws {
    let lines = [F.bobigny, F.bobigny, F.drancy, F.bourg, F.line(F.bobigny, [4: "3"])]
    for order in [lines, lines.reversed(), [lines[2], lines[4], lines[0], lines[3], lines[1]]] {
      let plan = try plan(order, after: lines)
      #expect(plan.inchangees.count == 5)
      #expect(plan.nouvelles.isEmpty && plan.modifiees.isEmpty && plan.absentes.isEmpty)
    }
  }

  @Test(
    "Une ligne corrigée change un fait",
    arguments: [0: "AUTRE NOM", 4: "3", 5: "12/03/2021", 9: "2 RUE", 12: "110859", 13: "oui"])
  func corrected(place: Int, text: String) throws {
    let plan = try plan(
      [F.drancy, F.line(F.bobigny, [place: text]), F.bobigny],
      after: [F.bobigny, F.bobigny, F.drancy])
    #expect(plan.modifiees.count == 1)
    #expect(plan.inchangees.count == 2)
    #expect(plan.nouvelles.isEmpty && plan.absentes.isEmpty)
  }

  @Test("Deux attributions d’un même SIRET se retrouvent par leur jour")
  func sameSiret() throws {
    let (first, second) = (
      F.line(F.bobigny, [5: "01/04/2021"]), F.line(F.bobigny, [5: "01/06/2021"])
    )
    let plan = try plan(
      [F.line(second, [4: "5"]), F.line(first, [4: "4"])], after: [first, second])
    #expect(plan.modifiees.count == 2)
    for change in plan.modifiees {
      #expect(change.avant.ligne.date == change.apres.ligne.date)
    }
  }

  @Test("Une attribution absente du fichier est gardée et rapportée ; une nouvelle s’ajoute")
  func absent() throws {
    let plan = try plan([F.drancy, F.bourg], after: [F.bobigny, F.drancy])
    #expect(plan.absentes == [ID(1)])
    #expect(plan.nouvelles.map(\.ligne.nom) == ["SYNDICAT DEMO"])
    #expect(plan.inchangees == [ID(2)])
  }
}
