/// The ranks that a post holds for now, the worst of them at hand: a binary heap.
struct PlacesTenues: Sendable {
  private let capacity: Int
  private var heap: [Int32] = []

  init(capacity: Int) { self.capacity = capacity }

  var isFull: Bool { heap.count == capacity }
  var worst: Int32? { heap.first }

  /// Whether whoever has this rank would be held.
  func takes(_ rank: Int32) -> Bool {
    guard isFull else { return true }
    return heap.first.map { rank < $0 } ?? false
  }

  /// Holds a rank that it takes; answers the rank that has to leave.
  mutating func hold(_ rank: Int32) -> Int32? {
    guard isFull, let leaving = heap.first else {
      heap.append(rank)
      rise(from: heap.count - 1)
      return nil
    }
    heap[0] = rank
    sink()
    return leaving
  }

  private mutating func rise(from index: Int) {
    var child = index
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent] < heap[child] else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < heap.count else { return }
      let right = left + 1
      let worse = right < heap.count && heap[right] > heap[left] ? right : left
      guard heap[worse] > heap[parent] else { return }
      heap.swapAt(parent, worse)
      parent = worse
    }
  }
}
