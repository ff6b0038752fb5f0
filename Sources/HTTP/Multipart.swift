/// A file that a form sent: its name is the sender's word, and says nothing of its content.
package struct SentFile: Sendable, Equatable {
  package let field: String
  package let filename: String
  package let bytes: [UInt8]

  package init(field: String, filename: String, bytes: [UInt8]) {
    self.field = field
    self.filename = filename
    self.bytes = bytes
  }
}

extension Form {
  /// The boundary of a `multipart/form-data` content type (RFC 2046, 5.1.1); nil for another type.
  package static func boundary(of contentType: String) -> String? {
    let parts = contentType.split(separator: ";")
    guard parts.first?.lowercased().filter({ $0 != " " }) == "multipart/form-data" else {
      return nil
    }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == "boundary" else {
        continue
      }
      let value = pair[1].filter { $0 != "\"" && $0 != " " }
      return (1...70).contains(value.utf8.count) ? String(value) : nil
    }
    return nil
  }

  /// Reads a `multipart/form-data` body (RFC 7578) already bounded in size: at most `limit` parts, the
  /// rest is ignored. What is not well formed gives the parts read until then.
  package init(multipart body: [UInt8], boundary: String, limit: Int = 100) {
    self.init()
    let delimiter = Array("--\(boundary)".utf8)
    guard var at = find(delimiter, in: body, from: 0) else { return }
    var count = 0
    while count < limit {
      let start = at + delimiter.count
      guard body[start...].starts(with: [13, 10]),
        let next = find([13, 10] + delimiter, in: body, from: start + 2)
          ?? find([13, 10] + delimiter, in: body, from: start)
      else { return }
      if next >= start + 2 { read(body[(start + 2)..<next]) }
      at = next + 2
      count += 1
    }
  }

  /// One part: its headers, an empty line, its content.
  private mutating func read(_ part: ArraySlice<UInt8>) {
    let bytes = Array(part)
    guard let end = find([13, 10, 13, 10], in: bytes, from: 0), end <= 4_096 else { return }
    let headers = String(decoding: bytes[..<end], as: UTF8.self)
    let content = Array(bytes[(end + 4)...])
    for line in headers.split(whereSeparator: \.isNewline) {
      guard line.lowercased().hasPrefix("content-disposition:"),
        let name = parameter("name", of: line)
      else { continue }
      if let filename = parameter("filename", of: line) {
        files.append(SentFile(field: name, filename: filename, bytes: content))
      } else {
        append(name: name, value: content)
      }
    }
  }
}

/// The value of `; name="…"`, as browsers write it (HTML, multipart form data).
private func parameter(_ name: String, of line: Substring) -> String? {
  for part in line.split(separator: ";").dropFirst() {
    let pair = part.split(separator: "=", maxSplits: 1)
    guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == name else { continue }
    return String(pair[1].filter { $0 != "\"" })
  }
  return nil
}

/// Where `needle` first stands from `start` on.
private func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
  guard let first = needle.first, bytes.count >= needle.count, start >= 0 else { return nil }
  let last = bytes.count - needle.count
  guard start <= last else { return nil }
  return bytes.withUnsafeBufferPointer { bytes in
    var at = start
    while at <= last {
      if bytes[at] == first,
        needle.indices.allSatisfy({ bytes[at + $0] == needle[$0] })
      {
        return at
      }
      at += 1
    }
    return nil
  }
}
