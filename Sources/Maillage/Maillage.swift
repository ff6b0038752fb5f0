import ArgumentParser
import Foundation
import Storage
import StorageSQLite

@main
struct Maillage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maillage",
    abstract: "Conduit un programme public d’inclusion numérique, de bout en bout.",
    discussion: """
      Codes de sortie : 0 fait, 1 refusé, 2 entrée illisible, 3 infaisable ou invalide, 70 panne.
      Exemple : maillage serve --port 8080
      """,
    version: "0.1.0",
    subcommands: [
      Serve.self, Migrate.self, Demo.self, Importer.self, Exporter.self, CompteCommande.self,
      Personnes.self, Journaux.self, Sauvegarder.self,
      Restaurer.self, VerifierSauvegarde.self, AppariementCommande.self,
      RepartitionCommande.self, Doctor.self, Messages.self, Routes.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var async = command as? any AsyncParsableCommand {
        try await async.run()
      } else {
        try command.run()
      }
    } catch {
      Foundation.exit(report(error))
    }
  }

  /// Says what went wrong where a person or a script expects it; answers the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let said = error as? ExitCode { return said.rawValue }
    let sortie: Sortie
    switch error {
    case let known as Sortie: sortie = known
    case let fault as DatabaseFault: sortie = Sortie(fault)
    case let file as DatabaseUnreachable: sortie = Sortie(file)
    default:
      switch exitCode(for: error) {
      case .success:
        print(fullMessage(for: error))
        return 0
      case .validationFailure: sortie = .badInput(fullMessage(for: error), code: "options")
      default: sortie = .fault("Panne : \(error)")
      }
    }
    Terminal.complain(sortie, asJSON: CommandLine.arguments.contains("--json"))
    return sortie.status
  }
}
