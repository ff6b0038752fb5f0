import Candidatures
package import Kernel
package import Seances

package struct SQLSeanceStore: SeanceStore {
  let database: any Database
  let records: Records
  let toutes = MemoireDeLecture<ListeEntiere, [SeanceOuverte]>()
  private let tousComites = MemoireDeLecture<ListeEntiere, [Comite]>()
  let plafonds = MemoireDeLecture<Jour, [ContingentEntame]>(limit: 10)

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func comites() async throws -> [Comite] {
    try await database.read { [tousComites] tx in
      try tousComites.whole(tx) { try ComiteRows.all(in: tx) }
    }
  }

  package func comite(_ id: ID<Comite>) async throws -> Comite? {
    try await database.read { tx in try ComiteRows.read(id, in: tx) }
  }

  package func insert(_ comite: Changed<Comite>, by geste: Geste) async throws -> Comite {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.comite(previous, in: tx)
      }
      try ComiteRows.insert(comite.value, in: tx)
      try records.write(
        comite.events, geste: geste, answering: comite.value.subject, in: tx)
      return comite.value
    }
  }

  package func change(
    _ id: ID<Comite>, by geste: Geste,
    _ change: @escaping @Sendable (Comite) throws -> Changed<Comite>
  ) async throws -> Comite {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.comite(previous, in: tx)
      }
      guard let before = try ComiteRows.read(id, in: tx) else { throw SeanceRefusal.introuvable }
      let changed = try change(before)
      try ComiteRows.update(changed.value, in: tx)
      try records.write(changed.events, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  private static func comite(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Comite {
    guard subject.type == "comite", let found = try ComiteRows.read(ID(subject.id), in: tx)
    else { throw SeanceRefusal.introuvable }
    return found
  }

  package func enAttente(_ departements: Set<String>?) async throws -> [DossierSeance] {
    try await database.read { tx in try DossierSeanceRows.waiting(in: departements, in: tx) }
  }
}
