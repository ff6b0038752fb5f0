/// A territory by its official code (INSEE, or SIREN for an EPCI or EPT).
///
/// Its text form, used in tables and URLs: `pays`, `region:11`, `departement:93`, `epci:200029999`,
/// `ept:200057867`, `commune:93046`.
package enum CodeTerritoire: Hashable, Sendable, CustomStringConvertible {
  case pays
  case region(String)
  /// A département, or an overseas collectivity, which has no région: `975`, `977`, `978`, `986`…
  case departement(String)
  case epci(String)
  case ept(String)
  case commune(String)

  package var description: String {
    switch self {
    case .pays: "pays"
    case .region(let code): "region:\(code)"
    case .departement(let code): "departement:\(code)"
    case .epci(let code): "epci:\(code)"
    case .ept(let code): "ept:\(code)"
    case .commune(let code): "commune:\(code)"
    }
  }

  /// Reads `description` back. Nil for an unknown kind or a code that has other signs than 0–9, A, B.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let kind = parts.first else { return nil }
    if kind == "pays", parts.count == 1 {
      self = .pays
      return
    }
    guard parts.count == 2, (2...9).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) || $0 == 65 || $0 == 66 })
    else { return nil }
    let code = String(parts[1])
    switch kind {
    case "region": self = .region(code)
    case "departement": self = .departement(code)
    case "epci": self = .epci(code)
    case "ept": self = .ept(code)
    case "commune": self = .commune(code)
    default: return nil
    }
  }
}
