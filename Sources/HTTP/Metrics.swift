import NIOConcurrencyHelpers

/// Counts answers and their durations by route, for `/metrics` (Prometheus text format 0.0.4).
package final class Metrics: Sendable {
  private struct Series: Hashable {
    let route: String
    let method: String
    let status: Int
  }
  private struct Durations {
    var count = 0
    var sum = 0.0
    var buckets = [Int](repeating: 0, count: Metrics.bounds.count)

    mutating func add(_ seconds: Double) {
      count += 1
      sum += seconds
      for (index, bound) in Metrics.bounds.enumerated() where seconds <= bound {
        buckets[index] += 1
      }
    }
  }
  /// Upper bounds of the duration buckets, in seconds.
  private static let bounds: [Double] = [0.001, 0.005, 0.02, 0.1, 0.5, 2]

  private let series = NIOLockedValueBox<[Series: Durations]>([:])

  package init() {}

  package func count(route: String, method: String, status: Int, seconds: Double) {
    let key = Series(route: route, method: method, status: status)
    series.withLockedValue { $0[key, default: Durations()].add(seconds) }
  }

  /// The text a Prometheus server reads.
  package func text() -> String {
    let series = series.withLockedValue { $0 }
    var lines = [
      "# HELP maillage_http_seconds Duration of answers, by route.",
      "# TYPE maillage_http_seconds histogram",
    ]
    for (key, value) in series.sorted(by: { label($0.key) < label($1.key) }) {
      let labels = label(key)
      for (bound, count) in zip(Self.bounds, value.buckets) {
        lines.append("maillage_http_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)")
      }
      lines.append("maillage_http_seconds_bucket{\(labels),le=\"+Inf\"} \(value.count)")
      lines.append("maillage_http_seconds_sum{\(labels)} \(value.sum)")
      lines.append("maillage_http_seconds_count{\(labels)} \(value.count)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ key: Series) -> String {
    "route=\"\(key.route)\",method=\"\(key.method)\",status=\"\(key.status)\""
  }
}
