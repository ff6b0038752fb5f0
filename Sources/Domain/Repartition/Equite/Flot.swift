/// A cheapest circulation with a least and a most on each edge: successive shortest paths from where
/// the leasts leave too much to where they leave too little.
struct Flot {
  private struct Arete {
    let vers: Int
    var reste: Int
    let cout: Int
  }

  private var aretes: [Arete] = []
  private var minimums: [Int] = []
  private var sorties: [[Int]]
  private var excedent: [Int]

  init(noeuds: Int) {
    sorties = [[Int]](repeating: [], count: noeuds + 2)
    excedent = [Int](repeating: 0, count: noeuds)
  }

  /// Adds an edge; its number serves to read its flow.
  @discardableResult
  mutating func relie(_ from: Int, _ to: Int, minimum: Int, maximum: Int, cout: Int) -> Int {
    excedent[to] += minimum
    excedent[from] -= minimum
    minimums.append(minimum)
    add(from, to, max(0, maximum - minimum), cout)
    return minimums.count - 1
  }

  /// What an edge carries, once it circulates.
  func valeur(_ edge: Int) -> Int { minimums[edge] + aretes[2 * edge + 1].reste }

  /// Finds the cheapest circulation; false when there is none.
  mutating func circule() -> Bool {
    let (source, sink) = (excedent.count, excedent.count + 1)
    var wanted = 0
    for node in excedent.indices where excedent[node] != 0 {
      if excedent[node] > 0 {
        add(source, node, excedent[node], 0)
        wanted += excedent[node]
      } else {
        add(node, sink, -excedent[node], 0)
      }
    }
    while wanted > 0, let path = shortest(source, sink) {
      let amount = path.reduce(wanted) { min($0, aretes[$1].reste) }
      for edge in path {
        aretes[edge].reste -= amount
        aretes[edge ^ 1].reste += amount
      }
      wanted -= amount
    }
    return wanted == 0
  }

  private mutating func add(_ from: Int, _ to: Int, _ room: Int, _ cost: Int) {
    sorties[from].append(aretes.count)
    aretes.append(Arete(vers: to, reste: room, cout: cost))
    sorties[to].append(aretes.count)
    aretes.append(Arete(vers: from, reste: 0, cout: -cost))
  }

  /// The edges of a cheapest path with room on it (Bellman and Ford, by a queue).
  private func shortest(_ source: Int, _ sink: Int) -> [Int]? {
    var distance = [Int](repeating: .max, count: sorties.count)
    var entry = [Int](repeating: -1, count: sorties.count)
    var isQueued = [Bool](repeating: false, count: sorties.count)
    var queue = [source]
    var head = 0
    distance[source] = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      isQueued[node] = false
      for edge in sorties[node] where aretes[edge].reste > 0 {
        let (next, far) = (aretes[edge].vers, distance[node] + aretes[edge].cout)
        guard far < distance[next] else { continue }
        distance[next] = far
        entry[next] = edge
        if !isQueued[next] { queue.append(next) }
        isQueued[next] = true
      }
    }
    guard entry[sink] >= 0 else { return nil }
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(entry[node])
      node = aretes[entry[node] ^ 1].vers
    }
    return path
  }
}
