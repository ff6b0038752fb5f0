import Candidatures
package import Kernel
package import Seances

extension SQLSeanceStore {
  package func seances(of comite: ID<Comite>) async throws -> [Seance] {
    try await database.read { tx in
      let ids: [ID<Seance>] = try tx.all(
        "SELECT id FROM seance WHERE comite = $1 ORDER BY jour DESC, id DESC", [.id(comite)]
      ) { try $0.id(0) }
      return try ids.compactMap { try SeanceRows.read($0, in: tx) }
    }
  }

  package func ouvertes() async throws -> [SeanceOuverte] {
    try await database.read { [toutes] tx in try toutes.whole(tx) { try Self.all(tx) } }
  }

  private static func all(_ tx: any Transaction) throws -> [SeanceOuverte] {
    let ids: [ID<Seance>] = try tx.all("SELECT id FROM seance ORDER BY jour DESC, id DESC") {
      try $0.id(0)
    }
    return try ids.compactMap { try SeanceRows.read($0, in: tx) }.map {
      SeanceOuverte(seance: $0, contexte: try contexte(of: $0, restes: false, in: tx))
    }
  }

  package func seance(_ id: ID<Seance>) async throws -> Seance? {
    try await database.read { tx in try SeanceRows.read(id, in: tx) }
  }

  package func ouverte(_ id: ID<Seance>) async throws -> SeanceOuverte? {
    try await database.read { tx in
      guard let seance = try SeanceRows.read(id, in: tx) else { return nil }
      return SeanceOuverte(seance: seance, contexte: try Self.contexte(of: seance, in: tx))
    }
  }

  package func insert(_ seance: Changed<Seance>, by geste: Geste) async throws -> Seance {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.seance(previous, in: tx)
      }
      try SeanceRows.insert(seance.value, in: tx)
      try records.write(seance.events, geste: geste, answering: seance.value.subject, in: tx)
      return seance.value
    }
  }

  package func change(
    _ id: ID<Seance>, by geste: Geste,
    _ change: @escaping @Sendable (Seance, ContexteSeance) throws -> Changed<Seance>
  ) async throws -> Seance {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.seance(previous, in: tx)
      }
      guard let before = try SeanceRows.read(id, in: tx) else { throw SeanceRefusal.introuvable }
      let changed = try change(before, Self.contexte(of: before, in: tx))
      try SeanceRows.update(changed.value, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  /// `restes`: whether what is left of the ceilings is counted too, over all the files of the
  /// départements. No list shows it.
  static func contexte(
    of seance: Seance, restes: Bool = true, in tx: any Transaction
  ) throws -> ContexteSeance {
    guard let comite = try ComiteRows.read(seance.comite, in: tx) else {
      throw SeanceRefusal.introuvable
    }
    let dossiers = try DossierSeanceRows.agenda(of: seance.id, in: tx)
    let departements = restes ? Set(dossiers.values.map(\.departement)) : []
    return ContexteSeance(
      comite: comite, dossiers: dossiers, restes: try left(departements, on: seance.le, in: tx))
  }

  private static func left(
    _ departements: Set<String>, on jour: Jour, in tx: any Transaction
  ) throws -> [String: Int] {
    var restes: [String: Int] = [:]
    for departement in departements {
      guard let contingent = try CandidatureRows.contingent(departement, in: tx) else { continue }
      restes[departement] =
        contingent.postes - (try CandidatureRows.granted(departement, on: jour, in: tx))
    }
    return restes
  }

  private static func seance(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Seance {
    guard subject.type == "seance", let found = try SeanceRows.read(ID(subject.id), in: tx)
    else { throw SeanceRefusal.introuvable }
    return found
  }
}
