/// In what capacity somebody acts (glossary, « Roles »).
package enum Role: String, Sendable, CaseIterable {
  case exploitant, equipeNationale, prefecture, signataire, comite, coordonnateur, structure
  case encadrant, hub, reseau, candidat, conseiller, observateur

  /// Agents handle other people's files: they need a second factor.
  package var isAgent: Bool {
    switch self {
    case .exploitant, .equipeNationale, .prefecture, .signataire, .comite, .coordonnateur: true
    case .structure, .encadrant, .hub, .reseau, .candidat, .conseiller, .observateur: false
    }
  }
}
