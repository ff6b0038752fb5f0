package import Kernel
package import Territoires

/// A role held over a perimeter between two days, both included; `au` nil: until further notice.
package struct Habilitation: Sendable, Hashable {
  package let role: Role
  package let perimetre: Perimetre
  package let du: Jour
  package let au: Jour?

  package init(role: Role, perimetre: Perimetre, du: Jour, au: Jour? = nil) {
    self.role = role
    self.perimetre = perimetre
    self.du = du
    self.au = au
  }

  package func holds(on jour: Jour) -> Bool {
    du <= jour && au.map { jour <= $0 } ?? true
  }
}

/// What a role is held over.
package enum Perimetre: Sendable, Hashable {
  case territoire(CodeTerritoire)
  /// The identifier of a Structure.
  case structure(Int64)
}

extension Perimetre: CustomStringConvertible {
  /// `departement:93`, `pays`, `structure:42`.
  package var description: String {
    switch self {
    case .territoire(let code): code.description
    case .structure(let id): "structure:\(id)"
    }
  }

  /// Reads `description` back.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    if parts.count == 2, parts[0] == "structure" {
      guard let id = Int64(parts[1]), id > 0 else { return nil }
      self = .structure(id)
    } else {
      guard let code = CodeTerritoire(text) else { return nil }
      self = .territoire(code)
    }
  }
}
