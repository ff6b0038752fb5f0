/// Reads an instance: line 1 `candidates posts`, line 2 the capacities, then each candidate's wishes,
/// then each post's ranking. An empty list is an empty line.
package struct LectureInstance {
  private var lignes: Lignes

  package static func lire(_ bytes: [UInt8]) throws(InstanceRefusal) -> InstanceAppariement {
    var lecture = LectureInstance(lignes: Lignes(bytes))
    return try lecture.instance()
  }

  private mutating func instance() throws(InstanceRefusal) -> InstanceAppariement {
    let sizes = try lignes.next()
    guard sizes.count == 2, sizes.allSatisfy({ $0 >= 0 }) else {
      throw InstanceRefusal(ligne: 1, motif: .tailles)
    }
    let (candidats, postes) = (sizes[0], sizes[1])
    // Nothing is reserved for sizes that the file does not hold.
    let expected = 2 + candidats + postes
    guard lignes.count(expecting: expected) == expected else {
      throw InstanceRefusal(
        ligne: lignes.total, motif: .nombreDeLignes(attendues: expected, lues: lignes.total))
    }
    let capacites = try lignes.next()
    guard capacites.count == postes, capacites.allSatisfy({ $0 >= 0 }) else {
      throw InstanceRefusal(ligne: 2, motif: .capacites(attendues: postes, lues: capacites.count))
    }
    let voeux = try lists(candidats, below: postes)
    let classements = try lists(postes, below: candidats)
    return InstanceAppariement(
      capacites: capacites.map(Int32.init(truncatingIfNeeded:)), voeux: voeux,
      classements: classements)
  }

  /// `count` lines of indexes under `limit`, none twice in a line.
  private mutating func lists(_ count: Int, below limit: Int) throws(InstanceRefusal) -> Listes {
    var lists = Listes()
    var seen = [Int](repeating: -1, count: limit)
    for index in 0..<count {
      for value in try lignes.next() {
        guard (0..<limit).contains(value) else {
          throw InstanceRefusal(ligne: lignes.ligne, motif: .horsBornes(value, limite: limit))
        }
        guard seen[value] != index else {
          throw InstanceRefusal(ligne: lignes.ligne, motif: .repete(value))
        }
        seen[value] = index
        lists.add(Int32(truncatingIfNeeded: value))
      }
      lists.close()
    }
    return lists
  }
}

/// Why an instance cannot be read, and at which line (from 1).
package struct InstanceRefusal: Error, Sendable, Equatable {
  package let ligne: Int
  package let motif: Motif

  package init(ligne: Int, motif: Motif) {
    self.ligne = ligne
    self.motif = motif
  }

  package enum Motif: Sendable, Equatable {
    case tailles
    case nombreDeLignes(attendues: Int, lues: Int)
    case capacites(attendues: Int, lues: Int)
    case nombre
    case horsBornes(Int, limite: Int)
    case repete(Int)
  }
}
