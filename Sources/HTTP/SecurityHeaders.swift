import HTTPTypes
package import Hummingbird

/// Headers that tell browsers to keep to what our pages need: our own style sheet, script and
/// images, no frame around us, no referrer to others (OWASP ASVS 5.0, 3.4).
package struct SecurityHeaders: RouterMiddleware {
  package typealias Context = HTTP.Context
  private let overTLS: Bool

  /// - Parameter overTLS: browsers reach us by HTTPS only; announces it for a year.
  package init(overTLS: Bool) { self.overTLS = overTLS }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
      + "base-uri 'none'; object-src 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[referrerPolicy] = "same-origin"
    response.headers[permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    response.headers[openerPolicy] = "same-origin"
    if overTLS {
      response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

private let referrerPolicy = fieldName("Referrer-Policy")
private let permissionsPolicy = fieldName("Permissions-Policy")
private let openerPolicy = fieldName("Cross-Origin-Opener-Policy")

/// A header the HTTP types do not name. Falls back on a harmless one if the literal were wrong.
func fieldName(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
