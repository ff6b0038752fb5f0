package import Kernel

extension Value {
  package static func id<Entity>(_ id: ID<Entity>) -> Value { .integer(id.rawValue) }
  package static func id<Entity>(_ id: ID<Entity>?) -> Value {
    id.map { .integer($0.rawValue) } ?? .null
  }
  package static func int(_ value: Int) -> Value { .integer(Int64(value)) }
  package static func int(_ value: Int?) -> Value { value.map { .integer(Int64($0)) } ?? .null }
  package static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  package static func bool(_ value: Bool) -> Value { .integer(value ? 1 : 0) }
  /// A civil day is stored as its ISO text, which sorts and reads well.
  package static func jour(_ jour: Jour) -> Value { .text(jour.description) }
  package static func jour(_ jour: Jour?) -> Value { jour.map { .text($0.description) } ?? .null }
  package static func instant(_ instant: Instant) -> Value { .integer(instant.milliseconds) }
  package static func instant(_ instant: Instant?) -> Value {
    instant.map { .integer($0.milliseconds) } ?? .null
  }
  package static func centimes(_ amount: Centimes) -> Value { .integer(amount.value) }
}

extension Row {
  package func id<Entity>(_ column: Int, _ type: Entity.Type = Entity.self) throws -> ID<Entity> {
    ID(try integer(column))
  }
  package func optionalID<Entity>(
    _ column: Int, _ type: Entity.Type = Entity.self
  ) throws -> ID<Entity>? {
    try optionalInteger(column).map { ID($0) }
  }
  package func int(_ column: Int) throws -> Int { Int(try integer(column)) }
  package func optionalInt(_ column: Int) throws -> Int? {
    try optionalInteger(column).map { Int($0) }
  }
  package func bool(_ column: Int) throws -> Bool { try integer(column) != 0 }
  package func instant(_ column: Int) throws -> Instant {
    Instant(milliseconds: try integer(column))
  }
  package func optionalInstant(_ column: Int) throws -> Instant? {
    try optionalInteger(column).map { Instant(milliseconds: $0) }
  }
  package func centimes(_ column: Int) throws -> Centimes { Centimes(try integer(column)) }
  package func jour(_ column: Int) throws -> Jour {
    guard let jour = Jour(iso: try text(column)) else { throw undecodable(column) }
    return jour
  }
  package func optionalJour(_ column: Int) throws -> Jour? {
    try optionalText(column).map { try decoded(Jour(iso: $0), column) }
  }

  /// What a stored code must decode to: a fault, not a crash, when it does not.
  package func decoded<T>(_ value: T?, _ column: Int) throws -> T {
    guard let value else { throw undecodable(column) }
    return value
  }

  private func undecodable(_ column: Int) -> DatabaseFault {
    DatabaseFault(code: "column.undecodable", message: "column \(column) holds another kind")
  }
}
