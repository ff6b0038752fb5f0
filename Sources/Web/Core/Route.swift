package import Comptes
package import HTTP
import HTTPTypes

/// A page or a form's target: how it is reached, what it asks, and what answers.
package struct Route: Sendable {
  package let row: RouteRow
  /// Bytes that a form may send; 413 beyond.
  let mostBytes: Int
  let answer: @Sendable (Visit) async throws -> Answer

  private static let formBytes = 512 * 1_024

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
      mostBytes: 0, answer: answer)
  }

  /// A form's target. What it changes is named by `useCase`. It answers a redirect, or the form
  /// again with its errors. `files`: bytes of the files it may send.
  package static func post(
    _ path: String, _ permission: Permission, useCase: String, limit: RateClass = .write,
    files: Int = 0, file: String = #filePath,
    _ answer: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    Route(
      row: RouteRow(
        method: .post, path: path, permission: permission, useCase: useCase, file: file,
        example: nil, limit: limit),
      mostBytes: formBytes + files, answer: answer)
  }
}
