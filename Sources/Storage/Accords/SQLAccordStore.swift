package import Accords
package import Kernel

package struct SQLAccordStore: AccordStore {
  private let database: any Database
  private let records: Records
  private let tous = MemoireDeLecture<ListeEntiere, [Accord]>()

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func accord(_ id: ID<Accord>) async throws -> Accord? {
    try await database.read { tx in try AccordRows.read(id, in: tx) }
  }

  package func accords() async throws -> [Accord] {
    try await database.read { [tous] tx in
      try tous.whole(tx) {
        let ids: [ID<Accord>] = try tx.all("SELECT id FROM accord ORDER BY signe_le DESC, id") {
          try $0.id(0)
        }
        return try ids.compactMap { try AccordRows.read($0, in: tx) }
      }
    }
  }

  package func insert(_ changed: Changed<Accord>, by geste: Geste) async throws -> Accord {
    try await database.write { [records] tx in
      let accord = changed.value
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx)
      }
      try AccordRows.insert(accord, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: accord.subject, in: tx)
      return accord
    }
  }

  package func change(
    _ id: ID<Accord>, by geste: Geste,
    _ change: @escaping @Sendable (Accord) throws -> Changed<Accord>
  ) async throws -> Accord {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx)
      }
      guard let before = try AccordRows.read(id, in: tx) else { throw AccordRefusal.introuvable }
      let changed = try change(before)
      try AccordRows.update(changed.value, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  /// The one that a gesture answered before.
  private static func present(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Accord {
    guard subject.type == "accord", let found = try AccordRows.read(ID(subject.id), in: tx) else {
      throw AccordRefusal.introuvable
    }
    return found
  }
}
