import HTTP
import Kernel
import TestKit
import Testing

@Suite struct RateLimitTests {
  let clock = TestClock(Instant(milliseconds: 60_000 * 1_000))

  @Test("the last request within the limit passes, the next one waits")
  func boundary() {
    let limiter = RateLimiter(RateLimits([.write: 3]), clock: clock)
    let waits = (0..<4).map { _ in limiter.wait(client: "192.0.2.1", for: .write) }
    #expect(waits == [nil, nil, nil, 60])
  }

  @Test("the count starts again with the minute")
  func nextMinute() {
    let limiter = RateLimiter(RateLimits([.write: 1]), clock: clock)
    _ = limiter.wait(client: "192.0.2.1", for: .write)
    clock.advance(seconds: 59)
    #expect(limiter.wait(client: "192.0.2.1", for: .write) == 1)
    clock.advance(seconds: 1)
    #expect(limiter.wait(client: "192.0.2.1", for: .write) == nil)
  }

  @Test("one client does not use up another's requests")
  func others() {
    let limiter = RateLimiter(RateLimits([.write: 1]), clock: clock)
    _ = limiter.wait(client: "192.0.2.1", for: .write)
    #expect(limiter.wait(client: "192.0.2.2", for: .write) == nil)
    #expect(limiter.wait(client: "192.0.2.1", for: .read) == nil)
  }

  @Test("addresses of one IPv6 network count together")
  func network() {
    let limiter = RateLimiter(RateLimits([.write: 1]), clock: clock)
    _ = limiter.wait(client: "2001:db8:1:2:3:4:5:6", for: .write)
    #expect(limiter.wait(client: "2001:db8:1:2:ffff::1", for: .write) != nil)
    #expect(limiter.wait(client: "2001:db8:1:3::1", for: .write) == nil)
  }

  @Test("without limits nothing waits")
  func off() {
    let limiter = RateLimiter(.off, clock: clock)
    let waits = (0..<1_000).map { _ in limiter.wait(client: "192.0.2.1", for: .secret) }
    #expect(waits.allSatisfy { $0 == nil })
  }
}
