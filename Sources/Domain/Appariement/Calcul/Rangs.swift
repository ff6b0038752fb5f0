/// For each wish, the candidate's rank at that post, from 0; −1 when the post does not rank them.
struct Rangs {
  private let rangs: [Int32]

  /// Goes once through the rankings: a candidate's rank at the post of the moment is kept in a slot of
  /// their own, and read by those who wish for that post.
  init(_ instance: InstanceAppariement) {
    let voeux = instance.voeux.valeurs
    let wishers = Self.byPost(instance)
    var rangs = [Int32](repeating: -1, count: voeux.count)
    var rank = [Int32](repeating: -1, count: instance.candidats)
    for poste in 0..<instance.postes {
      let classement = instance.classements[poste]
      for (place, candidat) in classement.enumerated() {
        rank[Int(candidat)] = Int32(truncatingIfNeeded: place)
      }
      for (wish, candidat) in wishers.wishes(of: poste) { rangs[wish] = rank[candidat] }
      for candidat in classement { rank[Int(candidat)] = -1 }
    }
    self.rangs = rangs
  }

  subscript(_ wish: Int) -> Int32 { rangs[wish] }

  /// The wishes, grouped by the post they name.
  private struct ByPost {
    var starts: [Int]
    var wish: [Int32]
    var candidat: [Int32]

    func wishes(of poste: Int) -> some Sequence<(Int, Int)> {
      (starts[poste]..<starts[poste + 1]).lazy.map { (Int(wish[$0]), Int(candidat[$0])) }
    }
  }

  private static func byPost(_ instance: InstanceAppariement) -> ByPost {
    let voeux = instance.voeux.valeurs
    var starts = [Int](repeating: 0, count: instance.postes + 1)
    for poste in voeux { starts[Int(poste) + 1] += 1 }
    for poste in 0..<instance.postes { starts[poste + 1] += starts[poste] }
    var grouped = ByPost(
      starts: starts, wish: [Int32](repeating: 0, count: voeux.count),
      candidat: [Int32](repeating: 0, count: voeux.count))
    for candidat in 0..<instance.candidats {
      for wish in instance.voeux.range(candidat) {
        let poste = Int(voeux[wish])
        grouped.wish[starts[poste]] = Int32(truncatingIfNeeded: wish)
        grouped.candidat[starts[poste]] = Int32(truncatingIfNeeded: candidat)
        starts[poste] += 1
      }
    }
    return grouped
  }
}
