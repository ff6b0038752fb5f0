/// Checks a result without anything that made it: reads the instance and the posts, nothing else.
package enum PairesBloquantes {
  /// How many pairs would both rather be together: the candidate wishes for the post more than for
  /// theirs, and the post has room or holds somebody it ranks lower. 0 means stable.
  ///
  /// `postes`: for each candidate a post's index or −1. Whoever holds a post that they did not wish for
  /// or that does not rank them, or beyond its capacity, counts as a pair too: it is not even feasible.
  package static func compter(_ instance: InstanceAppariement, _ postes: [Int32]) -> Int {
    let places = instance.classements.count
    var rank = [[Int32: Int]](repeating: [:], count: places)
    for poste in 0..<places {
      for (place, candidat) in instance.classements[poste].enumerated() {
        rank[poste][candidat] = place
      }
    }
    var held = [[Int]](repeating: [], count: places)
    var faults = 0
    for (candidat, poste) in postes.enumerated() where poste >= 0 {
      guard instance.voeux[candidat].contains(poste), let place = rank[Int(poste)][Int32(candidat)]
      else {
        faults += 1
        continue
      }
      held[Int(poste)].append(place)
    }
    for poste in 0..<places { faults += max(0, held[poste].count - Int(instance.capacites[poste])) }
    let worst = held.map { $0.max() ?? -1 }
    for candidat in 0..<instance.voeux.count {
      for poste in instance.voeux[candidat].prefix(while: { $0 != postes[candidat] }) {
        let p = Int(poste)
        guard let place = rank[p][Int32(candidat)] else { continue }
        let hasRoom = held[p].count < Int(instance.capacites[p])
        if hasRoom || (!held[p].isEmpty && place < worst[p]) { faults += 1 }
      }
    }
    return faults
  }
}
