package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Says how many posts may be granted in a département, and by which act.
package struct FixerContingent: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func callAsFunction(
    _ contingent: Contingent, acteur: Acteur, by geste: Geste
  ) async throws {
    let index = try await moyens.candidatures.territoires.index()
    guard index.departement(contingent.departement) != nil,
      (0...10_000).contains(contingent.postes), (3...300).contains(contingent.source.count)
    else { throw SeanceRefusal.seanceIncomplete }
    let ancestors = index.ancestors(of: .departement(contingent.departement))
    guard acteur.holds(Acteur.secretariat, over: ancestors) else { throw SeanceRefusal.interdit }
    try await moyens.store.fix(contingent.fixed, by: geste)
  }
}
