/// A binary heap: the highest priority first, then the lowest site, so that ties follow the lottery.
struct FilePriorite {
  private var entrees: [(merite: Double, site: Int)] = []

  init(_ entrees: [(merite: Double, site: Int)]) {
    self.entrees = entrees.sorted { Self.precede($0, $1) }
  }

  mutating func pop() -> (merite: Double, site: Int)? {
    guard let first = entrees.first, let last = entrees.popLast() else { return nil }
    if !entrees.isEmpty {
      entrees[0] = last
      sink()
    }
    return first
  }

  mutating func push(_ merite: Double, _ site: Int) {
    entrees.append((merite, site))
    var place = entrees.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard Self.precede(entrees[place], entrees[parent]) else { return }
      entrees.swapAt(place, parent)
      place = parent
    }
  }

  var first: (merite: Double, site: Int)? { entrees.first }

  private mutating func sink() {
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < entrees.count else { return }
      if child + 1 < entrees.count, Self.precede(entrees[child + 1], entrees[child]) { child += 1 }
      guard Self.precede(entrees[child], entrees[place]) else { return }
      entrees.swapAt(place, child)
      place = child
    }
  }

  private static func precede(
    _ one: (merite: Double, site: Int), _ other: (merite: Double, site: Int)
  ) -> Bool {
    one.merite > other.merite || one.merite == other.merite && one.site < other.site
  }
}
