import HTTP
import Testing

@Suite("Un formulaire avec un fichier")
struct MultipartTests {
  private func body(_ parts: [(headers: String, content: [UInt8])], _ boundary: String = "b")
    -> [UInt8]
  {
    parts.flatMap { part in
      Array("--\(boundary)\r\n\(part.headers)\r\n\r\n".utf8) + part.content + [13, 10]
    } + Array("--\(boundary)--\r\n".utf8)
  }

  private static let field = "Content-Disposition: form-data; name=\"prenom\""
  private static let file =
    "Content-Disposition: form-data; name=\"cv\"; filename=\"a.pdf\"\r\nContent-Type: x/y"

  @Test("se lit : textes et fichiers, octet pour octet")
  func read() {
    let bytes: [UInt8] = [0, 13, 10, 45, 45, 255, 13, 10]
    let form = Form(
      multipart: body([(Self.field, Array("Lila\u{0}é".utf8)), (Self.file, bytes)]), boundary: "b")
    #expect(form.text("prenom") == "Lilaé")
    #expect(form.files == [SentFile(field: "cv", filename: "a.pdf", bytes: bytes)])
  }

  @Test("prend un fichier vide pour un fichier vide")
  func empty() {
    let form = Form(multipart: body([(Self.file, [])]), boundary: "b")
    #expect(form.files.first?.bytes == [])
  }

  @Test("ne lit pas plus de parties que permis")
  func limit() {
    let parts = (0..<10).map { _ in (headers: Self.field, content: [UInt8]("a".utf8)) }
    #expect(Form(multipart: body(parts), boundary: "b", limit: 3).fields.count == 3)
  }

  @Test("ne tombe sur aucun corps coupé ou abîmé")
  func hostile() {
    let whole = body([(Self.field, Array("Lila".utf8)), (Self.file, [1, 2, 3])])
    for length in 0...whole.count {
      _ = Form(multipart: Array(whole.prefix(length)), boundary: "b")
    }
    for place in whole.indices {
      var other = whole
      other[place] = 0xFF
      _ = Form(multipart: other, boundary: "b")
    }
    #expect(Form(multipart: Array("--b\r\n\r\n--b--".utf8), boundary: "b").isEmpty)
  }

  @Test(
    "dit ce qui sépare ses parties",
    arguments: [
      ("multipart/form-data; boundary=abc", "abc"),
      ("multipart/form-data; charset=utf-8; boundary=\"a-b\"", "a-b"),
      ("application/x-www-form-urlencoded", nil), ("multipart/form-data", nil),
      ("multipart/mixed; boundary=abc", nil), ("multipart/form-data; boundary=", nil),
    ])
  func boundary(type: String, expected: String?) {
    #expect(Form.boundary(of: type) == expected)
  }
}
