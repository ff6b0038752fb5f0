package import Kernel

/// Reads the official files of territories, all of them or some, and keeps what they say.
///
/// A second run on the same files changes nothing. Only an operator at the console may run it: the
/// files replace the reference tables for everybody.
package struct ImportTerritoires: Sendable {
  private let store: any TerritoireStore

  package init(_ store: any TerritoireStore) { self.store = store }

  /// `files`: their names, for the report, and their bytes. `dryRun`: nothing is written.
  package func callAsFunction(
    _ files: [(name: String, bytes: [UInt8])], dryRun: Bool, by geste: Geste
  ) async throws -> TerritoireReport {
    var lot = LotTerritoires()
    for file in files { lot.read(file.name, file.bytes) }
    guard !lot.fichiers.isEmpty else { throw TerritoireRefusal.aucunFichier }
    let before = try await store.referentiel()
    let after = lot.merged(into: before)
    var changes = TerritoireChanges(from: before, to: after)
    changes.contours = try await changedContours(lot.contours)
    if !dryRun, !changes.isEmpty {
      let changed = Changed(changes, events: [event(changes, after)])
      try await store.apply(changed, after: before.version, by: geste)
    }
    return report(lot, after, changes)
  }

  private func changedContours(_ read: [Contour]) async throws -> [Contour] {
    guard !read.isEmpty else { return [] }
    var known: [Contour] = []
    for couche in Contour.Couche.allCases { known += try await store.contours(couche) }
    return newOrChanged(known, read) { "\($0.couche.rawValue):\($0.code)" }
  }

  private func event(_ changes: TerritoireChanges, _ after: Referentiel) -> JournalEvent {
    JournalEvent(
      "territoires.importes", on: JournalEvent.Subject("territoires", Int64(after.version + 1)),
      facts: [
        ("communes", .integer(Int64(after.communes.count))),
        ("population", .integer(Int64(after.population))),
        ("ecritures", .integer(Int64(changes.count))),
      ])
  }

  private func report(
    _ lot: LotTerritoires, _ after: Referentiel, _ changes: TerritoireChanges
  ) -> TerritoireReport {
    TerritoireReport(
      communes: after.communes.count, population: after.population,
      departements: after.departements.count { !$0.isCollectivite },
      regions: after.regions.count, fichiers: lot.fichiers, ignores: lot.ignores,
      changes: changes)
  }
}

extension Referentiel {
  /// The sum of the communes.
  fileprivate var population: Int { communes.reduce(0) { $0 + $1.population } }
}
