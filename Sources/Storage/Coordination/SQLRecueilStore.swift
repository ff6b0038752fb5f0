import Candidatures
package import Coordination
package import Kernel

package struct SQLRecueilStore: RecueilStore {
  let database: any Database
  private let records: Records

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  package func insert(
    _ changed: Changed<RecueilEcrit>, by geste: Geste
  ) async throws -> ID<Recueil> {
    try await database.write { [records] tx in
      if let previous = try records.previous(geste, in: tx) { return ID(previous.id) }
      let recueil = changed.value.recueil
      try RecueilRows.insert(recueil, in: tx)
      try RecueilRows.insert(changed.value.liens, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: recueil.subject, in: tx)
      return recueil.id
    }
  }

  package func recueil(_ id: ID<Recueil>) async throws -> Recueil? {
    try await database.read { try RecueilRows.read(id, in: $0) }
  }

  package func invite(
    empreinte: [UInt8]
  ) async throws -> (recueil: Recueil, invite: ID<Invite>)? {
    try await database.read { tx in
      let found = try tx.first(
        """
        SELECT i.recueil, i.id FROM invite_lien l JOIN invite i ON i.id = l.invite
        WHERE l.empreinte = $1
        """, [.bytes(empreinte)]
      ) { row in (recueil: try row.id(0, Recueil.self), invite: try row.id(1, Invite.self)) }
      guard let found, let recueil = try RecueilRows.read(found.recueil, in: tx) else { return nil }
      return (recueil, found.invite)
    }
  }

  package func recueils() async throws -> [ResumeRecueil] {
    try await database.read { tx in
      try tx.all(
        """
        SELECT r.id, r.coordonnateur, r.titre, r.departement, r.ouvert_le, r.clot_le,
          (SELECT COUNT(*) FROM invite i WHERE i.recueil = r.id),
          (SELECT COUNT(*) FROM invite i JOIN reponse_besoins b ON b.invite = i.id
            WHERE i.recueil = r.id)
        FROM recueil r ORDER BY r.ouvert_le DESC, r.id DESC
        """
      ) { row in
        ResumeRecueil(
          id: try row.id(0), coordonnateur: try row.id(1), titre: try row.text(2),
          departement: try row.text(3), ouvertLe: try row.jour(4), clotLe: try row.jour(5),
          invites: try row.int(6), reponses: try row.int(7))
      }
    }
  }

  package func change(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<RecueilEcrit>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let before = try Self.present(id, in: tx)
      let changed = try change(before)
      try RecueilRows.update(changed.value.recueil, from: before, in: tx)
      try RecueilRows.insert(changed.value.liens, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }

  package func prefill(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<Preremplissage>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let before = try Self.present(id, in: tx)
      let changed = try change(before)
      try BrouillonRows.write(changed.value.brouillon, in: tx)
      try RecueilRows.update(changed.value.recueil, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }

  package func declare(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<InteretDuRecueil>
  ) async throws {
    try await database.write { [records] tx in
      guard try records.previous(geste, in: tx) == nil else { return }
      let before = try Self.present(id, in: tx)
      let changed = try change(before)
      try SQLInteretStore.write(changed.value.interet, in: tx)
      try RecueilRows.update(changed.value.recueil, from: before, in: tx)
      try records.write(
        changed.events, changed.messages, geste: geste, answering: before.subject, in: tx)
    }
  }

  private static func present(_ id: ID<Recueil>, in tx: any Transaction) throws -> Recueil {
    guard let found = try RecueilRows.read(id, in: tx) else {
      throw CoordinationRefusal.introuvable
    }
    return found
  }
}
