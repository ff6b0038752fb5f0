package import Comptes
import HTTPTypes
package import Hummingbird
package import Kernel

/// Finds who is signed in, from the session's cookie.
package struct Sessions: RouterMiddleware {
  package typealias Context = HTTP.Context
  private let resolver: any SessionResolver
  private let clock: any Clock
  private let cookie: SessionCookie

  package init(resolver: any SessionResolver, clock: any Clock, cookie: SessionCookie) {
    self.resolver = resolver
    self.clock = clock
    self.cookie = cookie
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let token = cookie.token(in: request) else { return try await next(request, context) }
    var context = context
    context.sessionToken = token
    context.session = try await resolver.resolve(token: token, at: clock.now())
    return try await next(request, context)
  }
}

/// The one cookie of the site. Under TLS its name starts with `__Host-`, which browsers then hold to
/// this host, to HTTPS and to the whole site (RFC 6265bis, 4.1.3.2).
package struct SessionCookie: Sendable {
  private let overTLS: Bool

  package init(overTLS: Bool) { self.overTLS = overTLS }

  package var name: String { overTLS ? "__Host-maillage" : "maillage" }

  package func token(in request: Request) -> String? {
    for header in request.headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, parts[0].filter({ $0 != " " }) == name else { continue }
        return String(parts[1])
      }
    }
    return nil
  }

  /// The header value that sets the cookie; an empty token removes it.
  package func header(token: String) -> String {
    let secure = overTLS ? "; Secure" : ""
    let age = token.isEmpty ? "; Max-Age=0" : ""
    return "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax\(secure)\(age)"
  }
}
