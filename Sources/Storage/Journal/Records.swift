import Journal
package import Kernel

/// Writes what goes with every change, in the change's own transaction: the journal's entries, the
/// personal values of which it keeps only digests, the messages to send, and the key of the gesture.
package struct Records: Sendable {
  private let digests: any Digests

  package init(digests: any Digests) { self.digests = digests }

  /// What the first send of this gesture answered; nil when it is new or has no key.
  /// Throws `GesteRefusal.otherContent` when the key was used for something else.
  package func previous(
    _ geste: Geste, in tx: any Transaction
  ) throws -> JournalEvent.Subject? {
    guard let key = geste.key else { return nil }
    let found = try tx.first(
      "SELECT contenu, reponse_type, reponse_id FROM geste WHERE cle = $1", [.text(key)]
    ) { row in
      (try row.bytes(0), JournalEvent.Subject(try row.text(1), try row.integer(2)))
    }
    guard let (content, subject) = found else { return nil }
    guard content == geste.content else { throw GesteRefusal.otherContent }
    return subject
  }

  /// Stores the events and messages of one change, and what its gesture answers from now on.
  package func write(
    _ events: [JournalEvent], _ messages: [Message] = [], geste: Geste,
    answering answer: JournalEvent.Subject, in tx: any Transaction
  ) throws {
    var persons = PersonalRows(digests: digests, geste: geste)
    if !events.isEmpty { try takeTurn(tx) }
    for event in events { try append(event, geste, &persons, tx) }
    for message in messages { try enqueue(message, geste, tx) }
    guard let key = geste.key else { return }
    try tx.execute(
      """
      INSERT INTO geste (cle, moment, contenu, reponse_type, reponse_id)
      VALUES ($1, $2, $3, $4, $5)
      """,
      [
        .text(key), .instant(geste.at), .bytes(geste.content), .text(answer.type),
        .integer(answer.id),
      ])
  }

  /// Numbers follow the order of commits: on PostgreSQL, another program numbers its entries once these are
  /// committed or given up. So nothing comes late under a lower number than the last one that is seen.
  private func takeTurn(_ tx: any Transaction) throws {
    guard tx.engine == .postgres else { return }
    try tx.each("SELECT pg_advisory_xact_lock(5525111)", []) { _ in }
  }

  private func append(
    _ event: JournalEvent, _ geste: Geste, _ persons: inout PersonalRows, _ tx: any Transaction
  ) throws {
    let rows = try persons.prepare(event.personnel, tx)
    let hash = ValeursPersonnelles.empreinte(
      of: rows.map { ($0.personne, $0.empreinte) }, with: digests)
    let numero = try tx.first(
      """
      INSERT INTO journal (moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id,
        faits, empreinte_personnel)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING numero
      """,
      [
        .instant(geste.at), geste.by.compte.map(Value.integer) ?? .null,
        .text(geste.by.qualite), .text(event.kind), .text(event.subject.type),
        .integer(event.subject.id), .text(Faits.text(event.facts)), .bytes(hash),
      ]
    ) { try $0.integer(0) }
    guard let numero else { throw DatabaseFault(code: "journal.numero", message: "no number") }
    for row in rows {
      try tx.execute(
        "INSERT INTO personnel (entree, personne, valeurs, empreinte) VALUES ($1, $2, $3, $4)",
        [.integer(numero), .integer(row.personne), .optional(row.valeurs), .bytes(row.empreinte)])
    }
  }

  private func enqueue(_ message: Message, _ geste: Geste, _ tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO courrier (cle, cree_le, destinataire, objet, texte, sujet_type, sujet_id,
        essais, prochain_essai)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $2) ON CONFLICT (cle) DO NOTHING
      """,
      [
        .text(message.key), .instant(geste.at), .text(message.to), .text(message.subject),
        .text(message.body), .text(message.about.type), .integer(message.about.id),
      ])
  }
}

/// A gesture that cannot be taken for the one its key names.
package enum GesteRefusal: Refusal {
  case otherContent
  package var code: String { "geste.autreContenu" }
}
