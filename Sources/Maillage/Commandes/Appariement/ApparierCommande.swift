import Appariement
import ArgumentParser
import Foundation
import JSON

struct AppariementCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appariement", abstract: "Propose des rencontres entre candidats et postes.",
    subcommands: [Apparier.self])
}

struct Apparier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Calcule l’appariement stable d’un fichier de vœux.",
    discussion: """
      Ligne 1 : « candidats postes » ; ligne 2 : les capacités ; puis les vœux de chaque candidat, puis \
      le classement de chaque poste, par numéros depuis 0. Une liste vide est une ligne vide.
      Exemple : maillage appariement run --instance voeux.txt --json
      """)

  @Option(help: "Le fichier de vœux.", completion: .file()) var instance: String
  @Flag(help: "Un objet JSON sur la sortie standard.") var json = false
  @Flag(help: "Calcule aussi, pour chaque candidat, le pourquoi de chaque vœu mieux placé.")
  var explications = false

  func run() async throws {
    guard let data = FileManager.default.contents(atPath: instance) else {
      throw Sortie.badInput("Impossible de lire « \(instance) ».")
    }
    let read: InstanceAppariement
    do {
      read = try LectureInstance.lire([UInt8](data))
    } catch {
      throw Sortie.badInput("\(instance), ligne \(error.ligne) : \(error.motif.phrase)")
    }
    let start = ContinuousClock.now
    let result = AcceptationDifferee.apparier(read)
    let expliques =
      explications
      ? (0..<read.candidats).reduce(0) { $0 + result.explications($1, read).count } : 0
    let seconds = start.duration(to: .now) / .seconds(1)
    let blocking = PairesBloquantes.compter(read, result.postes)
    Terminal.say(
      [
        "matched": .int(result.apparies), "blocking_pairs": .int(blocking),
        "digest": .string(result.empreinte), "seconds": .number(seconds),
      ], asJSON: json
    ) {
      [
        "\(result.apparies) candidats sur \(read.candidats) ont une proposition de rencontre.",
        "Paires bloquantes : \(blocking). Empreinte : \(result.empreinte).",
      ] + (explications ? ["\(expliques) vœux mieux placés expliqués."] : [])
    }
    guard blocking == 0 else {
      throw Sortie.invalid("Le résultat n’est pas stable : ne l’utilisez pas, signalez-le.")
    }
  }
}

extension InstanceRefusal.Motif {
  fileprivate var phrase: String {
    switch self {
    case .tailles: "écrivez deux nombres, « candidats postes », positifs ou nuls."
    case .nombreDeLignes(let attendues, let lues):
      "le fichier a \(lues) lignes, il en faut \(attendues)."
    case .capacites(let attendues, let lues):
      "\(lues) capacités lues, il en faut \(attendues), positives ou nulles."
    case .nombre: "ce n’est pas un nombre entier."
    case .horsBornes(let numero, let limite):
      "le numéro \(numero) n’est pas entre 0 et \(limite - 1)."
    case .repete(let numero): "le numéro \(numero) est répété."
    }
  }
}
