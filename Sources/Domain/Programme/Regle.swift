package import Kernel

/// One rule of a programme, with its days of effect and where it comes from.
package struct Regle: Hashable, Sendable {
  package let code: CodeRegle
  /// A whole number (centimes, months, days, per cent, characters) or an official text.
  package let valeur: String
  /// The first day it holds.
  package let du: Jour
  /// The last day it holds; nil: until another one takes its place.
  package let au: Jour?
  /// The act, the publication, or « Hypothèse … » for what no official text fixes.
  package let source: String

  package init(_ code: CodeRegle, _ valeur: String, du: Jour, au: Jour? = nil, source: String) {
    self.code = code
    self.valeur = valeur
    self.du = du
    self.au = au
    self.source = source
  }

  package func holds(on jour: Jour) -> Bool { du <= jour && au.map { jour <= $0 } ?? true }

  /// Whether no official text fixes it: the screens then say so.
  package var isHypothese: Bool { source.hasPrefix("Hypothèse") }
}

/// A rule that is wanted and is not there, or cannot be read: a fault of the data, never a visitor's.
package enum RegleFault: Error, Sendable, Hashable, CustomStringConvertible {
  case absente(CodeRegle, on: Jour)
  case illisible(CodeRegle, valeur: String)

  package var description: String {
    switch self {
    case .absente(let code, let jour): "regle \(code.rawValue): none holds on \(jour)"
    case .illisible(let code, let valeur): "regle \(code.rawValue): cannot read \(valeur)"
    }
  }
}
