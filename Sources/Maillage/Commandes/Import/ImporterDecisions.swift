import ArgumentParser
import Comptes
import Foundation
import HTTP
import JSON
import Kernel
import Seances
import Storage
import Web

struct ImporterDecisions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Lit un fichier de décisions : numero, postes, motif, phrase, date.",
    discussion:
      "Exemple : maillage import decisions decisions.csv --signataire bastien@prefecture-93.example"
  )

  @OptionGroup var communes: Communes
  @Argument(help: "Le fichier, en CSV.", completion: .file(extensions: ["csv"])) var fichier: String
  @Option(help: "L’adresse du compte de la personne qui a signé ces décisions.")
  var signataire: String
  @OptionGroup var options: OptionsImport

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: fichier) else {
      throw Sortie.badInput("« \(fichier) » n’existe pas, ou est illisible.")
    }
    guard let adresse = AdresseCourriel(signataire) else {
      throw Sortie.badInput("« \(signataire) » n’est pas une adresse.")
    }
    let reglages = try await communes.reglages()
    let report = try await reglages.writing { stores in
      do {
        let moyens = Moyens(
          stores, reglages: reglages, regles: try await stores.reglesDuProgramme())
        return try await ImportDecisions(moyens.seances)(
          Array(data), signataire: adresse, essai: options.essai, by: try await stores.geste())
      } catch let refusal as ImportDecisionsRefusal {
        throw Self.sortie(refusal, signataire)
      }
    }
    try options.write(refused: report.refusCSV(\.phrase))
    Terminal.say(json(report), asJSON: communes.json) { lines(report) }
  }

  private static func sortie(_ refusal: ImportDecisionsRefusal, _ signataire: String) -> Sortie {
    switch refusal {
    case .vide: .badInput("Le fichier est vide.")
    case .pasDuTexte:
      .badInput("Le fichier n’est pas du texte : enregistrez-le en CSV depuis le tableur.")
    case .colonnesAbsentes(let columns):
      .badInput("Il manque les colonnes \(columns.joined(separator: ", ")).")
    case .signataireInconnu:
      .badInput("« \(signataire) » n’est pas le compte d’une autorité qui décide.")
    }
  }

  private func json(_ report: RapportDecisions) -> JSONValue {
    [
      "lignes": .int(report.lignes), "acceptees": .int(report.acceptees),
      "refusees": .int(report.refus.count), "postes": .int(report.postes),
      "refus": .array(
        report.refus.map {
          ["ligne": .int($0.ligne), "motif": .string($0.refus.phrase)]
        }), "essai": .bool(options.essai),
    ]
  }

  private func lines(_ report: RapportDecisions) -> [String] {
    [
      "\(report.acceptees) décisions prises sur \(report.lignes) lignes, "
        + "\(report.refus.count) refusées ; \(report.postes) postes."
    ] + report.refus.prefix(20).map { "  ligne \($0.ligne) : \($0.refus.phrase)" }
      + [options.conclusion("Fait") + "."]
  }
}
