import JSON
import Testing

@Suite("JSON")
struct JSONTests {
  @Test(
    "Valid texts are read, and written back compact",
    arguments: [
      ("null", "null"), (" true ", "true"), ("[]", "[]"), ("{}", "{}"), ("-0", "0"),
      ("[1, 2.5 ,\"a\"]", "[1,2.5,\"a\"]"),
      ("{\"b\":1,\"a\":{\"c\":[]}}", "{\"b\":1,\"a\":{\"c\":[]}}"),
      ("\"\\u00e9\\ud83d\\ude00\\n\\/\"", "\"é😀\\n/\""), ("\"\\u0001\"", "\"\\u0001\""),
      ("9223372036854775807", "9223372036854775807"), ("1e2", "100"), ("1.0", "1"),
      ("9223372036854775808", "9.223372036854776e+18"), ("\u{FEFF}1", "1"),
    ])
  func roundTrip(text: String, written: String) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)).text == written)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", " ", "nul", "[1,]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1,\"a\":2}",
      "01",
      "1.", ".5", "+1", "1e", "-", "\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
      "\"\\udc00\"",
      "\"\\ud800\\u0041\"", "\"\n\"", "1 1", "[", "{", "{\"a\":", "1e999", "// a\n1", "NaN",
    ])
  func refused(text: String) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test(
    "Invalid UTF-8 is refused",
    arguments: [[34, 0xFF, 34], [34, 0xC3, 34], [34, 92, 110, 0xFF, 34]] as [[UInt8]])
  func encoding(bytes: [UInt8]) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: bytes) }
  }

  @Test("Depth and size have a limit")
  func limits() {
    let deep = Array(String(repeating: "[", count: 1_000_000).utf8)
    #expect(throws: JSONFault(reason: .tooDeep, offset: 64)) { try JSONValue(parsing: deep) }
    #expect(throws: JSONFault(reason: .tooDeep, offset: 512)) {
      try JSONValue(parsing: deep, depth: .max)
    }
    #expect(throws: JSONFault(reason: .tooLarge, offset: 3)) {
      try JSONValue(parsing: Array("[1,2]".utf8), size: 3)
    }
    let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSONValue(parsing: Array(allowed.utf8)) }
  }

  @Test("Values are written from literals, in their order")
  func literals() {
    let value: JSONValue = ["b": 1, "a": [true, nil, "é\"\\"], "c": 2.5]
    #expect(value.text == "{\"b\":1,\"a\":[true,null,\"é\\\"\\\\\"],\"c\":2.5}")
    #expect(value["b"]?.integer == 1)
    #expect(value["b"]?.number == 1)
    #expect(value["z"] == nil)
    #expect(JSONValue.number(.infinity).text == "null")
  }
}
