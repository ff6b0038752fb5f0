package import Comptes
package import Kernel
import Programme
import Territoires

/// The préfecture writes down an accord that was signed.
package struct SignerAccord: Sendable {
  package static let roles: Set<Role> = [.prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// `id`: the demonstration's own; drawn otherwise.
  package func callAsFunction(
    _ acte: ActeSignature, id: ID<Accord>? = nil, acteur: Acteur, by geste: Geste
  ) async throws -> Accord {
    let index = try await moyens.territoires.index()
    guard acteur.holds(Self.roles, over: index.ancestors(of: acte.territoire)) else {
      throw AccordRefusal.interdit
    }
    let changed = try Accord.signe(
      id: id ?? moyens.identifiers.next(), acte, regles: moyens.regles.rules(on: acte.le))
    return try await moyens.accords.insert(changed, by: geste)
  }
}
