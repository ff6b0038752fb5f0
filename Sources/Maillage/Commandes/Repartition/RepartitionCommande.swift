import ArgumentParser

struct RepartitionCommande: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repartition", abstract: "Propose où vont les postes, et prouve ce que cela vaut.",
    subcommands: [PlanCommande.self, RejeuCommande.self, TourneeCommande.self])
}
