import ArgumentParser
import Foundation
import HTTP
import JSON
import Kernel
import Storage
import Structures
import Territoires
import Web

struct ImporterStructures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "structures", abstract: "Lit la liste des attributions, telle que publiée.",
    discussion: "Exemple : maillage import structures liste-20230405.csv --refus refus.csv")

  @OptionGroup var communes: Communes
  @Argument(help: "La liste, en CSV.", completion: .file(extensions: ["csv"])) var fichier: String
  @Option(help: "Où écrire les lignes refusées, à corriger et à renvoyer.", completion: .file())
  var refus: String?
  @Option(help: "Le jour de la liste (2023-04-05), s’il n’est pas dans le nom du fichier.")
  var date: String?
  @Flag(name: .customLong("dry-run"), help: "N’écrit rien : dit ce qui serait fait.")
  var essai = false

  func run() async throws {
    let start = ContinuousClock.now
    guard let data = FileManager.default.contents(atPath: fichier) else {
      throw Sortie.badInput("« \(fichier) » n’existe pas, ou est illisible.")
    }
    let day = try date.map(Self.day)
    let bytes = Array(data)
    let name = URL(fileURLWithPath: fichier).lastPathComponent
    let report = try await communes.reglages().writing { stores in
      do {
        let importing = ImportStructures(
          store: stores.structures, territoires: TerritoiresCourants(stores.territoires),
          identifiers: TimeIdentifiers())
        let geste = try await stores.geste()
        let isDemonstration = try await stores.demonstration.time() != nil
        return try await importing(
          bytes, fichier: name, date: day, essai: essai,
          remplace: isDemonstration ? ListeDemonstration.jour : nil, by: geste)
      } catch let refusal as ImportStructuresRefusal {
        throw Self.sortie(refusal, name)
      }
    }
    if let refus { try write(report, to: refus) }
    let seconds = rounded(start.duration(to: .now).seconds)
    Terminal.say(json(report, seconds), asJSON: communes.json) { lines(report, seconds) }
  }

  private static func day(_ text: String) throws -> Jour {
    guard let day = Jour(iso: text) else {
      throw Sortie.badInput("« \(text) » n’est pas un jour : écrivez-le 2023-04-05.")
    }
    return day
  }

  private static func sortie(_ refusal: ImportStructuresRefusal, _ name: String) -> Sortie {
    switch refusal {
    case .sansCommunes:
      .badInput(
        "Les communes ne sont pas dans la base : lancez d’abord « maillage import territoires DOSSIER »."
      )
    case .colonnesAbsentes(let columns):
      .badInput("\(name) : il manque les colonnes \(columns.joined(separator: ", ")).")
    case .vide: .badInput("\(name) est vide.")
    }
  }

  private func write(_ report: RapportStructures, to path: String) throws {
    do {
      try Data(report.refusCSV).write(to: URL(fileURLWithPath: path))
    } catch {
      throw Sortie.badInput("Impossible d’écrire « \(path) ».")
    }
  }

  private func json(_ report: RapportStructures, _ seconds: Double) -> JSONValue {
    [
      "lignes": .int(report.lignes), "acceptees": .int(report.acceptees),
      "refusees": .int(report.refusees), "postes": .int(report.postes),
      "montant_centimes": .integer(report.montant.value), "nouvelles": .int(report.nouvelles),
      "modifiees": .int(report.modifiees), "inchangees": .int(report.inchangees),
      "reparees": .int(report.reparees), "reparations": counts(report.reparations),
      "avertissements": counts(report.avertissements),
      "refus": .array(report.refus.map(json)), "essai": .bool(essai),
      "secondes": .number(seconds),
    ]
  }

  private func json(_ line: Structures::LigneRefusee) -> JSONValue {
    [
      "ligne": .int(line.ligne), "siret": .string(line.siret),
      "code": .string(line.motif.code), "motif": .string(line.motif.phrase),
    ]
  }

  private func counts<Kind: RawRepresentable<String>>(_ counts: [Kind: Int]) -> JSONValue {
    .object(
      JSONObject(
        counts.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { .init($0.key.rawValue, .int($0.value)) }))
  }

  private func lines(_ report: RapportStructures, _ seconds: Double) -> [String] {
    let refused = report.refus.prefix(20).map { "  ligne \($0.ligne) : \($0.motif.phrase)" }
    let rest = report.refus.count > 20 ? ["  … et \(report.refus.count - 20) autres"] : []
    return [
      "\(report.acceptees) lignes acceptées sur \(report.lignes), \(report.refusees) refusées.",
      "\(report.postes) postes, \(report.montant.value / 100) euros.",
      "\(report.nouvelles) nouvelles, \(report.modifiees) modifiées, \(report.inchangees) inchangées.",
    ] + refused + rest + ["\(essai ? "Essai, rien n’est écrit" : "Fait"), en \(seconds) s."]
  }
}
