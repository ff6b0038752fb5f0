/// Why a text is not the JSON we accept, and at which byte.
package struct JSONFault: Error, Sendable, Equatable, CustomStringConvertible {
  package let reason: Reason
  package let offset: Int

  package enum Reason: String, Sendable {
    case tooLarge, tooDeep, unexpected, unclosed, badNumber, badString, duplicateName, trailing
  }

  package init(reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  package var description: String { "\(reason.rawValue) at byte \(offset)" }
}

extension JSONValue {
  /// Reads one value and nothing else. Strict: no comment, no trailing comma, no name given twice,
  /// valid UTF-8 only. `depth`: of arrays and objects in one another; `size`: in bytes.
  package init(
    parsing bytes: [UInt8], depth: Int = 64, size: Int = 64 * 1_048_576
  ) throws(JSONFault) {
    guard bytes.count <= size else { throw JSONFault(reason: .tooLarge, offset: size) }
    var parser = JSONParser(bytes: bytes)
    self = try parser.document(depth: min(depth, 512))
  }
}

struct JSONParser {
  let bytes: [UInt8]
  var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    JSONFault(reason: at < bytes.count ? reason : .unclosed, offset: at)
  }

  mutating func document(depth: Int) throws(JSONFault) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let value = try value(depth)
    guard at == bytes.count else { throw fault(.trailing) }
    return value
  }

  mutating func skipSpace() {
    while let byte = current, byte == 32 || byte == 10 || byte == 13 || byte == 9 { at += 1 }
  }

  /// One value, and the space around it.
  mutating func value(_ depth: Int) throws(JSONFault) -> JSONValue {
    skipSpace()
    let value: JSONValue
    switch current {
    case UInt8(ascii: "{"): value = try object(depth)
    case UInt8(ascii: "["): value = try array(depth)
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    default: value = try number()
    }
    skipSpace()
    return value
  }

  mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    let count = text.utf8CodeUnitCount
    let word = UnsafeBufferPointer(start: text.utf8Start, count: count)
    guard bytes[at...].starts(with: word) else { throw fault(.unexpected) }
    at += count
    return value
  }

  mutating func array(_ depth: Int) throws(JSONFault) -> JSONValue {
    guard depth > 0 else { throw fault(.tooDeep) }
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if pass("]") { return .array(values) }
    repeat { values.append(try value(depth - 1)) } while pass(",")
    guard pass("]") else { throw fault(.unexpected) }
    return .array(values)
  }

  mutating func object(_ depth: Int) throws(JSONFault) -> JSONValue {
    guard depth > 0 else { throw fault(.tooDeep) }
    at += 1
    var members: [JSONObject.Member] = []
    var names: Set<String> = []
    skipSpace()
    if pass("}") { return .object(JSONObject()) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw fault(.unexpected) }
      let name = try string()
      guard names.insert(name).inserted else { throw fault(.duplicateName) }
      skipSpace()
      guard pass(":") else { throw fault(.unexpected) }
      members.append(JSONObject.Member(name, try value(depth - 1)))
    } while pass(",")
    guard pass("}") else { throw fault(.unexpected) }
    return .object(JSONObject(members))
  }

  mutating func pass(_ sign: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }
}
