import Territoires
import Testing

@Suite("Outlines are read back")
struct TraceTests {
  @Test("relative steps become places; a ring that cannot be read is left out")
  func rings() {
    let rings = Trace.rings("M10 20l5 0 0-7-5 7zM1 1l2 2zl3 3 4 4 5 5z")
    #expect(rings.count == 1)
    #expect(rings.first?.map { [$0.x, $0.y] } == [[10, 20], [15, 20], [15, 13], [10, 20]])
    #expect(Trace.rings("").isEmpty && Trace.rings("n’importe quoi").isEmpty)
  }

  @Test("a place falls where the outline's point does") func exact() throws {
    let point = try #require(Trace.point(2.357, 48.936))
    let exact = Trace.exact(Position(lon: 2.357, lat: 48.936))
    #expect(abs(exact.x - Double(point.x)) <= 0.5 && abs(exact.y - Double(point.y)) <= 0.5)
  }
}
