import HTML
import Testing

@Suite struct HTMLTests {
  @Test(
    "What people typed cannot become markup",
    arguments: [
      ("<script>", "&lt;script&gt;"),
      ("a & b", "a &amp; b"),
      ("l'écran \"partagé\"", "l&#39;écran &quot;partagé&quot;"),
      ("’ é 🙂 \u{202F}", "’ é 🙂 \u{202F}"),
      ("", ""),
      ("a\u{0}b\u{8}c\u{B}d\u{1F}e", "abcde"),
      ("ligne\n\tsuite\r\n", "ligne\n\tsuite\r\n"),
      ("&lt;", "&amp;lt;"),
    ])
  func escapes(typed: String, written: String) {
    #expect(page { $0.text(typed) } == written)
  }

  @Test("An attribute's value stays between its quotes")
  func attribute() {
    let html = page { h in
      h.void("input", Attribute("value", "\" onfocus=\"alert(1)"), .flag("checked"))
    }
    #expect(html == "<input value=\"&quot; onfocus=&quot;alert(1)\" checked>")
  }

  @Test("An attribute without value is left out, with its space")
  func absentAttributes() {
    let html = page { h in
      h.element(
        "p", .optional("title", nil), .flag("hidden", false), .class("doux"), .id("a"),
        .optional("lang", "en")
      ) { h in h.text("x") }
    }
    #expect(html == "<p class=\"doux\" id=\"a\" lang=\"en\">x</p>")
  }

  @Test("Elements close in the order they were opened, also when their content fails")
  func nesting() {
    struct Failure: Error {}
    let html = page { h in
      h.element("ul") { h in h.element("li", text: "a < b") }
    }
    #expect(html == "<ul><li>a &lt; b</li></ul>")
    var h = HTML()
    #expect(throws: Failure.self) { try h.element("p") { _ in throw Failure() } }
  }

  @Test(
    "Whole numbers are written in full",
    arguments: [
      (Int64.min, "-9223372036854775808"), (-1, "-1"), (0, "0"), (9, "9"), (10, "10"),
      (-305, "-305"), (19_197_312_100, "19197312100"),
      (Int64.max, "9223372036854775807"),
    ])
  func numbers(number: Int64, written: String) {
    #expect(page { $0.text(number) } == written)
  }

  @Test("A part written apart is appended as it is")
  func append() {
    var part = HTML()
    part.element("b", text: "1 & 2")
    #expect(page { $0.append(part) } == "<b>1 &amp; 2</b>")
    #expect(page { $0.append(part, 3..<12) } == "1 &amp; 2")
  }

  @Test("Control characters of an attribute are left out too")
  func controlInAttribute() {
    let html = page { $0.void("input", Attribute("value", "a\u{0}b")) }
    #expect(html == "<input value=\"ab\">")
  }
}

func page(_ content: (inout HTML) -> Void) -> String {
  var h = HTML()
  content(&h)
  return String(decoding: h.bytes, as: UTF8.self)
}
