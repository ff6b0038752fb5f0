import HTTPTypes
package import Hummingbird

/// Answers 405 with `Allow` to any other method on a known path (RFC 9110, 15.5.6): the framework
/// alone answers 404. Call it last.
package func refuseOtherMethods(
  on router: Router<Context>, answer: @escaping @Sendable (Request, Context) -> Response
) {
  let every: [HTTPRequest.Method] =
    [
      .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
    ] + [HTTPRequest.Method("QUERY")].compactMap(\.self)
  var known: [String: [HTTPRequest.Method]] = [:]
  for route in router.routes { known[route.path.description, default: []].append(route.method) }
  for (path, methods) in known {
    let served = methods.contains(.get) ? methods + [.head] : methods
    let allow = Set(served.map(\.rawValue)).sorted().joined(separator: ", ")
    for method in every where !served.contains(method) {
      router.on(RouterPath(path), method: method) { request, context in
        var response = answer(request, context)
        response.headers[.allow] = allow
        return response
      }
    }
  }
}
