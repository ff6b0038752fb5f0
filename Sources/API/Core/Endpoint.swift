package import Comptes
package import HTTP
import HTTPTypes
package import JSON

/// One operation of the API. From this declaration come the route, the checks of its parameters and
/// its description in the OpenAPI document: they cannot differ.
package struct Endpoint: Sendable {
  package let row: RouteRow
  /// A French sentence for the document.
  let summary: String
  let parameters: [Parameter]
  /// The JSON Schema (draft 2020-12) of a successful answer.
  let schema: JSONValue
  /// Whether the operation answers 404 when what the path names does not exist.
  let mayBeAbsent: Bool
  let answer: @Sendable (Call) async throws -> JSONValue

  /// Whether a parameter names something that may not exist: then it answers 422.
  var mayNameNothing: Bool {
    parameters.contains { parameter in
      switch parameter.kind {
      case .code, .day: parameter.place == .query
      case .integer, .choice, .text: false
      }
    }
  }

  package static func get(
    _ path: String, _ summary: String, _ permission: Permission = .everyone,
    parameters: [Parameter] = [], answers schema: JSONValue, example: String,
    mayBeAbsent: Bool = false, file: String = #filePath,
    _ answer: @escaping @Sendable (Call) async throws -> JSONValue
  ) -> Endpoint {
    Endpoint(
      row: RouteRow(
        method: .get, path: path, permission: permission, useCase: "lecture", file: file,
        example: example, limit: .read),
      summary: summary, parameters: parameters, schema: schema, mayBeAbsent: mayBeAbsent,
      answer: answer)
  }
}

/// There is nothing of that name for this caller.
package struct Absent: Error {
  package init() {}
}

/// A parameter that its declaration could not refuse, such as a territory that does not exist.
package struct BadParameter: Error {
  package let name: String
  /// A French sentence that says what to do.
  package let message: String
  /// Whether it is well written and names nothing that exists: 422 rather than 400.
  let isUnknown: Bool
  package init(_ name: String, _ message: String, isUnknown: Bool = false) {
    self.name = name
    self.message = message
    self.isUnknown = isUnknown
  }
}
