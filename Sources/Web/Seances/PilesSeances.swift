import Candidatures
import HTML
import Territoires
package import Comptes
package import Kernel
package import Seances

/// What séances put on « Mes dossiers à traiter »: for the comité the agendas to vote and the minutes to
/// approve, for the signatory the minutes to turn into decisions, then the letters.
package struct PilesSeances: SourceDePiles {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func piles(for acteur: Acteur, at instant: Instant) async throws -> [Pile] {
    guard Acteur.lecteurs.contains(where: acteur.has) else { return [] }
    let index = try await moyens.candidatures.territoires.index()
    let opened = try await LireSeances(moyens).toutes(acteur)
    return ListeSeances.allCases.filter { $0 != .toutes }.compactMap { liste in
      let held = opened.filter { liste.holds($0, acteur, index) }
      guard !held.isEmpty else { return nil }
      return Pile(
        "Séances\u{A0}: \(liste.nom.lowercased())", "/seances?liste=\(liste.rawValue)",
        nombre: held.count, echeance: liste == .aTenir ? held.map(\.seance.le).min() : nil,
        detail: liste.detail)
    }
  }
}
