/// Work that time brings: reminders, releases, retention. Done twice at the same moment, it has one
/// effect; stopped in the middle, it goes on where it was the next time.
package protocol Travail: Sendable {
  /// Names it in the logs.
  var nom: String { get }
  /// Does what is due at `instant`; answers how many things it changed.
  func callAsFunction(at instant: Instant) async throws -> Int
}
