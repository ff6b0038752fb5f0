import HTTP
import Testing

@Suite struct FormTests {
  @Test(
    "a form is decoded as the browser meant it",
    arguments: [
      ("a=1", "a", "1"), ("a=L%27%C3%A9t%C3%A9", "a", "L'été"), ("a=1+2", "a", "1 2"),
      ("a=1%2B2", "a", "1+2"), ("a=b=c", "a", "b=c"), ("a=", "a", ""), ("a", "a", ""),
      ("%61=x", "a", "x"), ("a=%", "a", "%"), ("a=%4", "a", "%4"), ("a=%zz", "a", "%zz"),
      ("a=%00b", "a", "b"), ("a=%20%20x%20", "a", "x"), ("a=x%0D%0Ay", "a", "x\r\ny"),
      ("a=%FF", "a", "\u{FFFD}"), ("a=1&a=2", "a", "1"),
    ])
  func decodes(encoded: String, name: String, value: String) {
    #expect(Form(encoded: encoded.utf8)[name] == value)
  }

  @Test("an absent field is nil, and an empty text")
  func absent() {
    let form = Form(encoded: "b=1".utf8)
    #expect(form["a"] == nil)
    #expect(form.text("a").isEmpty)
  }

  @Test("every value of a name is kept, in order")
  func repeated() {
    #expect(Form(encoded: "a=1&b=2&a=3".utf8).all("a") == ["1", "3"])
  }

  @Test("more fields than the limit are ignored")
  func limit() {
    let encoded = (0..<2_000).map { "f\($0)=x" }.joined(separator: "&")
    #expect(Form(encoded: encoded.utf8).fields.count == 1_000)
  }

  @Test("in a path, a plus sign is a plus sign")
  func path() {
    #expect(Form.decodedPathSegment("a+b%20c") == "a+b c")
  }
}
