package import Avenants
package import Comptes
import HTML
package import Kernel

/// What avenants put on « Mes dossiers à traiter »: transfers to agree to, changes to validate.
package struct PilesAvenants: SourceDePiles {
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard AccepterTransfert.roles.union(StatuerAvenant.roles).contains(where: acteur.has) else {
      return []
    }
    let lines = try await LirePostes(moyens).enCours(acteur, at: instant)
    return ListeAvenants.allCases.compactMap { liste in
      let held = lines.filter { liste.holds($0, acteur) }
      guard !held.isEmpty else { return nil }
      return Pile(
        liste.titre, "/avenants", nombre: held.count, echeance: held.map(\.avenant.effet).min(),
        detail: "La première date d’effet")
    }
  }
}
