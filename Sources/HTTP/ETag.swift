import HTTPTypes
package import Hummingbird
package import Kernel

/// Names the content of an answer, and answers 304 to whoever has it already (RFC 9110, 8.8.3).
package func withETag(
  _ response: Response, body: [UInt8], request: Request, digests: any Digests
) -> Response {
  var response = response
  // Weak: the same content may be sent compressed or not.
  let tag = "W/\"\(hexadecimal(digests.sha256(body).prefix(12)))\""
  response.headers[.eTag] = tag
  if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-cache" }
  let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
    $0.filter { $0 != " " }
  }
  guard known.contains(tag) || known.contains("*") else { return response }
  var headers = response.headers
  headers[.contentType] = nil
  headers[.contentLength] = nil
  return Response(status: .notModified, headers: headers)
}
