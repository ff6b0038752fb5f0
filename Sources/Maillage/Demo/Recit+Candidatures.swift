import Candidatures
import Comptes
import Kernel
import Storage

extension Recit {
  /// The 36 files of Seine-Saint-Denis, received on 9 and 10 March 2021.
  static var candidatures: [Scene] {
    [
      Scene("candidatures-93", at: Demonstration.moment(2021, 3, 9, 9, 0)) { plateau in
        let comptes = plateau.moyens.stores.comptes
        _ = try await InstallerDossiers(plateau.moyens.candidatures, debut: plateau.at) {
          try await comptes.compte($0)?.id
        }
      }
    ]
  }
}
