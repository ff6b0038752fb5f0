import ArgumentParser

@main
struct Maillage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maillage", abstract: "Runs a digital-inclusion programme.")
}
