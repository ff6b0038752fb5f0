import ArgumentParser

struct Importer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Lit les fichiers officiels, la liste des attributions, des décisions.",
    subcommands: [ImporterTerritoires.self, ImporterStructures.self, ImporterDecisions.self])
}
