import Candidatures
package import Comptes
import Kernel
package import Territoires

extension Acteur {
  /// May read this proposition: whoever answers for its offer, or an agent of its territory.
  func reads(_ dossier: DossierMise, _ index: TerritoireIndex) -> Bool {
    answers(for: dossier.offre) || follows(dossier.offre, index)
  }

  /// The structure's own account.
  package func answers(for offre: Offre) -> Bool {
    guard let compte, has(.structure) else { return false }
    return offre.compte == compte
  }

  /// An agent who may propose candidats to it: its préfecture, or the national team.
  package func follows(_ offre: Offre, _ index: TerritoireIndex) -> Bool {
    holds(
      Self.suiventMises, over: index.ancestors(of: .departement(offre.departement)))
  }

  package static let suiventMises: Set<Role> = [.prefecture, .equipeNationale]
  package static let lisentMises: Set<Role> = [.prefecture, .equipeNationale, .structure]
}
