package import Candidats
package import Kernel
package import MisesEnRelation

package struct SQLMiseStore: MiseStore {
  let database: any Database
  let records: Records
  let pages = MemoireDeLecture<DemandeMises, [LigneMise]>(limit: 200)
  let sommes = MemoireDeLecture<DemandeSommes, [PileMises: Int]>(limit: 1_000)

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func proposer(
    _ offre: ID<Offre>, _ candidat: ID<Candidat>, lien: LienCandidat, on jour: Jour,
    by geste: Geste,
    _ change: @escaping @Sendable (Offre, Candidat, Ouvertes) throws -> Changed<MiseEnRelation>
  ) async throws -> MiseEnRelation {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx).mise
      }
      guard let found = try OffreRows.read(offre, in: tx) else { throw MiseRefusal.introuvable }
      guard let person = try CandidatRows.read(candidat, in: tx) else {
        throw MiseRefusal.candidatIndisponible
      }
      let changed = try change(found, person, try Self.ouvertes(offre, candidat, jour, tx))
      try tx.execute(
        SQL.insert(into: "mise", columns: MiseRows.columns),
        MiseRows.values(changed.value, found))
      try CandidatRows.keep(lien, of: candidat, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: changed.value.subject, in: tx)
      return changed.value
    }
  }

  package func dossier(_ id: ID<MiseEnRelation>) async throws -> DossierMise? {
    try await database.read { tx in try MiseRows.read(id, in: tx) }
  }

  package func dossier(empreinte: [UInt8]) async throws -> DossierMise? {
    try await database.read { tx in
      try tx.first(
        MiseRows.facts + " WHERE m.empreinte = $1", [.bytes(empreinte)], MiseRows.decoded
      )
      .flatMap { try MiseRows.dossier($0, in: tx) }
    }
  }

  package func dossiers(de candidat: ID<Candidat>) async throws -> [DossierMise] {
    try await database.read { tx in
      try tx.all(
        MiseRows.facts + " WHERE m.candidat = $1 ORDER BY m.proposee_le DESC, m.id DESC",
        [.id(candidat)], MiseRows.decoded
      ).compactMap { try MiseRows.dossier($0, in: tx) }
    }
  }

  package func change(
    _ id: ID<MiseEnRelation>, candidatActif: Bool, by geste: Geste,
    _ change: @escaping @Sendable (DossierMise) throws -> Changed<MiseEnRelation>,
    autres: @escaping @Sendable (DossierMise, MiseEnRelation.Nature) -> Changed<MiseEnRelation>
  ) async throws -> DossierMise {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.present(previous, in: tx)
      }
      guard var dossier = try MiseRows.read(id, in: tx) else { throw MiseRefusal.introuvable }
      var changed = try change(dossier)
      try MiseRows.update(changed.value, in: tx)
      dossier.mise = changed.value
      if candidatActif {
        dossier.candidat = dossier.candidat.active(geste.at)
        try CandidatRows.update(dossier.candidat, in: tx)
      }
      if changed.value.issue?.nature == .retenu {
        for (other, nature) in try Self.ended(by: dossier, in: tx) {
          let next = autres(other, nature)
          try MiseRows.update(next.value, in: tx)
          changed.events += next.events
          changed.messages += next.messages
        }
      }
      try records.write(
        changed.events, changed.messages, geste: geste, answering: dossier.mise.subject, in: tx)
      return dossier
    }
  }

  /// Open propositions that somebody retained puts an end to.
  private static func ended(
    by dossier: DossierMise, in tx: any Transaction
  ) throws -> [(DossierMise, MiseEnRelation.Nature)] {
    let own = try tx.all(
      MiseRows.facts + " WHERE m.candidat = $1 AND m.nature IS NULL ORDER BY m.id",
      [.id(dossier.candidat.id)], MiseRows.decoded)
    let full = try pourvus(dossier.offre.id, in: tx) >= dossier.offre.postes
    let same =
      full
      ? try tx.all(
        MiseRows.facts + " WHERE m.offre = $1 AND m.nature IS NULL ORDER BY m.id",
        [.id(dossier.offre.id)], MiseRows.decoded) : []
    let all =
      own.map { ($0, MiseEnRelation.Nature.retenuAilleurs) } + same.map { ($0, .postePourvu) }
    return try all.compactMap { mise, nature in
      try MiseRows.dossier(mise, in: tx).map { ($0, nature) }
    }
  }

  /// The one that a gesture answered before.
  private static func present(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> DossierMise {
    guard subject.type == "mise", let found = try MiseRows.read(ID(subject.id), in: tx) else {
      throw MiseRefusal.introuvable
    }
    return found
  }

  /// What is open on each side, on a day of the offer's département.
  private static func ouvertes(
    _ offre: ID<Offre>, _ candidat: ID<Candidat>, _ jour: Jour, _ tx: any Transaction
  ) throws -> Ouvertes {
    func count(_ sql: SQL, _ values: [Value]) throws -> Int {
      try tx.first(sql, values) { try $0.int(0) } ?? 0
    }
    return Ouvertes(
      duCandidat: try count(
        "SELECT COUNT(*) FROM mise WHERE candidat = $1 AND echeance >= $2 AND nature IS NULL",
        [.id(candidat), .jour(jour)]),
      deLOffre: try count(
        "SELECT COUNT(*) FROM mise WHERE offre = $1 AND echeance >= $2 AND nature IS NULL",
        [.id(offre), .jour(jour)]),
      pourvus: try pourvus(offre, in: tx),
      ensemble: try count(
        "SELECT COUNT(*) FROM mise WHERE offre = $1 AND candidat = $2", [.id(offre), .id(candidat)])
        > 0,
      retenu: try MiseRows.isRetained(candidat, in: tx))
  }
}
