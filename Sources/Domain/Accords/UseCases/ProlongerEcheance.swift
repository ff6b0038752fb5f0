package import Comptes
package import Kernel
import Territoires

/// Whoever signs for the State gives more time, with its reason.
package struct ProlongerEcheance: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  package func callAsFunction(
    _ id: ID<Accord>, jusquau jour: Jour, raison: String, acteur: Acteur, by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    return try await moyens.accords.change(id, by: geste) { accord in
      let compte = try acteur.requireEtat(accord, index)
      return try accord.prolonge(
        jusquau: jour, raison: raison, by: compte.rawValue, at: geste.at)
    }
  }
}

extension Acteur {
  /// The account of whoever answers for the State. Refuses `introuvable` to strangers, `interdit` to
  /// the others.
  func requireEtat(
    _ accord: Accord, _ index: TerritoireIndex
  ) throws(AccordRefusal) -> ID<Compte> {
    guard let voix = voix(accord, index) else { throw .introuvable }
    guard voix == .etat(signe: true), let compte else { throw .interdit }
    return compte
  }

  /// Refuses whoever does not write the projet.
  func requireRedacteur(_ accord: Accord, _ index: TerritoireIndex) throws(AccordRefusal) {
    guard let voix = voix(accord, index) else { throw .introuvable }
    guard case .redacteur = voix else { throw .interdit }
  }
}
