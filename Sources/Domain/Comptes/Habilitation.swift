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
