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
    commandName: "export", abstract: "Écrit les données dans un fichier.",
    subcommands: [ExporterStructures.self])
}

struct ExporterStructures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structures", abstract: "Écrit toutes les attributions, avec leur total.",
    discussion: "Exemple : maillage export structures --format xlsx --output structures.xlsx")

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx }

  @OptionGroup var communes: Communes
  @Option(help: "csv ou xlsx.") var format = Format.csv
  @Option(help: "Le fichier à écrire.", completion: .file()) var output: String
  @Flag(help: "Trie par contenu : deux bases égales donnent des fichiers égaux, octet par octet.")
  var canonique = false

  func run() async throws {
    let page = try await communes.reglages().reading { stores in
      try await stores.structures.toutes(FiltreStructures(), TriStructures())
    }
    let bytes =
      format == .csv
      ? ExportStructures.csv(page, canonique: canonique)
      : try ExportStructures.xlsx(page, canonique: canonique, in: XlsxClasseur())
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Sortie.badInput("Impossible d’écrire « \(output) ».")
    }
    let totals = page.totaux
    Terminal.say(
      [
        "lignes": .int(totals.lignes), "postes": .int(totals.postes),
        "montant_centimes": .integer(totals.montant.value),
      ], asJSON: communes.json
    ) { ["\(totals.lignes) lignes et leur total écrits dans \(output)."] }
  }
}
