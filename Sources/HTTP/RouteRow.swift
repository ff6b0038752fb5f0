package import Comptes
package import HTTPTypes

/// One line of `maillage routes`: how a route is reached, what it asks, and where its code is.
package struct RouteRow: Sendable {
  package let method: HTTPRequest.Method
  /// With `{name}` for what varies: `/candidatures/{id}/avis`.
  package let path: String
  package let permission: Permission
  /// The use case that does the work; « lecture » for a page that only shows.
  package let useCase: String
  /// `Sources/Web/Candidatures/CandidatureRoutes.swift`.
  package let file: String
  /// A path that shows this page on the demonstration, for the gates. GET routes must have one.
  package let example: String?
  package let limit: RateClass

  package init(
    method: HTTPRequest.Method, path: String, permission: Permission, useCase: String,
    file: String, example: String?, limit: RateClass
  ) {
    self.method = method
    self.path = path
    self.permission = permission
    self.useCase = useCase
    self.file = Self.inside(file)
    self.example = example
    self.limit = limit
  }

  /// The path from the package's own folder on: where the program was built is nobody's business.
  private static func inside(_ path: String) -> String {
    let parts = path.split(separator: "/")
    guard let sources = parts.firstIndex(of: "Sources") else {
      return parts.last.map(String.init) ?? ""
    }
    return parts[sources...].joined(separator: "/")
  }
}

/// How often one client may call a route.
package enum RateClass: String, Sendable, CaseIterable {
  /// Probes of the operator: never limited.
  case probe
  case read
  case write
  /// Where a password, a code or a link can be guessed.
  case secret
}
