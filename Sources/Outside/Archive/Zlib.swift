import CZlib
import Candidats

/// Unpacks raw DEFLATE streams (RFC 1951) with zlib, never beyond the limit it is given.
package struct Zlib: Decompression {
  package init() {}

  package func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var stream = z_stream()
    // A negative window: neither a zlib nor a gzip header.
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    // One byte of room more than allowed: a stream that needs it says too much.
    var output = [UInt8](repeating: 0, count: limit + 1)
    var input = Array(bytes)
    let room = output.count
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: room)
        return inflate(&stream, Z_FINISH)
      }
    }
    let written = room - Int(stream.avail_out)
    guard status == Z_STREAM_END, written <= limit else { return nil }
    return Array(output.prefix(written))
  }
}
