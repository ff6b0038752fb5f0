package import Kernel

/// Where the rules of programmes are kept.
package protocol ReglesStore: Sendable {
  /// Every rule of a programme; empty when nothing was installed.
  func regles(_ programme: String) async throws -> Regles

  /// Adds the rules that are not there yet (same code, same first day), with a journal entry when
  /// there are any. Answers how many were added. Rules already there are left alone.
  func install(_ regles: Regles, by geste: Geste) async throws -> Int
}
