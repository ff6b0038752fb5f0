/// First in, first out, without moving what waits at each departure.
package struct Queue<Element> {
  private var items: [Element?] = []
  private var head = 0

  package init() {}

  package var count: Int { items.count - head }
  package var isEmpty: Bool { count == 0 }
  package var first: Element? { isEmpty ? nil : items[head] }

  package mutating func append(_ element: Element) { items.append(element) }

  package mutating func next() -> Element? {
    guard !isEmpty else { return nil }
    let element = items[head]
    items[head] = nil
    head += 1
    if head == items.count || head > 1_024 {
      items.removeFirst(head)
      head = 0
    }
    return element
  }

  /// The first ones, at most `limit`.
  package mutating func next(upTo limit: Int) -> [Element] {
    var taken: [Element] = []
    while taken.count < limit, let element = next() { taken.append(element) }
    return taken
  }
}
