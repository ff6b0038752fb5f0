/// Many lists of indexes, one after the other in one array: what 725,000 wishes need to stay close
/// together in memory.
package struct Listes: Sendable, Equatable {
  /// Where each list begins in `valeurs`, and where the last one ends.
  private var bornes: [Int32] = [0]
  package private(set) var valeurs: [Int32] = []

  package init() {}

  package init(_ lists: [[Int32]]) {
    for list in lists { append(list) }
  }

  package var count: Int { bornes.count - 1 }

  package mutating func append(_ list: some Sequence<Int32>) {
    valeurs.append(contentsOf: list)
    bornes.append(Int32(valeurs.count))
  }

  /// Adds to the list being written, which `close` ends.
  mutating func add(_ value: Int32) { valeurs.append(value) }
  mutating func close() { bornes.append(Int32(valeurs.count)) }

  /// Where the values of list `index` stand in `valeurs`.
  func range(_ index: Int) -> Range<Int> { Int(bornes[index])..<Int(bornes[index + 1]) }

  package subscript(_ index: Int) -> ArraySlice<Int32> { valeurs[range(index)] }
}
