import HTTPTypes
package import Hummingbird

/// Headers that tell browsers to keep to what our pages need: our own style sheet, script and
/// images, no frame around us, no referrer to others (OWASP ASVS 5.0, 3.4).
package struct SecurityHeaders: RouterMiddleware {
  package typealias Context = HTTP.Context
  private let fields: HTTPFields

  /// - Parameter overTLS: browsers reach us by HTTPS only; announces it for a year.
  package init(overTLS: Bool) {
    var fields: HTTPFields = [
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; object-src 'none'",
      .xContentTypeOptions: "nosniff",
      fieldName("Referrer-Policy"): "same-origin",
      fieldName("Permissions-Policy"): "camera=(), geolocation=(), microphone=()",
      fieldName("Cross-Origin-Opener-Policy"): "same-origin",
    ]
    if overTLS { fields[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    self.fields = fields
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.append(contentsOf: fields)
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

/// A header the HTTP types do not name. Falls back on a harmless one if the literal were wrong.
func fieldName(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }
