import HTTPTypes
package import Hummingbird
package import Kernel
import Logging

/// Names each request, follows the client through trusted proxies, and turns faults into an answer:
/// the visitor reads an incident number, the log has the cause.
package struct RequestLog: RouterMiddleware {
  package typealias Context = HTTP.Context
  /// Writes the page or the JSON of a failure.
  package typealias Failure =
    @Sendable (Request, Context, HTTPResponse.Status) -> Response

  /// In seconds: as long as a request waits for the database before it is told that it is busy.
  private static let patience = "5"

  private let randomness: any Randomness
  private let trustedProxies: Set<String>
  private let metrics: Metrics
  private let failure: Failure

  package init(
    randomness: any Randomness, trustedProxies: Set<String>, metrics: Metrics,
    failure: @escaping Failure
  ) {
    self.randomness = randomness
    self.trustedProxies = trustedProxies
    self.metrics = metrics
    self.failure = failure
  }

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.requestID = hexadecimal(randomness.bytes(8))
    context.client = client(of: request, nearest: context.client)
    let start = ContinuousClock.now
    var response = await answer(request, context, next)
    response.headers[requestIDName] = context.requestID
    let elapsed = ContinuousClock.now - start
    metrics.count(
      route: context.endpointPath ?? "NotFound", method: request.method.rawValue,
      status: response.status.code, seconds: elapsed.seconds)
    return response
  }

  private func answer(
    _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
  ) async -> Response {
    do {
      return try await next(request, context)
    } catch let error as any HTTPResponseError {
      return failure(request, context, error.status)
    } catch is CancellationError {
      return failure(request, context, .serviceUnavailable)
    } catch let error as any Overload where error.isOverload {
      context.logger.warning("overload", metadata: metadata(request, context, error))
      var response = failure(request, context, .serviceUnavailable)
      response.headers[.retryAfter] = Self.patience
      return response
    } catch {
      context.logger.error("incident", metadata: metadata(request, context, error))
      return failure(request, context, .internalServerError)
    }
  }

  private func metadata(
    _ request: Request, _ context: Context, _ error: any Error
  ) -> Logger.Metadata {
    [
      "request_id": "\(context.requestID)", "method": "\(request.method)",
      "route": "\(context.endpointPath ?? "")", "cause": "\(error)",
    ]
  }

  /// The last address that a trusted proxy vouches for.
  private func client(of request: Request, nearest: String) -> String {
    guard trustedProxies.contains(nearest), let name = HTTPField.Name("X-Forwarded-For"),
      let forwarded = request.headers[name]
    else { return nearest }
    let chain = forwarded.split(separator: ",").map { String($0.filter { $0 != " " }) }
    return chain.last { !trustedProxies.contains($0) } ?? nearest
  }
}

private let requestIDName = fieldName("X-Request-Id")

extension Duration {
  package var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
