package import Candidatures
import Kernel

/// What the comité proposes on one file. It decides nothing.
package struct Proposition: Sendable, Hashable {
  package let sens: Sens
  /// An official ground; nil unless something asked for is refused.
  package let motif: String?
  /// One true sentence, read as it is by the structure.
  package let phrase: String

  package init(_ sens: Sens, motif: String? = nil, phrase: String = "") {
    self.sens = sens
    self.motif = motif
    self.phrase = phrase
  }

  package enum Sens: Sendable, Hashable {
    /// For so many posts, at most those asked for.
    case retenir(postes: Int)
    case refuser
    /// To examine again at a later séance: not a decision.
    case ajourner

    /// Nil for a code that is none.
    package init?(code: String, postes: Int) {
      switch code {
      case "retenir": self = .retenir(postes: postes)
      case "refuser": self = .refuser
      case "ajourner": self = .ajourner
      default: return nil
      }
    }

    package var code: String {
      switch self {
      case .retenir: "retenir"
      case .refuser: "refuser"
      case .ajourner: "ajourner"
      }
    }
  }

  /// Zero for a refusal or an adjournment.
  package var postes: Int { if case .retenir(let postes) = sens { postes } else { 0 } }

  /// Puts off the vote: it needs no quorum, and counts nobody's voice.
  package var isAjournement: Bool { sens == .ajourner }

  /// What the competent authority would sign; nil for an adjournment.
  package var decision: TexteDecision? {
    guard sens != .ajourner else { return nil }
    return TexteDecision(postes: postes, motif: motif, phrase: phrase)
  }

  var facts: [(String, JournalEvent.Fact)] {
    [("sens", .code(sens.code)), ("postes", .integer(Int64(postes)))]
      + (motif.map { [("motif", .code($0))] } ?? [])
  }
}
