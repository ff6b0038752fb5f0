import Foundation
import JSON

/// What a command says: results on standard output, complaints on standard error.
enum Terminal {
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Why a command ends badly, for a person; for a script too, where a result would have been.
  static func complain(_ sortie: Sortie, asJSON: Bool) {
    complain(sortie.message)
    guard asJSON else { return }
    say(
      ["erreur": ["code": .string(sortie.code), "message": .string(sortie.message)]], asJSON: true
    ) { [] }
  }

  /// The result of a command: one JSON object, or lines for a person.
  static func say(_ value: JSONValue, asJSON: Bool, lines: () -> [String]) {
    let text = asJSON ? value.text : lines().joined(separator: "\n")
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Whether somebody is looking: progress bars are for them only.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}
