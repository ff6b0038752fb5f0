package import Appariement
package import Candidats
package import Kernel

extension SQLAppariementStore {
  package func ranger(
    _ campagne: ID<CampagneAppariement>, by geste: Geste,
    _ change: @escaping @Sendable (_ vague: Int) throws -> Changed<CalculAppariement>
  ) async throws -> CalculAppariement {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try CalculRows.present(ID(previous.id), in: tx)
      }
      let published = try tx.first(
        "SELECT COUNT(*) FROM appariement WHERE campagne = $1 AND publie_le IS NOT NULL",
        [.id(campagne)]
      ) { try $0.int(0) }
      let changed = try change((published ?? 0) + 1)
      try CalculRows.insert(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: changed.value.subject, in: tx)
      return changed.value
    }
  }

  package func calcul(_ id: ID<CalculAppariement>) async throws -> CalculAppariement? {
    try await database.read { tx in try CalculRows.read(id, in: tx) }
  }

  package func calculs(_ campagne: ID<CampagneAppariement>) async throws -> [LigneCalcul] {
    try await database.read { tx in
      try tx.all(
        CalculRows.line + " WHERE a.campagne = $1 ORDER BY a.calcule_le DESC, a.id DESC",
        [.id(campagne)], CalculRows.line)
    }
  }

  package func publies(pour candidat: ID<Candidat>) async throws -> [LigneCalcul] {
    try await database.read { tx in
      try tx.all(
        CalculRows.line + """
           JOIN appariement_personne p ON p.appariement = a.id
          WHERE p.candidat = $1 AND a.publie_le IS NOT NULL ORDER BY a.publie_le DESC, a.id DESC
          """, [.id(candidat)], CalculRows.line)
    }
  }

  package func publier(
    _ id: ID<CalculAppariement>, by geste: Geste,
    _ change:
      @escaping @Sendable (CalculAppariement, _ isLatest: Bool) throws ->
      Changed<CalculAppariement>
  ) async throws -> CalculAppariement {
    try await database.write { [records] tx in
      let stored = try CalculRows.present(id, in: tx)
      guard try records.previous(geste, in: tx) == nil else { return stored }
      let latest = try tx.first(
        "SELECT id FROM appariement WHERE campagne = $1 ORDER BY calcule_le DESC, id DESC LIMIT 1",
        [.id(stored.campagne)]
      ) { try $0.id(0, CalculAppariement.self) }
      let changed = try change(stored, latest == id)
      let publication = changed.value.publication
      try tx.execute(
        "UPDATE appariement SET publie_le = $2, publie_par = $3 WHERE id = $1",
        [.id(id), .instant(publication?.le), .id(publication?.par)])
      try records.write(
        changed.events, changed.messages, geste: geste, answering: stored.subject, in: tx)
      return changed.value
    }
  }

  package func aEnvoyer() async throws -> [CalculAppariement] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT id FROM appariement WHERE publie_le IS NOT NULL AND envoye_le IS NULL ORDER BY id
        """
      ) { try $0.id(0, CalculAppariement.self) }
      .compactMap { try CalculRows.read($0, in: tx) }
    }
  }

  package func envoye(_ id: ID<CalculAppariement>, at instant: Instant) async throws {
    try await database.write { tx in
      try tx.execute(
        "UPDATE appariement SET envoye_le = $2 WHERE id = $1 AND envoye_le IS NULL",
        [.id(id), .instant(instant)])
    }
  }
}
