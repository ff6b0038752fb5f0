import ArgumentParser
import Design
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
  @OptionGroup var options: OptionsImport
  @ArgumentParser.Option(
    help: "Le jour de la liste (2023-04-05), s’il n’est pas dans le nom du fichier.")
  var date: String?

  func run() async throws {
    let start = ContinuousClock.now
    guard let data = FileManager.default.contents(atPath: fichier) else {
      throw Sortie.badInput("« \(fichier) » n’existe pas, ou est illisible.")
    }
    let report = try await options.importing(into: try await communes.reglages()) { stores in
      try await read(Array(data), stores)
    }
    try options.write(refused: report.refusCSV)
    let seconds = rounded(start.duration(to: .now).seconds)
    Terminal.say(json(report, seconds), asJSON: communes.json) {
      report.lignesDites + [options.conclusion("Fait") + ", en \(seconds) s."]
    }
  }

  private func read(_ bytes: [UInt8], _ stores: Stores) async throws -> RapportStructures {
    let day = try date.map(Jour.init(option:))
    let name = URL(fileURLWithPath: fichier).lastPathComponent
    let importing = ImportStructures(
      store: stores.structures, territoires: TerritoiresCourants(stores.territoires),
      identifiers: TimeIdentifiers())
    let isDemonstration = try await stores.demonstration.time() != nil
    let geste = try await stores.geste()
    var progress = Progress(
      total: bytes.dropLast().count { $0 == UInt8(ascii: "\n") }, unit: "lignes")
    defer { progress.end() }
    do {
      return try await importing(
        bytes, fichier: name, date: day, essai: options.essai,
        remplace: isDemonstration ? ListeDemonstration.jour : nil, by: geste
      ) { progress.step() }
    } catch let refusal as ImportStructuresRefusal {
      throw Self.sortie(refusal, name)
    }
  }

  private static func sortie(_ refusal: ImportStructuresRefusal, _ name: String) -> Sortie {
    switch refusal {
    case .sansCommunes:
      .badInput(
        "Les communes ne sont pas dans la base : lancez d’abord « maillage import territoires DOSSIER ».",
        code: refusal.code)
    case .colonnesAbsentes(let columns):
      .badInput(
        "\(name) : il manque les colonnes \(columns.joined(separator: ", ")).", code: refusal.code)
    case .vide: .badInput("\(name) est vide.", code: refusal.code)
    case .pasDuTexte:
      .badInput(
        "\(name) n’est pas du texte : enregistrez la liste en CSV depuis le tableur.",
        code: refusal.code)
    case .plusAncienne(let date, let courante):
      .refused(
        "La liste du \(Francais.jour(date)) est plus ancienne que la liste courante, "
          + "du \(Francais.jour(courante)) : elle n’est pas importée. "
          + "Pour compléter la liste courante, donnez --date \(courante).", code: refusal.code)
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
      "refus": .array(report.refus.map(json)), "essai": .bool(options.essai),
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
}
