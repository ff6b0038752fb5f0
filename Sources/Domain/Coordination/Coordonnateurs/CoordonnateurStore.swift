package import Kernel

/// Where coordonnateurs are kept. Each method is one whole transaction.
package protocol CoordonnateurStore: Sendable {
  /// Every one, past and present, by département and first day.
  func coordonnateurs() async throws -> [Coordonnateur]

  func coordonnateur(_ id: ID<Coordonnateur>) async throws -> Coordonnateur?

  /// Stores what `recognise` makes, given all the others: two overlapping ones cannot both be stored.
  func insert(
    by geste: Geste,
    _ recognise: @escaping @Sendable ([Coordonnateur]) throws -> Changed<Coordonnateur>
  ) async throws -> ID<Coordonnateur>

  func change(
    _ id: ID<Coordonnateur>, by geste: Geste,
    _ change: @escaping @Sendable (Coordonnateur) throws -> Changed<Coordonnateur>
  ) async throws
}
