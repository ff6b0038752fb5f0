package import Candidats
package import Candidatures
package import Comptes
package import Kernel

package struct SQLCandidatStore: CandidatStore {
  let database: any Database
  let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func inscrire(
    _ nouveau: Changed<Candidat>, lien: LienCandidat, brouillon: CodeLisible?, by geste: Geste,
    known: @escaping @Sendable (Candidat) -> Changed<Candidat>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      var written = nouveau
      if let courriel = nouveau.value.profil?.courriel,
        let before = try CandidatRows.read(courriel: courriel, in: tx)
      {
        written = known(before)
      } else {
        try CandidatRows.insert(nouveau.value, in: tx)
      }
      try CandidatRows.keep(lien, of: written.value.id, in: tx)
      if let brouillon { try Self.forget(brouillon, at: geste.at, in: tx) }
      try records.write(
        written.events, written.messages, geste: geste, answering: written.value.subject, in: tx)
    }
  }

  package func candidat(_ id: ID<Candidat>) async throws -> Candidat? {
    try await database.read { tx in try CandidatRows.read(id, in: tx) }
  }

  package func candidat(lien empreinte: [UInt8], at: Instant) async throws -> Candidat? {
    try await database.read { tx in
      try tx.first(
        CandidatRows.facts + """
           JOIN candidat_lien l ON l.candidat = c.id
          WHERE l.empreinte = $1 AND l.expire_le > $2 AND c.efface_le IS NULL
          """, [.bytes(empreinte), .instant(at)], CandidatRows.decoded)
    }
  }

  package func change(
    _ id: ID<Candidat>, lien: LienCandidat?, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws -> Candidat {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try CandidatRows.present(previous, in: tx)
      }
      guard let before = try CandidatRows.read(id, in: tx) else {
        throw CandidatRefusal.introuvable
      }
      let changed = try change(before)
      if changed.value != before { try CandidatRows.update(changed.value, in: tx) }
      if let lien { try CandidatRows.keep(lien, of: id, in: tx) }
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  package func change(
    courriel: AdresseCourriel, lien: LienCandidat, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws {
    let found = try await database.read { tx in
      try CandidatRows.read(courriel: courriel, in: tx)?.id
    }
    guard let found else { return }
    _ = try await self.change(found, lien: lien, by: geste, change)
  }

  package func deposerCV(
    _ octets: [UInt8], _ id: ID<Candidat>, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws -> Candidat {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try CandidatRows.present(previous, in: tx)
      }
      guard let before = try CandidatRows.read(id, in: tx) else {
        throw CandidatRefusal.introuvable
      }
      let changed = try change(before)
      try CandidatRows.update(changed.value, in: tx)
      try tx.execute(
        """
        INSERT INTO candidat_cv (candidat, octets) VALUES ($1, $2)
        ON CONFLICT (candidat) DO UPDATE SET octets = $2
        """, [.id(id), .bytes(octets)])
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  package func cv(_ id: ID<Candidat>) async throws -> [UInt8]? {
    try await database.read { tx in
      try tx.first("SELECT octets FROM candidat_cv WHERE candidat = $1", [.id(id)]) {
        try $0.bytes(0)
      }
    }
  }

  package func aConserver(
    _ dates: DatesConservation, apres: ID<Candidat>?, limit: Int
  ) async throws -> [Candidat] {
    try await database.read { tx in
      try tx.all(
        CandidatRows.facts + """
           WHERE c.efface_le IS NULL AND c.actif_le < $1 AND c.id > $2
            AND NOT EXISTS (SELECT 1 FROM mise m WHERE m.candidat = c.id AND m.nature IS NULL)
            AND ((c.confirme_le IS NULL AND c.inscrit_le < $1)
              OR c.averti_le < $3 OR c.actif_le < $4)
          ORDER BY c.id LIMIT $5
          """,
        [
          .instant(dates.nonConfirme), .integer(apres?.rawValue ?? 0), .instant(dates.averti),
          .instant(dates.actif), .int(limit),
        ], CandidatRows.decoded)
    }
  }
}
