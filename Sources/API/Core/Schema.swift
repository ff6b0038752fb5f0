import JSON

/// The pieces that the JSON Schemas of the operations are made of.
enum Schema {
  static let text: JSONValue = ["type": "string"]
  static let maybeText: JSONValue = ["type": ["string", "null"]]
  /// `2021-03-11`
  static let day: JSONValue = ["type": "string", "format": "date"]
  static let maybeDay: JSONValue = ["type": ["string", "null"], "format": "date"]
  /// `11/03/2021`; the calendar refuses some days that look so.
  static let frenchDay: JSONValue = [
    "type": "string", "pattern": "^(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])/[1-9][0-9]{3}$",
  ]
  /// Nought, or more.
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let maybeCount: JSONValue = ["type": ["integer", "null"], "minimum": 0]
  /// A rank, or a number that is never nought.
  static let rank: JSONValue = ["type": "integer", "minimum": 1]
  static let percent: JSONValue = ["type": "integer", "minimum": 1, "maximum": 100]
  static let integer: JSONValue = ["type": "integer"]
  static let maybeInteger: JSONValue = ["type": ["integer", "null"]]
  static let flag: JSONValue = ["type": "boolean"]

  static func choice(_ codes: [String]) -> JSONValue {
    ["type": "string", "enum": .array(codes.map(JSONValue.string))]
  }

  static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }
}
