import CSV
import HTTP
import Kernel
import Structures
import Territoires

/// The list to take away, read page by page. Its last line adds up the lines above it, which are those
/// of the screen as long as no list is imported meanwhile.
extension StructureRoutes {
  /// Awards read at once.
  private static let page = 1_000

  /// Where the next page begins, and the totals of those before it.
  private struct Suite: Sendable {
    let curseur: CurseurStructures?
    let totaux: TotauxStructures
  }

  func csv(_ visit: Visit) async throws -> Answer {
    let demande = DemandeListe(visit.query, try await territoires.index())
    guard demande.fautes.isEmpty else { return .page(try await refused(demande, visit)) }
    return try await .csv("structures.csv", titres: ExportStructures.titres) {
      [self] (suite: Suite?) in
      let (lines, next) = try await page(demande, after: suite)
      let last = next.curseur == nil ? [ExportStructures.total(next.totaux)] : []
      return PageCSV(
        lignes: (lines.map(ExportStructures.cells) + last).map { $0.map(\.csv) },
        suite: next.curseur == nil ? nil : next)
    }
  }

  func xlsx(_ visit: Visit) async throws -> Answer {
    let demande = DemandeListe(visit.query, try await territoires.index())
    guard demande.fautes.isEmpty else { return .page(try await refused(demande, visit)) }
    let classeur = try classeurs.ouvrir("Structures", titres: ExportStructures.titres)
    var (lines, suite) = try await page(demande, after: nil)
    while true {
      for award in lines { try classeur.ecrire(ExportStructures.cells(award)) }
      guard suite.curseur != nil else { break }
      (lines, suite) = try await page(demande, after: suite)
    }
    try classeur.fermer(total: ExportStructures.total(suite.totaux))
    return .flux(
      Flux(
        name: "structures.xlsx",
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      ) { send in
        while case let piece = try classeur.lire(), !piece.isEmpty { try await send(piece) }
      })
  }

  private func page(
    _ demande: DemandeListe, after suite: Suite?
  ) async throws -> ([Attribution], Suite) {
    let page = try await store.attributions(
      demande.filtre, demande.tri, suite?.curseur, limite: Self.page)
    let totals = page.lignes.reduce(suite?.totaux ?? .zero) { sum, award in
      sum
        + TotauxStructures(lignes: 1, postes: award.ligne.postes, montant: award.ligne.montant)
    }
    return (page.lignes, Suite(curseur: page.suivante, totaux: totals))
  }
}
