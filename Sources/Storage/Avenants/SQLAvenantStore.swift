package import Avenants
package import Candidatures
package import Kernel

package struct SQLAvenantStore: AvenantStore {
  let database: any Database
  let records: Records
  let ouverts = MemoireDeLecture<DemandeSommes, [LigneAvenant]>(limit: 200)

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func dossier(_ id: ID<Candidature>) async throws -> DossierPostes? {
    try await database.read { tx in try DossierPostesRows.read(id, in: tx) }
  }

  package func demander(
    _ id: ID<Candidature>, vers: String?, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes, DossierPostes?) throws -> Changed<Avenant>
  ) async throws -> Avenant {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.avenant(previous, in: tx)
      }
      let receveur: ID<Candidature>? = try vers.flatMap { numero in
        try tx.first("SELECT id FROM candidature WHERE numero = $1", [.text(numero)]) {
          try $0.id(0)
        }
      }
      let changed = try rule(
        Self.present(id, in: tx), receveur.flatMap { try DossierPostesRows.read($0, in: tx) })
      try AvenantRows.insert(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: changed.value.subject, in: tx)
      return changed.value
    }
  }

  package func change(
    _ id: ID<Avenant>, by geste: Geste,
    _ rule: @escaping @Sendable (Avenant, ContexteAvenant) throws -> Changed<Avenant>
  ) async throws -> Avenant {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) {
        return try Self.avenant(previous, in: tx)
      }
      guard let before = try AvenantRows.read(id, in: tx) else {
        throw AvenantRefusal.introuvable
      }
      let changed = try rule(before, Self.contexte(before, in: tx))
      try AvenantRows.update(changed.value, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
      return changed.value
    }
  }

  package func coordonner(
    _ id: ID<Candidature>, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes) throws -> Changed<PosteCoordonnateur>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let dossier = try Self.present(id, in: tx)
      let changed = try rule(dossier)
      let designe = changed.value
      try tx.execute(
        """
        INSERT INTO poste_coordonnateur (id, origine, rang, du, au) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET au = $5
        """,
        [
          .id(designe.id), .id(designe.poste.origine), .int(designe.poste.rang),
          .jour(designe.du), .jour(designe.au),
        ])
      try records.write(
        changed.events, geste: geste, answering: dossier.candidature.subject, in: tx)
    }
  }

  package func encadrer(
    _ id: ID<Candidature>, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes) throws -> Changed<Encadrant>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let dossier = try Self.present(id, in: tx)
      let changed = try rule(dossier)
      let new = changed.value
      try tx.execute(
        "UPDATE encadrant SET au = $2 WHERE candidature = $1 AND au IS NULL",
        [.id(id), .jour(new.du)])
      try tx.execute(
        """
        INSERT INTO encadrant (id, candidature, personne, nom, fonction, courriel, telephone, du)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        [
          .id(new.id), .id(id), .integer(new.personne), .text(new.nom), .text(new.fonction),
          .text(new.courriel), .text(new.telephone), .jour(new.du),
        ])
      try records.write(
        changed.events, geste: geste, answering: dossier.candidature.subject, in: tx)
    }
  }

  private static func present(
    _ id: ID<Candidature>, in tx: any Transaction
  ) throws -> DossierPostes {
    guard let found = try DossierPostesRows.read(id, in: tx) else {
      throw AvenantRefusal.introuvable
    }
    return found
  }

  /// The one that a gesture answered before.
  private static func avenant(
    _ subject: JournalEvent.Subject, in tx: any Transaction
  ) throws -> Avenant {
    guard subject.type == "avenant", let found = try AvenantRows.read(ID(subject.id), in: tx)
    else { throw AvenantRefusal.introuvable }
    return found
  }

  private static func contexte(
    _ avenant: Avenant, in tx: any Transaction
  ) throws -> ContexteAvenant {
    let demandeur = try present(avenant.candidature, in: tx)
    let departement = demandeur.candidature.departement
    let reste = try CandidatureRows.contingent(departement, in: tx).map { contingent in
      contingent.postes - (try CandidatureRows.granted(departement, on: avenant.effet, in: tx))
    }
    return ContexteAvenant(
      demandeur: demandeur, receveur: try avenant.vers.map { try present($0, in: tx) },
      reste: reste)
  }
}
