package import Comptes
package import Kernel

/// Accounts in either database.
package struct SQLCompteStore: CompteStore {
  let database: any Database
  let records: Records

  package init(_ database: any Database, records: Records) {
    self.database = database
    self.records = records
  }

  package func compte(_ id: ID<Compte>) async throws -> Compte? {
    try await database.read { try CompteRows.compte(id, in: $0) }
  }

  package func compte(_ courriel: AdresseCourriel) async throws -> Compte? {
    try await database.read { try CompteRows.compte(courriel, in: $0) }
  }

  package func comptes(_ recherche: RechercheComptes, limit: Int) async throws -> [Compte] {
    let key = searchKey(recherche.texte)
    let typed = recherche.texte.lowercased()
    return try await database.read { tx in
      try CompteRows.all(
        Self.page,
        [
          .text(key), .text(key + "\u{10FFFD}"), .text(typed), .text(typed + "\u{10FFFD}"),
          .text(recherche.after?.cle ?? ""), .integer(recherche.after?.id.rawValue ?? -1),
          .int(limit),
        ], in: tx)
    }
  }

  private static let page: SQL = """
     WHERE (CAST($1 AS TEXT) = '' OR (c.cle_tri >= $1 AND c.cle_tri < $2)
      OR (c.courriel >= $3 AND c.courriel < $4))
      AND (c.cle_tri > $5 OR (c.cle_tri = $5 AND c.id > $6))
    ORDER BY c.cle_tri, c.id LIMIT $7
    """

  package func jeton(_ empreinte: [UInt8], _ usage: JetonEmis.Usage) async throws -> JetonEmis? {
    try await database.read { try SessionRows.jeton(empreinte, usage, in: $0) }
  }

  package func session(_ empreinte: [UInt8]) async throws -> (SessionEnregistree, Compte)? {
    try await database.read { try CompteRows.session(empreinte, in: $0) }
  }

  package func create(
    _ changed: Changed<Compte>, invitation: JetonEmis?, geste: Geste
  ) async throws -> ID<Compte> {
    try await database.write { tx in
      if let previous = try records.previous(geste, in: tx) { return ID(previous.id) }
      let compte = changed.value
      guard try CompteRows.compte(compte.courriel, in: tx) == nil else {
        throw CompteRefusal.courrielConnu
      }
      try CompteRows.insert(compte, in: tx)
      if let invitation { try SessionRows.insert(invitation, in: tx) }
      try records.write(
        changed.events, changed.messages, geste: geste, answering: compte.subject, in: tx)
      return compte.id
    }
  }

  package func update(
    _ id: ID<Compte>, geste: Geste, ouverture: Ouverture?,
    _ change: @escaping @Sendable (Compte) throws -> Changed<Compte>
  ) async throws {
    try await database.write { tx in
      if try records.previous(geste, in: tx) != nil { return }
      guard let compte = try CompteRows.compte(id, in: tx) else {
        throw CompteRefusal.compteInconnu
      }
      try apply(change(compte), to: compte, ouverture, geste, tx)
    }
  }

  /// Writes an account as `changed` leaves it, ends its sessions if it must, opens the new one.
  func apply(
    _ changed: Changed<Compte>, to compte: Compte, _ ouverture: Ouverture?, _ geste: Geste,
    _ tx: any Transaction
  ) throws {
    try CompteRows.update(changed.value, from: compte, in: tx)
    if changed.value.endsSessions(of: compte) {
      try SessionRows.closeAll(of: compte.id, in: tx)
    }
    if let ouverture { try SessionRows.open(ouverture, in: tx) }
    try records.write(
      changed.events, changed.messages, geste: geste, answering: compte.subject, in: tx)
  }

  package func saw(_ session: ID<SessionEnregistree>, at: Instant) async throws {
    try await database.write { tx in
      try tx.execute(
        "UPDATE session SET vue_le = $2 WHERE id = $1 AND vue_le < $2",
        [.id(session), .instant(at)])
    }
  }

  package func close(_ empreinte: [UInt8]) async throws {
    try await database.write { try SessionRows.close(empreinte, in: $0) }
  }
}

extension SQLCompteStore {
  package func consume(
    _ empreinte: [UInt8], _ usage: JetonEmis.Usage, geste: Geste, ouverture: Ouverture,
    _ change: @escaping @Sendable (JetonEmis, Compte) throws -> Changed<Compte>
  ) async throws {
    try await database.write { tx in
      guard let jeton = try SessionRows.jeton(empreinte, usage, in: tx),
        let compte = try CompteRows.compte(jeton.compte, in: tx)
      else { throw CompteRefusal.lienInconnu }
      let changed = try change(jeton, compte)
      for other in try SessionRows.jetons(of: compte.id, usage, in: tx) {
        try SessionRows.spend(other.id, at: geste.at, in: tx)
      }
      try apply(changed, to: compte, ouverture, geste, tx)
    }
  }

  package func issue(
    _ jeton: JetonEmis, _ message: Message, regles: ReglesConnexion, geste: Geste
  ) async throws {
    try await database.write { tx in
      if try records.previous(geste, in: tx) != nil { return }
      let alive = try SessionRows.jetons(of: jeton.compte, jeton.usage, in: tx).filter {
        $0.utiliseLe == nil && geste.at < $0.expireLe
      }
      let replaced = alive.filter { $0.isReplaced(at: geste.at, regles) }
      guard alive.count - replaced.count < regles.liensVivants else { return }
      for old in replaced { try SessionRows.spend(old.id, at: geste.at, in: tx) }
      try SessionRows.insert(jeton, in: tx)
      let subject = JournalEvent.Subject("compte", jeton.compte.rawValue)
      let event = JournalEvent(
        "compte.jetonEmis", on: subject,
        facts: [("usage", .code(jeton.usage.rawValue)), ("expire", .instant(jeton.expireLe))])
      try records.write([event], [message], geste: geste, answering: subject, in: tx)
    }
  }
}
