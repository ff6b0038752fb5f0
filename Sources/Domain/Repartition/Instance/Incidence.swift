/// For each of so many lines, the numbers of what it touches, in ascending order: a sparse matrix of
/// ones, by compressed rows.
struct Incidence {
  let debuts: Tampon<Int32>
  let elements: Tampon<Int32>

  init(_ lines: [[Int32]]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lines.count + 1)
    var all: [Int32] = []
    all.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    for line in lines {
      all += line
      starts.append(Int32(all.count))
    }
    self.init(debuts: Tampon(starts), elements: Tampon(all))
  }

  init(debuts: Tampon<Int32>, elements: Tampon<Int32>) {
    self.debuts = debuts
    self.elements = elements
  }

  var count: Int { debuts.count - 1 }

  /// Where the elements of a line stand in `elements`.
  @inline(__always)
  subscript(line: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(debuts[line]), Int(debuts[line + 1])))
  }

  func line(_ line: Int) -> [Int32] { self[line].map { elements[$0] } }

  /// The same incidence seen from the other side, with the place here of each of its elements.
  func transposee(width: Int) -> (incidence: Incidence, places: Tampon<Int32>) {
    let starts = Tampon<Int32>(repeating: 0, count: width + 1)
    for place in elements.indices { starts[elements[place] + 1] += 1 }
    for column in 0..<width { starts[column + 1] += starts[column] }
    let next = Tampon(starts.array)
    let lines = Tampon<Int32>(repeating: 0, count: elements.count)
    let places = Tampon<Int32>(repeating: 0, count: elements.count)
    for line in 0..<count {
      for place in self[line] {
        let column = elements[place]
        lines[next[column]] = Int32(line)
        places[next[column]] = Int32(place)
        next[column] += 1
      }
    }
    return (Incidence(debuts: starts, elements: lines), places)
  }

  /// For each line, the other lines that share an element with it, in the order they are met.
  func voisins(width: Int) -> Incidence {
    let back = transposee(width: width).incidence
    let seen = Tampon<Int32>(repeating: -1, count: count)
    var found: [Int32] = []
    var starts: [Int32] = [0]
    for line in 0..<count {
      seen[line] = Int32(line)
      for place in self[line] {
        for other in back[Int(elements[place])] {
          let neighbour = back.elements[other]
          guard seen[neighbour] != line else { continue }
          seen[neighbour] = Int32(line)
          found.append(neighbour)
        }
      }
      starts.append(Int32(found.count))
    }
    return Incidence(debuts: Tampon(starts), elements: Tampon(found))
  }
}
