import CSV

/// A file sent piece by piece as it is read: memory does not grow with it.
package struct Flux: Sendable {
  let name: String
  let contentType: String
  /// Sends the pieces in order. What it throws cuts the answer short, which browsers tell.
  let write: @Sendable (_ send: ([UInt8]) async throws -> Void) async throws -> Void
}

/// Some lines of an exported table, and from where the next ones are read; nil at the end.
struct PageCSV<Suite: Sendable>: Sendable {
  let lignes: [[CSVWriter.Cell]]
  let suite: Suite?
}

extension Answer {
  /// A table as French spreadsheets open it, page by page. The first page is read before anything is
  /// sent: a refusal or a fault still has its page.
  static func csv<Suite: Sendable>(
    _ name: String, titres: [String],
    page: @escaping @Sendable (Suite?) async throws -> PageCSV<Suite>
  ) async throws -> Answer {
    let first = try await page(nil)
    return .flux(
      Flux(name: name, contentType: "text/csv; charset=utf-8") { send in
        var csv = CSVWriter(separator: ";", bom: true, decimal: ",")
        csv.row(titres.map(CSVWriter.Cell.text))
        var current = first
        while true {
          for line in current.lignes { csv.row(line) }
          try await send(csv.take())
          guard let suite = current.suite else { return }
          current = try await page(suite)
        }
      })
  }
}
