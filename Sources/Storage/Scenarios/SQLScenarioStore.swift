package import Kernel
package import Scenarios

package struct SQLScenarioStore: ScenarioStore {
  let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func insert(
    _ changed: Changed<Scenario>, by geste: Geste
  ) async throws -> ID<Scenario> {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) { return ID(previous.id) }
      try ScenarioRows.insert(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: changed.value.subject, in: tx)
      return changed.value.id
    }
  }

  package func scenario(_ id: ID<Scenario>) async throws -> Scenario? {
    try await database.read { try ScenarioRows.read(id, in: $0) }
  }

  package func change(
    _ id: ID<Scenario>, by geste: Geste,
    _ change: @escaping @Sendable (Scenario) throws -> Changed<Scenario>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      guard let before = try ScenarioRows.read(id, in: tx) else {
        throw ScenarioRefusal.introuvable
      }
      let changed = try change(before)
      try ScenarioRows.update(changed.value, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }

  package func scenarios(_ departements: Set<String>?) async throws -> [ResumeScenario] {
    try await database.read { tx in
      guard let departements else {
        return try tx.all(Self.list + Self.order, [], Self.line)
      }
      return try departements.sorted().flatMap {
        try tx.all(Self.list + " WHERE s.departement = $1" + Self.order, [.text($0)], Self.line)
      }.sorted { $0.id > $1.id }
    }
  }

  package func scenarios(of cible: Scenario.Cible) async throws -> [ResumeScenario] {
    try await database.read { tx in
      try tx.all(
        Self.list
          + """
           JOIN scenario_rattachement r ON r.scenario = s.id WHERE r.genre = $1 AND r.cible = $2
          """ + Self.order, cible.values, Self.line)
    }
  }

  private static let list: SQL = """
    SELECT s.id, s.titre, s.departement, s.postes, s.modele, s.cree_le,
      (SELECT COUNT(*) FROM scenario_version v WHERE v.scenario = s.id),
      (SELECT COUNT(*) FROM scenario_regles p WHERE p.scenario = s.id)
    FROM scenario s
    """
  private static let order: SQL = " ORDER BY s.id DESC"

  private static func line(_ row: any Row) throws -> ResumeScenario {
    ResumeScenario(
      id: try row.id(0), titre: try row.text(1), departement: try row.text(2),
      postes: try row.int(3),
      modele: try row.decoded(ModeleScenario(rawValue: try row.text(4)), 4),
      creeLe: try row.instant(5), versions: try row.int(6), estPublie: try row.int(7) > 0)
  }
}

extension Scenario.Cible {
  /// The kind and the number.
  var values: [Value] {
    switch self {
    case .accord(let id): [.text("accord"), .integer(id)]
    case .seance(let id): [.text("seance"), .integer(id)]
    }
  }
}
