package import Comptes
import Kernel
package import Territoires

extension Acteur {
  private static let agents: Set<Role> = [.prefecture, .signataire, .comite, .equipeNationale]

  /// Whose files this actor sees: everything for the national team, the départements of their
  /// territories for the State's agents, their own deposits for a structure.
  package func portee(_ index: TerritoireIndex) -> Portee {
    var codes: Set<String> = []
    for habilitation in habilitations where Self.agents.contains(habilitation.role) {
      guard case .territoire(let territoire) = habilitation.perimetre else { continue }
      switch territoire {
      case .pays: return .tout
      case .region(let code):
        codes.formUnion(index.departements.filter { $0.region == code }.map(\.code))
      case .departement(let code): codes.insert(code)
      case .epci, .ept, .commune: continue
      }
    }
    if !codes.isEmpty { return .departements(codes) }
    guard let compte else { return .rien }
    return has(.structure) ? .deposant(compte) : .rien
  }

  /// May read this file.
  package func reads(_ candidature: Candidature, _ index: TerritoireIndex) -> Bool {
    switch portee(index) {
    case .tout: true
    case .departements(let codes): codes.contains(candidature.departement)
    case .deposant(let compte): candidature.deposant == compte || follows(candidature)
    case .rien: false
    }
  }

  /// Let in by the contact, or holds the role of structure over the one the file is of.
  private func follows(_ candidature: Candidature) -> Bool {
    if let compte, candidature.suivi.comptes.contains(compte) { return true }
    guard let structure = candidature.suivi.structure else { return false }
    return habilitations.contains {
      $0.role == .structure && $0.perimetre == .structure(structure.rawValue)
    }
  }

  /// Holds one of `roles` over the file's département. Refuses `introuvable` to whoever may not even
  /// read it, `interdit` to whoever may.
  func require(
    _ roles: Set<Role>, on candidature: Candidature, _ index: TerritoireIndex
  ) throws(CandidatureRefusal) {
    guard reads(candidature, index) else { throw .introuvable }
    guard holds(roles, over: index.ancestors(of: .departement(candidature.departement))) else {
      throw .interdit
    }
  }
}
