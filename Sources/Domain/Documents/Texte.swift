import Candidatures
package import Kernel

/// A passage of a document. Written as a literal: `"Le conseil, réuni le \(blanc: "date"), décide"`.
package struct Texte: Sendable, Equatable, ExpressibleByStringInterpolation {
  package enum Morceau: Sendable, Equatable {
    case courant(String)
    case fort(String)
    /// A line to fill in by hand; says what goes there.
    case blanc(String)
    case lien(String, vers: String)
  }

  package private(set) var morceaux: [Morceau]

  package init(_ morceaux: [Morceau]) { self.morceaux = morceaux }

  package init(stringLiteral text: String) { morceaux = [.courant(typographie(text))] }

  package init(stringInterpolation: Interpolation) { morceaux = stringInterpolation.morceaux }

  /// What is to be filled in by hand.
  package var blancs: [String] {
    morceaux.compactMap { if case .blanc(let nom) = $0 { nom } else { nil } }
  }

  /// The words alone; a blank is its name in brackets.
  package var brut: String {
    morceaux.map {
      switch $0 {
      case .courant(let text), .fort(let text), .lien(let text, _): text
      case .blanc(let nom): "[\(nom)]"
      }
    }.joined()
  }

  package static func + (a: Texte, b: Texte) -> Texte { Texte(a.morceaux + b.morceaux) }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var morceaux: [Morceau] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { morceaux.append(.courant(typographie(text))) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
    package mutating func appendInterpolation(_ montant: Centimes) {
      appendLiteral(montant.enEuros)
    }
    package mutating func appendInterpolation(_ jour: Jour) { appendLiteral(jour.enLettres) }
    package mutating func appendInterpolation(_ texte: Texte) { morceaux += texte.morceaux }

    package mutating func appendInterpolation(fort text: String) {
      morceaux.append(.fort(typographie(text)))
    }

    package mutating func appendInterpolation(blanc nom: String) { morceaux.append(.blanc(nom)) }

    /// What is known, or a line to fill in.
    package mutating func appendInterpolation(_ text: String?, ou nom: String) {
      if let text, !text.isEmpty { appendLiteral(text) } else { morceaux.append(.blanc(nom)) }
    }

    package mutating func appendInterpolation(_ text: String, vers adresse: String) {
      morceaux.append(.lien(text, vers: adresse))
    }
  }
}
