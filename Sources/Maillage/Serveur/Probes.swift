import Comptes
import HTTP
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// What the operator's tools ask: is it alive, is it ready, how much does it do.
struct Probes: Sendable {
  let database: any Database
  let metrics: Metrics
  /// `/metrics` answers others than this machine.
  let isPublic: Bool

  static let rows = ["/health/live", "/health/ready", "/metrics"].map {
    RouteRow(
      method: .get, path: $0, permission: .everyone, useCase: "sonde", file: #filePath,
      example: $0, limit: .probe)
  }

  func register(on router: Router<HTTP.Context>) {
    router.get("/health/live") { _, _ in text(.ok, "vivant\n") }
    router.get("/health/ready") { _, _ in await ready() }
    router.get("/metrics") { request, context in exposed(request, context) }
  }

  private func ready() async -> Response {
    do {
      let pending = try await Migrations.pending(on: database)
      return pending.isEmpty
        ? text(.ok, "prêt\n") : text(.serviceUnavailable, "migrations manquantes\n")
    } catch {
      return text(.serviceUnavailable, "base injoignable\n")
    }
  }

  private func exposed(_ request: Request, _ context: HTTP.Context) -> Response {
    let isLocal = ["127.0.0.1", "::1"].contains(context.client)
    let isForwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[$0] != nil } ?? false
    guard isPublic || (isLocal && !isForwarded) else { return text(.notFound, "absent\n") }
    return text(.ok, metrics.text())
  }

  private func text(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
