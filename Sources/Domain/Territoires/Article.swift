/// How a territory's name takes « de »: the type of name in clear (TNCC) of the official geographic code.
package enum Article: Int, Sendable {
  case sans, elide, le, la, les, apostrophe

  /// The name after « de »: `de Paris`, `d’Indre-et-Loire`, `de la Manche`, `de l’Ain`, `du Nord`.
  package func complement(of nom: String) -> String {
    switch self {
    case .sans: "de \(nom)"
    case .elide: "d’\(nom)"
    case .le: "du \(nom)"
    case .la: "de la \(nom)"
    case .les: "des \(nom)"
    case .apostrophe: "de l’\(nom)"
    }
  }

  /// The name with its own article: `Paris`, `la Manche`, `l’Ain`, `le Nord`.
  package func defini(_ nom: String) -> String {
    switch self {
    case .sans, .elide: nom
    case .le: "le \(nom)"
    case .la: "la \(nom)"
    case .les: "les \(nom)"
    case .apostrophe: "l’\(nom)"
    }
  }
}
