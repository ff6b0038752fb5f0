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
package struct Geste: Sendable {
  package let at: Instant
  package let by: Auteur
  /// Drawn with the form: a second send with the same key answers what the first did.
  package let key: String?
  package init(at: Instant, by: Auteur, key: String? = nil) {
    self.at = at
    self.by = by
    self.key = key
  }
}

/// An expected « no ». Its code is stable: used by the API, the tests and the logs.
package protocol Refusal: Error, Sendable, Equatable {
  /// Such as `candidature.appelClos`.
  var code: String { get }
}
