import API
import Comptes
import HTTP
import HTTPTypes
import Hummingbird
import JSON
import Kernel
import Logging
import NIOCore

/// Calls an API in process, without a socket.
struct Guichet {
  private let site: APISite

  init(_ site: APISite) { self.site = site }

  struct Answer {
    let status: Int
    let type: String?
    let tag: String?
    let bytes: [UInt8]
    var json: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
  }

  func get(
    _ path: String, ifNoneMatch: String? = nil, as acteur: Acteur? = nil
  ) async throws -> Answer {
    let router = Router(context: HTTP.Context.self, options: .autoGenerateHeadEndpoints)
    site.register(on: router)
    var head = HTTPRequest(
      method: .get, scheme: "http", authority: "maillage.example", path: path)
    head.headerFields[.ifNoneMatch] = ifNoneMatch
    var context = HTTP.Context.inProcess(logger: Logger(label: "test"))
    context.session = acteur.map {
      SessionOuverte(acteur: $0, secret: [1], expires: Instant(milliseconds: .max))
    }
    let response = try await router.buildResponder().respond(
      to: Request(head: head, body: .init(buffer: ByteBuffer())), context: context)
    let kept = Kept()
    try await response.body.write(Collector(kept: kept))
    return Answer(
      status: response.status.code, type: response.headers[.contentType],
      tag: response.headers[.eTag], bytes: Array(kept.buffer.readableBytesView))
  }
}

private final class Kept: @unchecked Sendable {
  var buffer = ByteBuffer()
}

private struct Collector: ResponseBodyWriter {
  let kept: Kept
  mutating func write(_ buffer: ByteBuffer) async throws {
    kept.buffer.writeImmutableBuffer(buffer)
  }
  consuming func finish(_ trailers: HTTPFields?) async throws {}
}
