package import Comptes
import Empreinte
import HTTP
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
package import Web

/// The pages of some routes, called without a socket, by a visitor or by somebody signed in.
package struct TestSite: Sendable {
  private let responder: any HTTPResponder<HTTP.Context>
  private let digests = CryptoDigests()
  private let secret: [UInt8] = Array("secret of the session".utf8)

  package init(_ routes: [Route], environment: Web.Environment) {
    let site = WebSite(
      environment: environment, routes: routes,
      limiter: RateLimiter(.off, clock: environment.clock), cookie: SessionCookie(overTLS: false))
    let router = Router(context: HTTP.Context.self, options: .autoGenerateHeadEndpoints)
    site.register(on: router)
    responder = router.buildResponder()
  }

  /// What a test reads of an answer.
  package struct Answer: Sendable {
    package let status: Int
    package let location: String?
    package let body: String

    /// The texts of the page, without its markup, blanks run together.
    package var text: String {
      var out = ""
      var inTag = false
      for character in body {
        if character == "<" { inTag = true }
        if !inTag { out.append(character) }
        if character == ">" {
          inTag = false
          out.append(" ")
        }
      }
      return out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  package func get(_ path: String, as acteur: Acteur? = nil) async throws -> Answer {
    try await answer(.get, path, "", acteur)
  }

  /// The page that an answer leads to, or its own.
  package func follow(_ answer: Answer, as acteur: Acteur? = nil) async throws -> Answer {
    guard answer.status == 303, let location = answer.location else { return answer }
    return try await get(location, as: acteur)
  }

  /// Sends a form with its tokens, as a browser would; `cle` names the gesture.
  package func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, cle: String,
    as acteur: Acteur? = nil
  ) async throws -> Answer {
    try await post(path, pairs: fields.map { ($0.key, $0.value) }, cle: cle, as: acteur)
  }

  /// The same with fields that were put together.
  package func post(
    _ path: String, pairs fields: [(String, String)], cle: String, as acteur: Acteur? = nil
  ) async throws -> Answer {
    var pairs = fields + [("_cle", cle)]
    if acteur != nil { pairs.append(("_jeton", jeton)) }
    let body = pairs.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    return try await answer(.post, path, body, acteur)
  }

  /// The same with a file, as a browser sends it.
  package func post(
    _ path: String, _ fields: KeyValuePairs<String, String>, file: (field: String, content: String),
    cle: String, as acteur: Acteur
  ) async throws -> Answer {
    let boundary = "frontiere-de-test"
    let pairs = fields.map { ($0.key, $0.value) } + [("_cle", cle), ("_jeton", jeton)]
    var body = pairs.map { name, value in
      "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }.joined()
    body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
    body += "filename=\"essai\"\r\n\r\n\(file.content)\r\n--\(boundary)--\r\n"
    return try await answer(
      .post, path, body, acteur, contentType: "multipart/form-data; boundary=\(boundary)")
  }

  private var jeton: String {
    hexadecimal(digests.sha256(secret + Array("jeton".utf8)).prefix(20))
  }

  private func answer(
    _ method: HTTPRequest.Method, _ path: String, _ body: String, _ acteur: Acteur?,
    contentType: String? = nil
  ) async throws -> Answer {
    var head = HTTPRequest(
      method: method, scheme: "http", authority: "maillage.example", path: path)
    head.headerFields[.contentType] = contentType
    let request = Request(head: head, body: .init(buffer: ByteBuffer(string: body)))
    var context = HTTP.Context.inProcess(logger: Logger(label: "test"))
    context.requestID = "test"
    if let acteur {
      context.session = SessionOuverte(
        acteur: acteur, secret: secret, expires: Instant(milliseconds: .max))
    }
    let response = try await responder.respond(to: request, context: context)
    let kept = Kept()
    try await response.body.write(Collector(kept: kept))
    return Answer(
      status: response.status.code, location: response.headers[.location],
      body: String(buffer: kept.buffer))
  }
}

private final class Kept: @unchecked Sendable {
  var buffer = ByteBuffer()
}

private struct Collector: ResponseBodyWriter {
  let kept: Kept
  mutating func write(_ buffer: ByteBuffer) async throws {
    var buffer = buffer
    kept.buffer.writeBuffer(&buffer)
  }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private func encoded(_ text: String) -> String {
  let hex = Array("0123456789ABCDEF")
  return text.utf8.map { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      ? String(UnicodeScalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
  }.joined()
}
