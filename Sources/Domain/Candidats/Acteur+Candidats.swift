package import Comptes
package import Kernel
package import Territoires

extension Acteur {
  package static let suiventCandidats: Set<Role> = [.prefecture, .equipeNationale]

  /// The départements whose candidats this actor may look for: nil for the whole country, empty for
  /// none.
  package func departementsDesCandidats(_ index: TerritoireIndex) -> [String]? {
    var codes: Set<String> = []
    for habilitation in habilitations where Self.suiventCandidats.contains(habilitation.role) {
      guard case .territoire(let territoire) = habilitation.perimetre else { continue }
      switch territoire {
      case .pays: return nil
      case .region(let code):
        codes.formUnion(index.departements.filter { $0.region == code }.map(\.code))
      case .departement(let code): codes.insert(code)
      case .epci, .ept, .commune: continue
      }
    }
    return codes.sorted()
  }
}

extension Auteur {
  /// How the journal names whoever acts through a candidat's link.
  package static let candidat = Auteur(compte: nil, qualite: Role.candidat.rawValue)
}
