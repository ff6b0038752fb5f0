package import Comptes
package import HTTP
import HTTPTypes

/// A page or a form's target: how it is reached, what it asks, and what answers.
package struct Route: Sendable {
  package let row: RouteRow
  let answer: @Sendable (Visit) async throws -> Answer

  /// A page. `example` shows it on the demonstration; `useCase` is « lecture » when it only shows.
  package static func get(
    _ path: String, _ permission: Permission = .everyone, example: String,
    useCase: String = "lecture", limit: RateClass = .read, file: String = #filePath,
    _ answer: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(
      row: RouteRow(
        method: .get, path: path, permission: permission, useCase: useCase, file: file,
        example: example, limit: limit),
      answer: answer)
  }

  /// A form's target. What it changes is named by `useCase`. It answers a redirect, or the form
  /// again with its errors.
  package static func post(
    _ path: String, _ permission: Permission, useCase: String, limit: RateClass = .write,
    file: String = #filePath, _ answer: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(
      row: RouteRow(
        method: .post, path: path, permission: permission, useCase: useCase, file: file,
        example: nil, limit: limit),
      answer: answer)
  }
}
