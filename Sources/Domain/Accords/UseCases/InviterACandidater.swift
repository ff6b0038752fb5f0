package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// The préfecture reads the declared interests of its territory, and turns one into a prefilled draft
/// whose code is sent to its contact.
package struct InviterACandidater: Sendable {
  package static let lecteurs: Set<Role> = [.prefecture, .signataire, .comite, .equipeNationale]
  private let moyens: MoyensAccords
  private let candidatures: MoyensCandidatures

  package init(_ moyens: MoyensAccords, _ candidatures: MoyensCandidatures) {
    self.moyens = moyens
    self.candidatures = candidatures
  }

  /// Throws `InteretRefusal.introuvable` outside the actor's territory, `dejaInvite`.
  package func callAsFunction(
    _ id: ID<Interet>, acteur: Acteur, by geste: Geste
  ) async throws -> Interet {
    let index = try await moyens.territoires.index()
    guard let interet = try await moyens.interets.interet(id),
      acteur.holds([.prefecture], over: index.ancestors(of: .departement(interet.departement)))
    else { throw InteretRefusal.introuvable }
    let (brouillon, letters) = try await EnregistrerBrouillon(candidatures).draft(
      interet.reponses, at: geste.at)
    return try await moyens.interets.inviter(id, brouillon, letters, by: geste) {
      try $0.invite(brouillon, at: geste.at)
    }
  }

  /// The scope of what an agent reads; a structure reads no interest, not even its own.
  package func portee(_ acteur: Acteur) async throws -> Portee {
    let portee = acteur.portee(try await moyens.territoires.index())
    if case .deposant = portee { return .rien }
    return portee
  }
}
