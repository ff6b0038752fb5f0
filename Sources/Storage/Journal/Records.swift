package import Kernel

/// Writes what goes with every change, in the change's own transaction: the journal's entries, the
/// personal values of which it keeps only hashes, the messages to send, and the key of the gesture.
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
    for event in events { try append(event, geste, tx) }
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

  private func append(_ event: JournalEvent, _ geste: Geste, _ tx: any Transaction) throws {
    var hash: [UInt8] = []
    for value in event.personnel { hash += try self.hash(value, geste, tx) }
    let numero = try tx.first(
      """
      INSERT INTO journal (moment, auteur_compte, auteur_qualite, genre, sujet_type, sujet_id,
        faits, empreinte_personnel)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING numero
      """,
      [
        .instant(geste.at), geste.by.compte.map(Value.integer) ?? .null,
        .text(geste.by.qualite), .text(event.kind), .text(event.subject.type),
        .integer(event.subject.id), .text(event.canonicalFacts),
        .bytes(hash.isEmpty ? [] : digests.sha256(hash)),
      ]
    ) { try $0.integer(0) }
    guard let numero else { throw DatabaseFault(code: "journal.numero", message: "no number") }
    for value in event.personnel {
      try tx.execute(
        "INSERT INTO personnel (entree, personne, champ, valeur) VALUES ($1, $2, $3, $4)",
        [.integer(numero), .integer(value.personne), .text(value.field), .text(value.value)])
    }
  }

  /// The hash of one personal value, salted with what only the person's erasable row holds.
  private func hash(
    _ value: JournalEvent.Personnel, _ geste: Geste, _ tx: any Transaction
  ) throws -> [UInt8] {
    let known = try tx.first(
      "SELECT sel FROM personne WHERE id = $1", [.integer(value.personne)]
    ) { try $0.optionalBytes(0) ?? [] }
    let salt: [UInt8]
    if let known {
      salt = known
    } else {
      salt = digests.sha256(geste.salt + Array(String(value.personne).utf8))
      try tx.execute(
        "INSERT INTO personne (id, sel) VALUES ($1, $2)",
        [.integer(value.personne), .bytes(salt)])
    }
    return digests.sha256(salt + Array(value.field.utf8) + [0] + Array(value.value.utf8))
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

extension JournalEvent {
  /// `name=value` a line, in the order written; values never hold a line break.
  package var canonicalFacts: String {
    facts.map { "\($0.name)=\($0.value.canonical)" }.joined(separator: "\n")
  }
}

extension JournalEvent.Fact {
  fileprivate var canonical: String {
    switch self {
    case .integer(let value): String(value)
    case .code(let code): code.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .jour(let jour): jour.description
    case .instant(let instant): String(instant.milliseconds)
    case .montant(let amount): String(amount.value)
    }
  }
}
