package import Kernel

/// Where territories are kept. Each method is one transaction.
package protocol TerritoireStore: Sendable {
  /// How many imports were done: what was read at one version holds until it changes.
  func version() async throws -> Int

  /// Everything but the outlines.
  func referentiel() async throws -> Referentiel

  /// Outlines of one layer, by code; empty when none was imported.
  func contours(_ couche: Contour.Couche) async throws -> [Contour]

  /// Writes what an import changes, with its journal entry, as the version after `version`.
  /// Throws `TerritoireRefusal.importConcurrent` when another import was done meanwhile.
  func apply(
    _ changes: Changed<TerritoireChanges>, after version: Int, by geste: Geste
  ) async throws
}

/// Why an import of territories cannot be done.
package enum TerritoireRefusal: Refusal {
  /// None of the files is one of the official files of territories.
  case aucunFichier
  /// Another import ended while this one was being read.
  case importConcurrent

  package var code: String {
    switch self {
    case .aucunFichier: "territoires.aucunFichier"
    case .importConcurrent: "territoires.importConcurrent"
    }
  }
}
