import Kernel
import Storage
import Structures
import Territoires

extension Recit {
  /// An invented award list, so that its pages are not empty, unless a list is there already.
  static var structures: [Scene] {
    [
      Scene("liste", at: Demonstration.moment(2021, 3, 10, 18, 0)) { plateau in
        let structures = plateau.moyens.stores.structures
        guard try await structures.liste() == nil else { return }
        let index = try await plateau.moyens.territoires.index()
        _ = try await structures.importer(
          try ListeDemonstration(index: index).demande(), by: plateau.geste())
      }
    ]
  }
}
