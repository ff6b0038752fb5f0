/// What a decision follows. An adjournment is not a decision: it leaves none behind.
package enum OrigineDecision: Sendable, Hashable {
  /// Taken on the file itself, after the opinion.
  case directe
  /// A proposal of the approved minutes of this séance.
  case seance(Int64)
  /// The answer to this recours.
  case recours(Int64)
  /// A line of a decisions file.
  case importee

  /// What is stored: its code, and the number of what it follows.
  package var code: String {
    switch self {
    case .directe: "directe"
    case .seance: "seance"
    case .recours: "recours"
    case .importee: "import"
    }
  }

  package var numero: Int64? {
    switch self {
    case .seance(let id), .recours(let id): id
    case .directe, .importee: nil
    }
  }

  /// Nil for a code, or a number, that no origin has.
  package init?(code: String, numero: Int64?) {
    switch (code, numero) {
    case ("directe", nil): self = .directe
    case ("seance", let id?): self = .seance(id)
    case ("recours", let id?): self = .recours(id)
    case ("import", nil): self = .importee
    default: return nil
    }
  }

  /// Whether it may take the place of a decision already taken.
  package var mayFollow: Bool { self != .directe }

  /// Whether the préfecture's opinion must be rendered first: a missing opinion never blocks the comité,
  /// nor what was decided elsewhere.
  var needsAvis: Bool { self == .directe }
}
