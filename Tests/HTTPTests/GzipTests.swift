import HTTP
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@Suite("Answers are compressed for whoever says so")
struct GzipTests {
  @Test(
    "A coding is accepted by its name, unless its weight is nought",
    arguments: [
      (nil, false), ("", false), ("identity", false), ("br", false), ("gzip", true), ("*", true),
      ("br, gzip", true), ("br,gzip;q=0.5", true), ("gzip; q=0", false), ("gzip;q=0.0, br", false),
      ("xgzip", false), ("deflate, * ; q=0", false),
    ])
  func accepted(header: String?, isCompressed: Bool) async throws {
    let response = try await answer(to: header, body: String(repeating: "a", count: 2_000))
    #expect(response.headers[.vary] == "Accept-Encoding")
    #expect((response.headers[.contentEncoding] == "gzip") == isCompressed)
  }

  @Test("A short answer stays as it is")
  func short() async throws {
    let response = try await answer(to: "gzip", body: "vivant\n")
    #expect(response.headers[.contentEncoding] == nil)
  }

  private func answer(to accepted: String?, body: String) async throws -> Response {
    let router = Router(context: HTTP.Context.self)
    router.add(middleware: Gzip())
    router.get("/") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/plain"],
        body: .init(byteBuffer: ByteBuffer(string: body)))
    }
    var head = HTTPRequest(method: .get, scheme: "http", authority: "maillage.example", path: "/")
    head.headerFields[.acceptEncoding] = accepted
    return try await router.buildResponder().respond(
      to: Request(head: head, body: .init(buffer: ByteBuffer())),
      context: .inProcess(logger: Logger(label: "test")))
  }
}
