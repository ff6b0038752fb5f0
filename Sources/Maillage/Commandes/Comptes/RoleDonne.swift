import ArgumentParser
import Comptes
import Kernel
import Storage
import Structures
import Territoires
import Web

/// A role, where and when it is held, as the options write them.
struct RoleDonne: ParsableArguments {
  @Option(help: "Le rôle : exploitant, equipeNationale, prefecture, signataire…")
  var role: String
  @Option(
    help: """
      Où le rôle se tient : pays, region:11, departement:93, commune:93046, structure:42… \
      Tout le pays par défaut, pour un rôle de tout le programme seulement.
      """)
  var territoire: String?
  @Option(help: "Le premier jour (2021-03-11) ; aujourd’hui par défaut.") var du: String?
  @Option(help: "Le dernier jour ; sans limite par défaut.") var au: String?

  /// The role to give, where it may be held and over what exists.
  func habilitation(on today: Jour, in stores: Stores) async throws -> Habilitation {
    let (role, named) = (try known(), try named())
    let first = try du.map(Jour.init(option:)) ?? today
    let last = try au.map(Jour.init(option:))
    let index = try await TerritoiresCourants(stores.territoires).index()
    do {
      let perimetre = try role.perimetre(named).checked(in: index)
      try await checkStructure(perimetre, in: stores)
      return Habilitation(role: role, perimetre: perimetre, du: first, au: last)
    } catch let refusal as CompteRefusal {
      let example = role.portee == .structure ? "structure:42" : "departement:93"
      throw Sortie.badInput(
        refusal.phrase(at: Instant(milliseconds: 0))
          + " Écrivez par exemple --territoire \(example).",
        code: refusal.code)
    }
  }

  /// The role to take back: whatever it was given over.
  func retire() throws -> (role: Role, perimetre: Perimetre) {
    let role = try known()
    return (role, try named() ?? role.perimetre(nil))
  }

  private func known() throws -> Role {
    guard let role = Role(rawValue: role) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw Sortie.badInput("Le rôle « \(self.role) » n’existe pas. Rôles : \(known).")
    }
    return role
  }

  private func named() throws -> Perimetre? {
    guard let territoire else { return nil }
    guard let perimetre = Perimetre(territoire) else {
      throw Sortie.badInput(
        "Le territoire « \(territoire) » ne se lit pas : écrivez par exemple departement:93.")
    }
    return perimetre
  }

  private func checkStructure(_ perimetre: Perimetre, in stores: Stores) async throws {
    guard case .structure(let id) = perimetre else { return }
    guard try await stores.structures.dossier(ID(id)) != nil else {
      throw Sortie.badInput(
        "Aucune structure n’a le numéro \(id) : c’est le nombre à la fin de l’adresse de sa page.")
    }
  }
}
