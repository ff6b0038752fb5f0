import ArgumentParser

struct Importer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Lit les fichiers officiels, ou la liste des attributions.",
    subcommands: [ImporterTerritoires.self, ImporterStructures.self])
}
