package import Kernel

/// The demonstration's clock, as its page moves it.
package protocol HorlogeDemonstration: Sendable {
  /// Where one may go in one press, in the order of their dates.
  var arrets: [ArretDemonstration] { get }
  /// The scenes of the story that what visitors did made impossible, the last first.
  func scenesRefusees() async throws -> [String]
  /// Plays the story until `target`. Throws `HorlogeRefusal`.
  func avancer(jusqua target: Instant) async throws
  /// Forgets what visitors did and tells the story again until a stop. Throws `HorlogeRefusal`.
  func recommencer(au target: Instant) async throws
}

/// A moment of the story worth a visit.
package struct ArretDemonstration: Sendable {
  package let nom: String
  package let at: Instant
  package init(nom: String, at: Instant) {
    self.nom = nom
    self.at = at
  }
}

package enum HorlogeRefusal: Refusal {
  /// What is written is not unwritten: time goes forward only.
  case recule
  /// After the end of the story.
  case tropLoin
  /// Somebody is moving the clock.
  case occupee

  package var code: String {
    switch self {
    case .recule: "horloge.recule"
    case .tropLoin: "horloge.tropLoin"
    case .occupee: "horloge.occupee"
    }
  }

  var phrase: String {
    switch self {
    case .recule:
      "Cette date est passée\u{A0}: ce qui est écrit reste écrit. Choisissez une date plus tardive, "
        + "ou recommencez la démonstration."
    case .tropLoin:
      "La démonstration s’arrête au 31\u{A0}décembre\u{A0}2023\u{A0}: choisissez avant."
    case .occupee: "Quelqu’un change la date en ce moment. Réessayez dans quelques secondes."
    }
  }
}
