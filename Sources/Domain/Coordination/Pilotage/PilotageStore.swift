package import Kernel

/// Where comités de pilotage are kept. Each method is one whole transaction; a comité is read and
/// written whole.
package protocol PilotageStore: Sendable {
  /// Throws `comiteExistant` when the département has one.
  func insert(_ comite: Changed<ComitePilotage>, by geste: Geste) async throws -> ID<ComitePilotage>

  func comite(_ id: ID<ComitePilotage>) async throws -> ComitePilotage?

  /// Every comité, by département.
  func comites() async throws -> [ComitePilotage]

  /// Applies `change` to the comité as it is stored, given the host structures of its département.
  func change(
    _ id: ID<ComitePilotage>, by geste: Geste,
    _ change:
      @escaping @Sendable (ComitePilotage, [StructureAccueillante]) throws ->
      Changed<ComitePilotage>
  ) async throws

  /// The structures that posts are granted to in a département and that have been told, by name: those
  /// that hold one on `jour`; nil: once every avenant has taken effect.
  func accueillantes(_ departement: String, on jour: Jour?) async throws -> [StructureAccueillante]
}
