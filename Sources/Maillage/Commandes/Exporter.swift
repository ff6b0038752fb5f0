import ArgumentParser
import Foundation
import JSON
import Kernel
import Storage
import Structures
import Tableur
import Web

struct Exporter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Écrit des données dans un fichier.",
    subcommands: [ExporterStructures.self])
}

struct ExporterStructures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structures", abstract: "Écrit la liste des attributions, en CSV ou en XLSX.",
    discussion: "Exemple : maillage export structures --format csv --output structures.csv")

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  @OptionGroup var communes: Communes
  @Option(help: "csv ou xlsx.") var format: Format = .csv
  @Option(help: "Le fichier à écrire.", completion: .file()) var output: String
  @Flag(help: "Trie par contenu : deux bases aux mêmes attributions donnent les mêmes octets.")
  var canonique = false

  func run() async throws {
    let page = try await communes.reglages().reading { stores in
      try await stores.structures.toutes(FiltreStructures(), TriStructures())
    }
    let export = ExportStructures(page, canonique: canonique)
    let bytes =
      switch format {
      case .csv: export.csv
      case .xlsx: try export.xlsx(XlsxClasseur())
      }
    guard FileManager.default.createFile(atPath: output, contents: Data(bytes)) else {
      throw Sortie.badInput("« \(output) » ne peut pas être écrit.")
    }
    let totals = page.totaux
    let result: JSONValue = [
      "fichier": .string(output), "lignes": .int(totals.lignes), "postes": .int(totals.postes),
      "montant_centimes": .integer(totals.montant.value), "octets": .int(bytes.count),
    ]
    Terminal.say(result, asJSON: communes.json) {
      ["\(totals.lignes) attributions, \(totals.postes) postes, écrits dans \(output)."]
    }
  }
}
