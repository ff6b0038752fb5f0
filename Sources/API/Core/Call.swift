package import Comptes
package import Kernel

/// One call as an operation sees it: its parameters were checked against their declarations.
package struct Call: Sendable {
  package let at: Instant
  package let acteur: Acteur
  let values: [String: String]

  /// What was given for `name`; nil when it was not, or was left empty.
  package func text(_ name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  package func integer(_ name: String) -> Int64? { values[name].flatMap { Int64($0) } }

  package func int(_ name: String) -> Int? { integer(name).map { Int($0) } }

  package func jour(_ name: String) -> Jour? { values[name].flatMap { Jour(typed: $0) } }

  package func id<Entity>(_ name: String, _ type: Entity.Type = Entity.self) throws -> ID<Entity> {
    guard let id = ID<Entity>(values[name] ?? "") else { throw Absent() }
    return id
  }
}

func isDay(_ text: String) -> Bool { Jour(typed: text) != nil }
