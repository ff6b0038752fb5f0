import CZlib
import HTTPTypes
package import Hummingbird
import NIOCore

/// Compresses text answers for clients that accept gzip.
package struct Gzip: RouterMiddleware {
  package typealias Context = HTTP.Context
  package init() {}

  package func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard isCompressible(response) else { return response }
    response.headers[.vary] = "Accept-Encoding"
    guard accepts(request) else { return response }
    response.headers[.contentEncoding] = "gzip"
    response.headers[.contentLength] = nil
    let body = response.body
    response.body = ResponseBody { writer in try await body.write(GzipWriter(to: writer)) }
    return response
  }

  private func isCompressible(_ response: Response) -> Bool {
    guard response.headers[.contentEncoding] == nil, response.status != .notModified,
      let type = response.headers[.contentType], response.body.contentLength ?? .max >= 1_024
    else { return false }
    return type.hasPrefix("text/") || type.hasPrefix("application/json")
      || type.hasPrefix("image/svg")
  }

  private func accepts(_ request: Request) -> Bool {
    guard let header = request.headers[.acceptEncoding] else { return false }
    return header.utf8.split(separator: UInt8(ascii: ",")).contains { coding in
      let parts = coding.filter { $0 != UInt8(ascii: " ") }.split(separator: UInt8(ascii: ";"))
      guard let name = parts.first,
        name.elementsEqual("gzip".utf8) || name.elementsEqual("*".utf8)
      else { return false }
      return !parts.dropFirst().contains {
        $0.elementsEqual("q=0".utf8) || $0.elementsEqual("q=0.0".utf8)
      }
    }
  }
}

/// Passes what it is given through one zlib stream.
private struct GzipWriter: ResponseBodyWriter {
  private var output: any ResponseBodyWriter
  private let stream = Deflate()

  init(to output: any ResponseBodyWriter) { self.output = output }

  mutating func write(_ buffer: ByteBuffer) async throws {
    try await output.write(stream.feed(buffer, flush: Z_NO_FLUSH))
  }

  consuming func finish(_ trailers: HTTPFields?) async throws {
    try await output.write(stream.feed(ByteBuffer(), flush: Z_FINISH))
    try await output.finish(trailers)
  }
}

/// A zlib deflate stream with a gzip header. zlib keeps a pointer to the state, which must not move:
/// hence a class. Used by one response at a time: hence `@unchecked`.
private final class Deflate: @unchecked Sendable {
  private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

  init() {
    state.initialize(to: z_stream())
    _ = deflateInit2_(
      state, 5, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    deflateEnd(state)
    state.deallocate()
  }

  func feed(_ input: ByteBuffer, flush: Int32) -> ByteBuffer {
    var output = ByteBuffer()
    var input = input
    input.readWithUnsafeMutableReadableBytes { bytes in
      state.pointee.next_in = bytes.bindMemory(to: UInt8.self).baseAddress
      state.pointee.avail_in = UInt32(bytes.count)
      repeat {
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: 16_384) { room in
          state.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
          state.pointee.avail_out = UInt32(room.count)
          _ = deflate(state, flush)
          return room.count - Int(state.pointee.avail_out)
        }
      } while state.pointee.avail_out == 0
      return bytes.count - Int(state.pointee.avail_in)
    }
    return output
  }
}
