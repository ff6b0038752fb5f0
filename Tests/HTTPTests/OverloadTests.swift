import HTTP
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import TestKit
import Testing

@Suite struct OverloadTests {
  private struct Fault: Overload {
    let isOverload: Bool
  }

  @Test(
    "a fault that will pass is « come back », any other an incident",
    arguments: [(true, 503, "5"), (false, 500, nil)] as [(Bool, Int, String?)])
  func status(passes: Bool, status: Int, retryAfter: String?) async throws {
    let log = RequestLog(
      randomness: TestRandomness(seed: 1), trustedProxies: [], metrics: Metrics()
    ) { _, _, status in Response(status: status) }
    let request = Request(
      head: HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/candidatures"),
      body: RequestBody(buffer: .init()))
    let context = Context.inProcess(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let response = try await log.handle(request, context: context) { _, _ in
      throw Fault(isOverload: passes)
    }
    #expect(response.status.code == status)
    #expect(response.headers[.retryAfter] == retryAfter)
  }
}
