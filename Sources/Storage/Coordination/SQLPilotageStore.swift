package import Coordination
package import Kernel

package struct SQLPilotageStore: PilotageStore {
  private let database: any Database
  private let records: Records
  private let tous = MemoireDeLecture<ListeEntiere, [ComitePilotage]>()

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func insert(
    _ changed: Changed<ComitePilotage>, by geste: Geste
  ) async throws -> ID<ComitePilotage> {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) { return ID(previous.id) }
      let comite = changed.value
      let known = try tx.first(
        "SELECT id FROM comite_pilotage WHERE departement = $1", [.text(comite.departement)]
      ) { try $0.integer(0) }
      guard known == nil else { throw CoordinationRefusal.comiteExistant }
      try tx.execute(
        "INSERT INTO comite_pilotage (id, departement, nom) VALUES ($1, $2, $3)",
        [.id(comite.id), .text(comite.departement), .text(comite.nom)])
      try records.write(
        changed.events, changed.messages, geste: geste, answering: comite.subject, in: tx)
      return comite.id
    }
  }

  package func comite(_ id: ID<ComitePilotage>) async throws -> ComitePilotage? {
    try await database.read { try PilotageRows.read(id, in: $0) }
  }

  package func comites() async throws -> [ComitePilotage] {
    try await database.read { [tous] tx in
      try tous.whole(tx) {
        let ids: [ID<ComitePilotage>] = try tx.all(
          "SELECT id FROM comite_pilotage ORDER BY departement"
        ) { try $0.id(0) }
        return try ids.compactMap { try PilotageRows.read($0, in: tx) }
      }
    }
  }

  package func change(
    _ id: ID<ComitePilotage>, by geste: Geste,
    _ change:
      @escaping @Sendable (ComitePilotage, [StructureAccueillante]) throws ->
      Changed<ComitePilotage>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      guard let before = try PilotageRows.read(id, in: tx) else {
        throw CoordinationRefusal.introuvable
      }
      let changed = try change(
        before, try AccueillanteRows.told(before.departement, on: nil, in: tx))
      try PilotageRows.update(changed.value, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }

  package func accueillantes(
    _ departement: String, on jour: Jour?
  ) async throws -> [StructureAccueillante] {
    try await database.read { try AccueillanteRows.told(departement, on: jour, in: $0) }
  }
}

extension SQLPilotageStore: ErasesPersonne {
  /// The name and address of a member, and the letters sent there. The structure still sat.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE courrier SET destinataire = '', objet = 'Personne effacée', texte = '',
        envoye_le = COALESCE(envoye_le, $2)
      WHERE sujet_type = 'comite_pilotage'
        AND destinataire IN (SELECT courriel FROM membre_pilotage WHERE personne = $1)
      """, [.integer(personne), .instant(geste.at)])
    try tx.execute(
      "UPDATE membre_pilotage SET nom = 'Personne effacée', courriel = '' WHERE personne = $1",
      [.integer(personne)])
  }
}
