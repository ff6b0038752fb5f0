import Comptes
package import HTTP
import HTTPTypes
package import Hummingbird
import JSON
package import Kernel
import NIOCore

/// Every operation of the API, and the document that describes them.
package struct APISite: Sendable {
  private let endpoints: [Endpoint]
  private let clock: any Clock
  private let digests: any Digests
  private let limiter: RateLimiter

  package init(
    endpoints: [Endpoint], clock: any Clock, digests: any Digests, limiter: RateLimiter
  ) {
    self.endpoints = endpoints
    self.clock = clock
    self.digests = digests
    self.limiter = limiter
  }

  package var rows: [RouteRow] { endpoints.map(\.row) }

  /// The OpenAPI 3.1 document.
  package var document: [UInt8] { OpenAPIDocument(endpoints: endpoints).value.bytes }

  package func register(on router: Router<Context>) {
    let document = document
    router.get("/api/openapi.json") { [digests] request, _ in
      withETag(reply(.ok, document), body: document, request: request, digests: digests)
    }
    for endpoint in endpoints {
      router.on(RouterPath(endpoint.row.path), method: endpoint.row.method) { request, context in
        try await respond(to: request, context, with: endpoint)
      }
    }
  }

  private func respond(
    to request: Request, _ context: Context, with endpoint: Endpoint
  ) async throws -> Response {
    if let wait = limiter.wait(client: context.client, for: endpoint.row.limit) {
      var response = APIFailure.tooMany.response
      response.headers[.retryAfter] = String(wait)
      return response
    }
    guard endpoint.row.permission.allows(context.acteur) else {
      return (context.acteur.compte == nil ? APIFailure.signIn : .forbidden).response
    }
    do {
      let values = try values(request, context, endpoint)
      let call = Call(at: clock.now(), acteur: context.acteur, values: values)
      let body = try await endpoint.answer(call).bytes
      return withETag(reply(.ok, body), body: body, request: request, digests: digests)
    } catch let error as BadParameter {
      return APIFailure.parameter(error).response
    } catch is Absent {
      return APIFailure.absent.response
    }
  }

  /// The parameters given, each checked; an unknown one is refused rather than ignored.
  private func values(
    _ request: Request, _ context: Context, _ endpoint: Endpoint
  ) throws -> [String: String] {
    var values: [String: String] = [:]
    for (name, value) in context.parameters {
      values[String(name)] = Form.decodedPathSegment(String(value))
    }
    for field in Form(encoded: (request.uri.query ?? "").utf8).fields {
      guard endpoint.parameters.contains(where: { $0.place == .query && $0.name == field.name })
      else { throw BadParameter(field.name, "ce paramètre n’existe pas") }
      guard values[field.name] == nil else {
        throw BadParameter(field.name, "ce paramètre est donné deux fois")
      }
      values[field.name] = field.value
    }
    for parameter in endpoint.parameters {
      guard let value = values[parameter.name] else { continue }
      guard let fault = parameter.fault(in: value) else { continue }
      if parameter.place == .path { throw Absent() }
      throw BadParameter(parameter.name, fault, isUnknown: parameter.namesNothing(value))
    }
    return values
  }
}

func reply(_ status: HTTPResponse.Status, _ body: [UInt8], type: String = "application/json")
  -> Response
{
  Response(
    status: status, headers: [.contentType: type],
    body: .init(byteBuffer: ByteBuffer(bytes: body)))
}
