/// A value as a rule leaves it, with what must be stored with it: the journal's events and the
/// messages to send. A store writes the three in one transaction, or none.
package struct Changed<Value: Sendable>: Sendable {
  package var value: Value
  package var events: [JournalEvent]
  package var messages: [Message]

  package init(_ value: Value, events: [JournalEvent], messages: [Message] = []) {
    self.value = value
    self.events = events
    self.messages = messages
  }
}

/// A letter by e-mail waiting in the outbox: plain text, to one address.
package struct Message: Sendable, Equatable {
  /// The same key is never sent twice.
  package let key: String
  package let to: String
  package let subject: String
  package let body: String
  /// What it is about, for the history and for `/demo/courriels`.
  package let about: JournalEvent.Subject

  package init(
    key: String, to: String, subject: String, body: String, about: JournalEvent.Subject
  ) {
    self.key = key
    self.to = to
    self.subject = subject
    self.body = body
    self.about = about
  }
}

/// When, by whom and under which key something is changed: what every writing store method takes.
/// All of it is drawn before the transaction, which may run twice.
package struct Geste: Sendable {
  package let at: Instant
  package let by: Auteur
  /// Drawn with the form: a second send with the same key answers what the first did.
  package let key: String?
  /// A digest of what was sent: the same key with other content is refused.
  package let content: [UInt8]
  /// 32 random bytes from which the journal draws the salts of persons it meets for the first time.
  package let salt: [UInt8]

  package init(
    at: Instant, by: Auteur, key: String? = nil, content: [UInt8] = [], salt: [UInt8]
  ) {
    self.at = at
    self.by = by
    self.key = key
    self.content = content
    self.salt = salt
  }
}

/// An expected « no ». Its code is stable: used by the API, the tests and the logs.
package protocol Refusal: Error, Sendable, Equatable {
  /// Such as `candidature.appelClos`.
  var code: String { get }
}
