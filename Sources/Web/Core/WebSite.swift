import Comptes
package import HTTP
import HTTPTypes
package import Hummingbird
import Kernel
import NIOCore

/// Every page of the site on one router.
package struct WebSite: Sendable {
  private let environment: Environment
  private let routes: [Route]
  private let limiter: RateLimiter
  private let cookie: SessionCookie
  private let responses: Responses

  package init(
    environment: Environment, routes: [Route], limiter: RateLimiter, cookie: SessionCookie
  ) {
    self.environment = environment
    self.routes = routes
    self.limiter = limiter
    self.cookie = cookie
    responses = Responses(environment: environment, cookie: cookie)
  }

  package var rows: [RouteRow] { routes.map(\.row) }

  /// Adds the pages and the theme's files.
  package func register(on router: Router<Context>) {
    for file in StaticFile.all { register(file, on: router) }
    for route in routes {
      router.on(RouterPath(route.row.path), method: route.row.method) { request, context in
        try await respond(to: request, context, with: route)
      }
    }
  }

  private func register(_ file: StaticFile, on router: Router<Context>) {
    router.get(RouterPath("/static/\(file.name)")) { request, _ in
      let response = Response(
        status: .ok,
        headers: [
          .contentType: file.contentType, .cacheControl: "public, max-age=31536000, immutable",
        ],
        body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
      return withETag(
        response, body: file.bytes, request: request, digests: environment.digests)
    }
  }

  private func respond(
    to request: Request, _ context: Context, with route: Route
  ) async throws -> Response {
    if let wait = limiter.wait(client: context.client, for: route.row.limit) {
      return responses.tooMany(wait: wait, context)
    }
    let visit = try await visit(request, context, route)
    if let refused = Admission(request: request, visit: visit, row: route.row).refusal {
      return responses.refused(refused, visit)
    }
    do {
      return responses.response(to: try await route.answer(visit), visit)
    } catch is NotFound {
      return responses.refused(.notFound, visit)
    }
  }

  private func form(_ request: Request, upTo limit: Int) async throws -> Form {
    let body = try await body(request, upTo: limit)
    guard let type = request.headers[.contentType], let boundary = Form.boundary(of: type) else {
      return Form(encoded: body.readableBytesView)
    }
    return Form(multipart: Array(buffer: body), boundary: boundary)
  }

  /// Bytes read beyond what a form may send: whoever is still sending them hears no refusal.
  private static let mostDropped = 32 * 1_024 * 1_024

  /// What was sent, never kept beyond `limit`.
  private func body(_ request: Request, upTo limit: Int) async throws -> ByteBuffer {
    var body = ByteBuffer()
    var read = 0
    for try await part in request.body {
      read += part.readableBytes
      guard read <= limit + Self.mostDropped else { break }
      if read <= limit { body.writeImmutableBuffer(part) }
    }
    guard read <= limit else { throw HTTPError(.contentTooLarge) }
    return body
  }

  private func visit(
    _ request: Request, _ context: Context, _ route: Route
  ) async throws -> Visit {
    let form = route.row.method == .post ? try await form(request, upTo: route.mostBytes) : Form()
    var parameters: [String: String] = [:]
    for (name, value) in context.parameters {
      parameters[String(name)] = Form.decodedPathSegment(String(value))
    }
    let jeton = context.session.map {
      hexadecimal(environment.digests.sha256($0.secret + Array("jeton".utf8)).prefix(20))
    }
    return Visit(
      environment: environment, at: environment.clock.now(), acteur: context.acteur,
      uri: request.uri.description, query: Form(encoded: (request.uri.query ?? "").utf8),
      form: form,
      requestID: context.requestID, client: context.client, sessionToken: context.sessionToken,
      jeton: jeton ?? "", parameters: parameters)
  }
}
