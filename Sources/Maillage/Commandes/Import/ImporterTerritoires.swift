import ArgumentParser
import CSV
import Foundation
import HTTP
import JSON
import Kernel
import Territoires
import Web

struct ImporterTerritoires: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "territoires",
    abstract: "Lit communes, départements, régions, EPCI, mouvements, ZRR, fragilité, contours.",
    discussion: "Exemple : maillage import territoires ../shared/data --refus refus.csv")

  @OptionGroup var communes: Communes
  @Argument(help: "Un fichier, ou un dossier et ses sous-dossiers.", completion: .file())
  var chemin: String
  @OptionGroup var options: OptionsImport

  func run() async throws {
    let start = ContinuousClock.now
    let reglages = try await communes.reglages()
    let files = try FoundFiles(at: chemin).read()
    let report = try await options.importing(into: reglages) { stores in
      do {
        return try await ImportTerritoires(stores.territoires)(
          files, dryRun: options.essai, by: try await stores.geste())
      } catch let refusal as TerritoireRefusal {
        throw Self.sortie(refusal, chemin)
      }
    }
    try options.write(refused: Self.refused(report))
    let seconds = start.duration(to: .now).seconds
    Terminal.say(json(report, seconds), asJSON: communes.json) { lines(report, seconds) }
  }

  private static func sortie(_ refusal: TerritoireRefusal, _ path: String) -> Sortie {
    switch refusal {
    case .aucunFichier:
      .badInput(
        "Aucun fichier officiel reconnu dans « \(path) » : docs/exploitation.md liste leurs colonnes.",
        code: refusal.code)
    case .importConcurrent:
      .refused("Un autre import vient de finir : relancez celui-ci.", code: refusal.code)
    }
  }

  /// The file, the line and the reason before the line's own cells.
  private static func refused(_ report: TerritoireReport) -> [UInt8] {
    var writer = CSVWriter(separator: ";")
    writer.row(["fichier", "ligne", "code", "motif", "cellules"].map(CSVWriter.Cell.text))
    for file in report.fichiers {
      for refused in file.refusees {
        let reason = [file.nom, String(refused.ligne), refused.motif.code, refused.motif.phrase]
        writer.row((reason + refused.cells).map(CSVWriter.Cell.text))
      }
    }
    return writer.bytes
  }

  private func json(_ report: TerritoireReport, _ seconds: Double) -> JSONValue {
    [
      "communes": .int(report.communes), "population": .int(report.population),
      "departements": .int(report.departements), "regions": .int(report.regions),
      "fichiers": .array(report.fichiers.map(json)),
      "ignores": .array(report.ignores.map(JSONValue.string)),
      "ecritures": .int(report.changes.count), "essai": .bool(options.essai),
      "secondes": .number(rounded(seconds)),
    ]
  }

  private func json(_ file: TerritoireReport.Fichier) -> JSONValue {
    [
      "nom": .string(file.nom), "genre": .string(file.genre.rawValue), "lignes": .int(file.lignes),
      "refusees": .array(
        file.refusees.map { refused in
          [
            "ligne": .int(refused.ligne), "code": .string(refused.motif.code),
            "motif": .string(refused.motif.phrase),
          ]
        }),
    ]
  }

  private func lines(_ report: TerritoireReport, _ seconds: Double) -> [String] {
    let files = report.fichiers.flatMap { file in
      [
        "  \(file.nom) : \(file.genre.rawValue), \(file.lignes) lignes"
          + (file.refusees.isEmpty ? "" : ", \(file.refusees.count) refusées")
      ] + file.refusees.prefix(20).map { "    ligne \($0.ligne) : \($0.motif.phrase)" }
    }
    let totals =
      "\(report.communes) communes, \(report.population) habitants, "
      + "\(report.departements) départements, \(report.regions) régions"
    let verb = options.conclusion("\(report.changes.count) écritures")
    return files + [totals, "\(verb), en \(rounded(seconds)) s."]
  }
}

/// To the millisecond.
func rounded(_ seconds: Double) -> Double { (seconds * 1_000).rounded() / 1_000 }
