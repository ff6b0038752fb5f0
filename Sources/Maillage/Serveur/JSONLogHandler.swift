import Foundation
import JSON
import Kernel
import Logging

/// One JSON object a line on standard error. Callers give codes and numbers, never personal data.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  let label: String

  init(label: String) { self.label = label }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var object = JSONObject([
      .init("at", .integer(SystemClock().now().milliseconds)),
      .init("level", .string(event.level.rawValue)),
      .init("message", .string("\(event.message)")),
    ])
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (name, value) in all.sorted(by: { $0.key < $1.key }) {
      object.append(name, .string("\(value)"))
    }
    var line = JSONValue.object(object).bytes
    line.append(UInt8(ascii: "\n"))
    FileHandle.standardError.write(Data(line))
  }
}
