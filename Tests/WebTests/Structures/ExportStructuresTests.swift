import Kernel
import Structures
import TestKit
import Testing
import Web

@Suite("L’export de la liste")
struct ExportStructuresTests {
  private func page() throws -> PageStructures<Attribution> {
    let list = try ListeLue(
      FixtureListe.bytes([
        FixtureListe.bobigny
      ]), in: FixtureListe.territoires)
    let day = try #require(Jour(2023, 4, 5))
    var awards = list.lues.map {
      Attribution(
        id: ID(Int64($0.numero)), structure: ID(1), ligne: $0.ligne, situation: $0.situation,
        liste: day)
    }
    var hostile = try #require(awards.first).ligne
    hostile.nom = "=1+1"
    awards.append(
      Attribution(
        id: ID(9), structure: ID(2), ligne: hostile, situation: awards[0].situation, liste: day))
    return PageStructures(
      lignes: awards, precedente: nil, suivante: nil,
      totaux: TotauxStructures(lignes: 2, postes: 4, montant: Centimes(22_171_600)), liste: nil)
  }

  @Test("Le CSV finit par TOTAL, garde les nombres et désarme les formules")
  func csv() throws {
    let text = String(decoding: try ExportStructures.csv(page()), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines.last == "TOTAL;;;;;;;;4;;221716;;;;")
    #expect(text.contains("'=1+1"))
    #expect(lines[1].hasPrefix("VILLE EXEMPLE;90000000000019;publique;Bobigny;93008;"))
    #expect(lines[1].contains(";2;2021-03-11;110858;"))
  }

  @Test("Trié par contenu, l’ordre de départ ne compte plus")
  func canonical() throws {
    let page = try page()
    let reversed = PageStructures(
      lignes: Array(page.lignes.reversed()), precedente: nil, suivante: nil, totaux: page.totaux,
      liste: nil)
    #expect(
      ExportStructures.csv(page, canonique: true)
        == ExportStructures.csv(reversed, canonique: true))
  }

  @Test("Les lignes refusées se corrigent et se renvoient")
  func refused() throws {
    let bad = FixtureListe.line(FixtureListe.bobigny, [7: ""])
    let list = try ListeLue(
      FixtureListe.bytes([bad, FixtureListe.drancy]), in: FixtureListe.territoires)
    let report = RapportStructures(
      list, PlanImport(list.lues, known: []), liste: try #require(Jour(2023, 4, 5)))
    let file = String(decoding: report.refusCSV, as: UTF8.self)
    #expect(file.contains("siret.absent;Le SIRET manque."))
    let corrected = file.replacing(";publique;;93;", with: ";publique;90000000000019;93;")
    let again = try ListeLue(Array(corrected.utf8), in: FixtureListe.territoires)
    #expect(again.refusees.isEmpty)
    #expect(again.lues.map(\.ligne.nom) == ["VILLE EXEMPLE"])
  }
}
