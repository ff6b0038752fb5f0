import Kernel
package import Territoires

/// The structures of the list nearest to a commune, as the crow flies from commune to commune.
/// Anyone may ask; it says where posts were awarded, and promises no appointment.
package struct FindProches: Sendable {
  private let store: any StructureStore
  private let territoires: TerritoiresCourants

  package init(store: any StructureStore, territoires: TerritoiresCourants) {
    self.store = store
    self.territoires = territoires
  }

  /// A structure and how far its commune is.
  package struct Proche: Sendable {
    package let ligne: LigneTableau
    package let kilometres: Double
  }

  /// At most `limite` structures, one line each, the nearest first; none farther than 100 km.
  package func callAsFunction(_ commune: Commune, limite: Int = 3) async throws -> [Proche] {
    let index = try await territoires.index()
    let held = try await store.communes()
    let near = candidates(commune, index, held)
    let lines = try await store.structures(communes: near.map(\.code))
    let distances = Dictionary(near.map { ($0.code, $0.kilometres) }) { first, _ in first }
    var seen: Set<Int64> = []
    var found: [Proche] = []
    for line in lines where seen.insert(line.structure.rawValue).inserted {
      found.append(Proche(ligne: line, kilometres: distances[line.commune] ?? 0))
    }
    return Array(found.prefix(limite))
  }

  /// Communes that hold awards, from the nearest on. Three at least when there are, so that a
  /// commune with one structure is not alone.
  private func candidates(
    _ commune: Commune, _ index: TerritoireIndex, _ held: Set<String>
  ) -> [(code: String, kilometres: Double)] {
    guard let centre = commune.position else {
      return held.contains(commune.code) ? [(commune.code, 0)] : []
    }
    var found: [(code: String, kilometres: Double)] = []
    for radius in [10.0, 30, 100] where found.count < 3 {
      found = index.communes(within: radius, of: centre)
        .filter { held.contains($0.commune.code) }.prefix(3)
        .map { ($0.commune.code, $0.kilometres) }
    }
    return found
  }
}
