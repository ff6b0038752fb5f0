/// A JSON value (RFC 8259). Objects keep the order of their members.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The value of an integer as well.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The member of an object; nil for another kind of value.
  package subscript(name: String) -> JSONValue? { object?[name] }

  package static func int(_ number: Int) -> JSONValue { .integer(Int64(number)) }
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

/// Members in order.
package struct JSONObject: Sendable, Equatable {
  package private(set) var members: [Member]

  package struct Member: Sendable, Equatable {
    package let name: String
    package let value: JSONValue
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package init(_ members: [Member] = []) { self.members = members }

  package subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  package mutating func append(_ name: String, _ value: JSONValue) {
    members.append(Member(name, value))
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral, ExpressibleByFloatLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int64) { self = .integer(number) }
  package init(floatLiteral number: Double) { self = .number(number) }
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral values: JSONValue...) { self = .array(values) }
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(JSONObject(members.map { JSONObject.Member($0, $1) }))
  }
}
