import HTML
import Testing

@Suite struct HrefTests {
  @Test(
    "What is put into an address cannot leave its segment",
    arguments: [
      ("93", "/structures/93"),
      ("a/b", "/structures/a%2Fb"),
      ("../x", "/structures/..%2Fx"),
      ("a?b=c&d#e", "/structures/a%3Fb%3Dc%26d%23e"),
      ("é ’", "/structures/%C3%A9%20%E2%80%99"),
      ("\"><script>", "/structures/%22%3E%3Cscript%3E"),
      ("a_b-c.d~e", "/structures/a_b-c.d~e"),
    ])
  func interpolation(value: String, address: String) {
    let href: Href = "/structures/\(value)"
    #expect(href.text == address)
  }

  @Test("A number may stand in an address")
  func number() {
    let href: Href = "/structures?page=\(12)"
    #expect(href.text == "/structures?page=12")
  }

  @Test("Parameters are added one after the other")
  func adding() {
    let href: Href = "/structures"
    #expect(href.adding("q", "Saint Denis").text == "/structures?q=Saint%20Denis")
    #expect(href.adding("q", "a&b").adding("page", "2").text == "/structures?q=a%26b&page=2")
  }

  @Test(
    "An address from outside is let through when its kind is known to be harmless",
    arguments: [
      "https://exemple.example/a?b=c", "http://exemple.example", "mailto:mairie@exemple.example",
      "tel:+33100000000", "HTTPS://EXEMPLE.EXAMPLE",
    ])
  func outside(address: String) {
    #expect(Href(outside: address)?.text == address)
  }

  @Test(
    "Any other address from outside is refused",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " https://a.example", "java\tscript:x",
      "https://a.example/\n", "data:text/html,x", "//a.example", "/structures", "", "vbscript:x",
      "https://a.example/\u{7F}",
    ])
  func refused(address: String) {
    #expect(Href(outside: address) == nil)
  }

  @Test("A telephone number loses what cannot be dialled")
  func telephone() {
    #expect(Href(telephone: "01 70 77 23 72").text == "tel:0170772372")
    #expect(Href(telephone: "+33 (0)1 70").text == "tel:+330170")
    #expect(Href(telephone: "٣ <>\"").text == "tel:")
  }
}
