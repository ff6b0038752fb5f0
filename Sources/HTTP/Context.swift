package import Comptes
package import Hummingbird
package import Logging
import NIOCore

/// What travels with one request, from the socket to the page.
package struct Context: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The address of the client, or of the nearest proxy that is not trusted. Never logged.
  package var client: String
  /// Names the request in the log, on the incident page and in `X-Request-Id`.
  package var requestID: String
  /// Who is signed in; nil for a visitor.
  package var session: SessionOuverte?
  /// The cookie the session was found by.
  package var sessionToken: String?

  package init(source: ApplicationRequestContextSource) {
    self.init(
      client: source.channel.remoteAddress?.ipAddress ?? "", coreContext: .init(source: source))
  }

  private init(client: String, coreContext: CoreRequestContextStorage) {
    self.coreContext = coreContext
    self.client = client
    requestID = ""
  }

  /// A context without a socket, for a test that calls the router itself.
  package static func inProcess(logger: Logger, client: String = "127.0.0.1") -> Context {
    struct Source: RequestContextSource { let logger: Logger }
    return Context(client: client, coreContext: .init(source: Source(logger: logger)))
  }

  package var acteur: Acteur { session?.acteur ?? .visiteur }
}
