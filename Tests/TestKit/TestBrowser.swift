package import Comptes
import HTTP
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
package import Web

/// A browser on the pages of a site, in process: it keeps the session's cookie and follows nothing.
package actor TestBrowser {
  private let responder: any HTTPResponder<HTTP.Context>
  private let cookie = SessionCookie(overTLS: false)
  private let client: String
  package private(set) var token: String?

  package init(
    _ routes: [Route], _ environment: Web.Environment, sessions: any SessionResolver,
    client: String = "192.0.2.7"
  ) {
    let router = Router(context: HTTP.Context.self)
    router.add(
      middleware: Sessions(resolver: sessions, clock: environment.clock, cookie: cookie))
    WebSite(
      environment: environment, routes: routes,
      limiter: RateLimiter(.off, clock: environment.clock), cookie: cookie
    ).register(on: router)
    responder = router.buildResponder()
    self.client = client
  }

  /// What came back.
  package struct Reply: Sendable {
    package let status: Int
    package let location: String?
    /// Seconds to wait before another try.
    package let retryAfter: Int?
    package let body: String

    /// The page without what differs at each send: keys of forms.
    package var stable: String {
      body.split(separator: "\"").filter { !($0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit)) }
        .joined(separator: "\"")
    }

    /// The value of the first hidden field of that name.
    package func field(_ name: String) -> String? {
      let parts = body.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1)
      return parts.count == 2 ? parts[1].split(separator: "\"").first.map(String.init) : nil
    }
  }

  package func get(_ path: String) async throws -> Reply { try await send(.get, path, "") }

  /// Sends a form signed by the page of the session.
  package func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Reply {
    let body = fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    return try await send(.post, path, body)
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String
  ) async throws -> Reply {
    var head = HTTPRequest(method: method, scheme: "http", authority: "site", path: path)
    if let token { head.headerFields[.cookie] = "\(cookie.name)=\(token)" }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let context = HTTP.Context.inProcess(logger: Logger(label: "test"), client: client)
    let response = try await responder.respond(to: request, context: context)
    keepCookie(response.headers[.setCookie])
    let collected = Collected()
    try await response.body.write(Collector(collected: collected))
    return Reply(
      status: response.status.code, location: response.headers[.location],
      retryAfter: response.headers[.retryAfter].flatMap { Int($0) },
      body: String(buffer: collected.buffer))
  }

  private func keepCookie(_ header: String?) {
    guard let value = header?.split(separator: ";").first?.split(separator: "=", maxSplits: 1)
    else { return }
    token = value.count == 2 ? String(value[1]) : nil
  }

  private func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      (48...57).contains(byte) || (97...122).contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

private final class Collected {
  var buffer = ByteBuffer()
}

private struct Collector: ResponseBodyWriter {
  let collected: Collected
  mutating func write(_ buffer: ByteBuffer) async throws {
    collected.buffer.writeImmutableBuffer(buffer)
  }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
