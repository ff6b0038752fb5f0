import JSON

/// One parameter of an operation, in its path or its query.
package struct Parameter: Sendable {
  package enum Place: String, Sendable { case path, query }

  package enum Kind: Sendable {
    case integer(ClosedRange<Int64>)
    /// One of a closed list.
    case choice([String])
    /// At most so many characters.
    case text(max: Int)
    /// A civil day, `2021-03-11`, or `11/03/2021` as our forms send it.
    case day
    /// What another answer gave: letters, digits and `:._-`.
    case code(max: Int)
  }

  let name: String
  let place: Place
  let kind: Kind
  let description: String

  package static func query(_ name: String, _ kind: Kind, _ description: String) -> Parameter {
    Parameter(name: name, place: .query, kind: kind, description: description)
  }

  package static func path(_ name: String, _ kind: Kind, _ description: String) -> Parameter {
    Parameter(name: name, place: .path, kind: kind, description: description)
  }

  /// Nil when `value` is acceptable, else what to do, in French. Our forms send the fields left empty:
  /// an empty choice, day or code says nothing.
  func fault(in value: String) -> String? {
    switch kind {
    case .integer(let range):
      guard let number = wholeNumber(value), range.contains(number) else {
        return "indiquez un nombre entier entre \(range.lowerBound) et \(range.upperBound)"
      }
    case .choice(let codes):
      guard value.isEmpty || codes.contains(value) else {
        return "choisissez parmi \(codes.joined(separator: ", "))"
      }
    case .text(let max):
      guard value.unicodeScalars.count <= max else { return "écrivez au plus \(max) caractères" }
    case .day:
      guard value.isEmpty || isDay(value) else {
        return "indiquez un jour du calendrier, comme 2021-03-11 ou 11/03/2021"
      }
    case .code(let max):
      guard value.utf8.count <= max, value.utf8.allSatisfy(isCodeByte) else {
        return "reprenez la valeur telle qu’une autre réponse l’a donnée"
      }
    }
    return nil
  }

  /// Whether a refused value is well written and names nothing that exists, such as 31/02/2021.
  func namesNothing(_ value: String) -> Bool {
    guard case .day = kind else { return false }
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return parts.count == 3 && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
      && (1_000...9_999).contains(parts[2])
  }

  /// The same rule, in JSON Schema.
  var schema: JSONValue {
    switch kind {
    case .integer(let range):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .choice(let codes): Schema.choice(codes + [""])
    case .text(let max): ["type": "string", "maxLength": .int(max)]
    case .day:
      ["anyOf": [Schema.day, Schema.frenchDay, ["type": "string", "maxLength": 0]]]
    case .code(let max): ["type": "string", "pattern": .string("^[A-Za-z0-9:._-]{0,\(max)}$")]
    }
  }
}

private func isCodeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 48...58, 65...90, 97...122, 45, 46, 95: true
  default: false
  }
}

private func wholeNumber(_ text: String) -> Int64? {
  let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int64(text)
}
