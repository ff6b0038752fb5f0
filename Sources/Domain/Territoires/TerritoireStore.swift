package import Kernel

/// Where territories are kept. Each method is one transaction.
package protocol TerritoireStore: Sendable {
  /// How many imports were done: what was read at one version holds until it changes.
  func version() async throws -> Int

  /// Everything but the outlines.
  func referentiel() async throws -> Referentiel

  /// Outlines of one layer, by code; empty when none was imported.
  func contours(_ couche: Contour.Couche) async throws -> [Contour]

  /// Writes what an import changes, with its journal entry.
  func apply(_ changes: Changed<TerritoireChanges>, by geste: Geste) async throws
}
