import Foundation
import TestKit
import Testing

@Suite("L’import des structures, à la ligne de commande") struct ImportStructuresCommandTests {
  private typealias F = FixtureListe

  /// A database that knows the communes of the fixtures.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    _ = try Program(["migrate", "--database", scratch.database])
    let communes = """
      code,nom,dep,epci_siren,epci_nom,epci_nature,population,codes_postaux,lon,lat
      93008,Bobigny,93,200054781,Métropole du Grand Paris,METRO,54000,93000,2.44,48.9
      93029,Drancy,93,200054781,Métropole du Grand Paris,METRO,72000,93700,2.44,48.92
      """
    let file = try scratch.file("communes.csv", communes.utf8)
    let done = try Program(["import", "territoires", file, "--database", scratch.database])
    #expect(done.status == 0, "\(done.complaint)")
    return scratch
  }

  private func lire(_ lines: [String], _ scratch: Scratch, _ more: String...) throws -> Program {
    let file = try scratch.file("liste.csv", F.bytes(lines))
    return try Program(["import", "structures", file, "--database", scratch.database] + more)
  }

  @Test("Le rapport dit ce qui est réparé, ce qui est à vérifier, et les centimes")
  func report() throws {
    let scratch = try scratch()
    let cents = F.line(F.bobigny, [12: "930007,50"])
    _ = try lire([F.bobigny, F.drancy], scratch, "--date", "2021-04-01")
    let late = F.line(cents, [0: "\"VILLE\nEXEMPLE\"", 5: "02/05/2021"])
    let program = try lire([late], scratch, "--date", "2021-05-01")
    #expect(program.status == 0, "\(program.complaint)")
    let said = program.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    for line in [
      "1 ligne acceptée sur 1, 0 refusée.", "2 postes, 930 007,50 €.", "1 ligne réparée :",
      "  retour à la ligne remplacé par une espace : 1",
      "  attribution connue qui n’est plus dans ce fichier, gardée : 1",
      "  attribution datée après le jour de la liste : 1",
    ] {
      #expect(said.contains(line + "\n"), "\(line) in \(said)")
    }
  }

  @Test("Vingt refus sont montrés, le vingt et unième est un autre au singulier")
  func rest() throws {
    let program = try lire(Array(repeating: F.line(F.bobigny, [7: ""]), count: 21), try scratch())
    #expect(program.output.replacing("\u{A0}", with: " ").contains("  … et 1 autre\n"))
  }

  @Test("À l’essai, ni la base ni le fichier de refus ne sont écrits")
  func trial() throws {
    let scratch = try scratch()
    let refused = scratch.path + "/refus.csv"
    let lines = [F.bobigny, F.line(F.drancy, [7: ""])]
    let trial = try lire(lines, scratch, "--refus", refused, "--dry-run")
    #expect(trial.status == 0)
    #expect(!FileManager.default.fileExists(atPath: refused))
    let done = try lire(lines, scratch, "--refus", refused, "--json")
    #expect(done.output.contains("\"nouvelles\":1"), "\(done.output)")
    #expect(FileManager.default.fileExists(atPath: refused))
    let nowhere = "sqlite:\(scratch.path)/autre.db"
    let file = scratch.path + "/liste.csv"
    let absent = try Program(["import", "structures", file, "--dry-run", "--database", nowhere])
    #expect(absent.status == 2)
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/autre.db"))
  }

  @Test("Une liste plus ancienne et un fichier qui n’est pas du texte sont refusés avec la raison")
  func refused() throws {
    let scratch = try scratch()
    _ = try lire([F.bobigny], scratch, "--date", "2023-04-05")
    let older = try lire([F.bobigny], scratch, "--date", "2023-04-04", "--json")
    #expect(older.status == 1)
    #expect(older.complaint.contains("plus ancienne que la liste courante"))
    #expect(older.output.contains("structures.listePlusAncienne"))
    let corrected = try lire([F.drancy], scratch, "--json")
    #expect(corrected.status == 0, "lines without a day complete the current list")
    let binary = try scratch.file("liste.xlsx", [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 10, 65])
    let program = try Program(["import", "structures", binary, "--database", scratch.database])
    #expect(program.status == 2)
    #expect(program.complaint.contains("n’est pas du texte"))
  }
}
