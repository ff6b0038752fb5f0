import ArgumentParser
import Design
import Foundation
import JSON
import Journal
import Kernel
import Web

struct Journaux: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Vérifie l’historique, ou en donne la tête.",
    subcommands: [Verify.self, Tete.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Recalcule toute la chaîne et nomme la première faute.",
      discussion: "Exemple : maillage journal verify --tete tetes.txt --json")

    @OptionGroup var communes: Communes
    @ArgumentParser.Option(
      help: "Un fichier de têtes gardées ailleurs, une par ligne.", completion: .file())
    var tete: String?

    func run() async throws {
      let reglages = try await communes.reglages()
      let tetes = try tete.map(Self.heads) ?? []
      let bilan = try await reglages.reading { stores in
        try await VerifyJournal(store: stores.journal)(against: tetes)
      }
      Terminal.say(bilan.json, asJSON: communes.json) { Self.lines(bilan) }
      if bilan.premiereFaute != nil { throw ExitCode(3) }
    }

    private static func heads(_ path: String) throws -> [TeteJournal] {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Sortie.badInput("Le fichier de têtes « \(path) » est illisible.")
      }
      if let head = TeteJournal(json: Array(data)) { return [head] }
      let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      return try lines.enumerated().map { number, line in
        guard let head = TeteJournal(ligne: line) ?? TeteJournal(json: Array(line.utf8)) else {
          throw Sortie.badInput("\(path), ligne \(number + 1) : ce n’est pas une tête de journal.")
        }
        return head
      }
    }

    private static func lines(_ bilan: BilanJournal) -> [String] {
      let counts =
        "\(Francais.pluriel(bilan.entrees, "entrée", "entrées")), "
        + "\(Francais.pluriel(bilan.scellees, "scellée", "scellées"))."
      guard let fault = bilan.premiereFaute else { return [counts, "Aucune faute."] }
      return [counts, "Première faute. " + fault.phrase]
    }
  }

  struct Tete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Donne le dernier sceau, à garder hors de la machine.",
      discussion: "Exemple : maillage journal tete >> tetes.txt")

    @OptionGroup var communes: Communes

    func run() async throws {
      let reglages = try await communes.reglages()
      let head = try await reglages.reading { stores in
        try await JournalHead(store: stores.journal)()
      }
      guard let head else { throw Sortie.refused("Rien n’est encore scellé.") }
      Terminal.say(head.json, asJSON: communes.json) { [head.ligne] }
    }
  }
}

extension BilanJournal {
  fileprivate var json: JSONValue {
    [
      "entrees": .int(entrees), "scellees": .int(scellees),
      "premiere_faute": premiereFaute.map { fault in
        [
          "position": fault.position.map(JSONValue.integer) ?? .null,
          "entree": fault.entree.map(JSONValue.integer) ?? .null,
          "nature": .string(fault.nature.rawValue),
        ]
      } ?? .null,
      "tete": tete?.json ?? .null,
    ]
  }
}

extension TeteJournal {
  /// What `journal tete --json` printed.
  fileprivate init?(json bytes: [UInt8]) {
    guard let object = try? JSONValue(parsing: bytes), let position = object["position"]?.integer,
      let hex = object["empreinte"]?.string, let moment = object["moment"]?.integer
    else { return nil }
    self.init(position: position, hex: hex, moment: Instant(milliseconds: moment))
  }

  fileprivate var json: JSONValue {
    [
      "position": .integer(position), "empreinte": .string(empreinteHex),
      "moment": .integer(moment.milliseconds),
    ]
  }
}
