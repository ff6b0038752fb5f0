package import Kernel

/// Signs in as somebody of the demonstration, without password or code. Everyone may, where the
/// demonstration is on: the use case is not even made elsewhere.
package struct EntrerEnDemonstration: Sendable {
  private let moyens: MoyensComptes
  private let personnages: Set<AdresseCourriel>

  /// `personnages`: the addresses of the people of the demonstration, and of nobody else.
  package init(_ moyens: MoyensComptes, personnages: Set<AdresseCourriel>) {
    self.moyens = moyens
    self.personnages = personnages
  }

  /// The people one may enter as, in the order of their names.
  package func comptes() async throws -> [Compte] {
    var found: [Compte] = []
    for courriel in personnages {
      if let compte = try await moyens.store.compte(courriel), compte.isActive {
        found.append(compte)
      }
    }
    return found.sorted { ($0.cleTri, $0.id) < ($1.cleTri, $1.id) }
  }

  package func callAsFunction(
    _ id: ID<Compte>, remplace: String?, geste: Geste
  ) async throws -> SessionDonnee {
    guard let compte = try await moyens.store.compte(id), personnages.contains(compte.courriel),
      compte.isActive
    else { throw CompteRefusal.compteInconnu }
    let ouverture = moyens.ouverture(
      compte, .demonstration, etape: .ouverte, remplace: remplace, at: geste.at)
    try await moyens.store.update(
      id, geste: geste.opening(compte, moyens), ouverture: ouverture
    ) { Changed($0, events: [$0.connecte(ouverture.session)]) }
    return moyens.donnee(ouverture, compte)
  }
}
