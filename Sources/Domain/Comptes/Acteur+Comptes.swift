package import Kernel
import Territoires

extension Acteur {
  /// Whether it may see, invite and close accounts, and give roles: the national team over the whole
  /// country, or the machine's operator at the command line.
  package var managesComptes: Bool {
    self == .machine || holds([.equipeNationale], over: [.pays])
  }

  /// Refuses whoever does not manage accounts.
  package func requireComptes() throws(CompteRefusal) {
    guard managesComptes else { throw .interdit }
  }

  /// Refuses who may not change the roles or the life of that account: nobody does it to themselves,
  /// and only the machine makes or unmakes an operator.
  package func requireComptes(
    on other: ID<Compte>, role: Role? = nil
  ) throws(CompteRefusal) {
    try requireComptes()
    guard other != compte else { throw .propreCompte }
    guard role != .exploitant || self == .machine else { throw .interdit }
  }
}
