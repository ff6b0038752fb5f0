/// Candidate-proposing deferred acceptance (Gale and Shapley, 1962; hospitals/residents form of
/// Gusfield and Irving, 1989).
///
/// Each candidate asks the posts in the order of their wishes; a post holds the best ranked of those
/// who asked, up to its capacity, and lets the others go on. The result is stable, the best that each
/// candidate can have in any stable one, and does not depend on the order in which they ask.
package struct AcceptationDifferee: Sendable {
  private let instance: InstanceAppariement
  private let rangs: Rangs
  private var tenus: [PlacesTenues]
  /// The next wish of each candidate to be asked.
  private var prochain: [Int]
  private var obtenu: [Int32]

  package static func apparier(_ instance: InstanceAppariement) -> Affectations {
    var run = AcceptationDifferee(instance)
    for candidat in 0..<instance.candidats { run.place(candidat) }
    return Affectations(
      postes: run.obtenu, rangs: run.rangs,
      seuils: run.tenus.map { $0.isFull ? $0.worst ?? -1 : nil })
  }

  private init(_ instance: InstanceAppariement) {
    self.instance = instance
    rangs = Rangs(instance)
    tenus = (0..<instance.postes).map {
      PlacesTenues(capacity: min(Int(instance.capacites[$0]), instance.classements[$0].count))
    }
    prochain = (0..<instance.candidats).map { instance.voeux.range($0).lowerBound }
    obtenu = [Int32](repeating: -1, count: instance.candidats)
  }

  /// Lets a candidate ask until a post holds them or their wishes end; then whoever had to leave.
  private mutating func place(_ first: Int) {
    var asking: Int? = first
    while let candidat = asking { asking = ask(candidat) }
  }

  /// Answers who is without a post now, if anybody still has wishes to ask.
  private mutating func ask(_ candidat: Int) -> Int? {
    let end = instance.voeux.range(candidat).upperBound
    while prochain[candidat] < end {
      let wish = prochain[candidat]
      prochain[candidat] += 1
      let rang = rangs[wish]
      let poste = Int(instance.voeux.valeurs[wish])
      guard rang >= 0, tenus[poste].takes(rang) else { continue }
      let leaving = tenus[poste].hold(rang)
      obtenu[candidat] = Int32(truncatingIfNeeded: poste)
      guard let leaving else { return nil }
      let out = Int(instance.classements[poste][at: Int(leaving)])
      obtenu[out] = -1
      return out
    }
    return nil
  }
}

extension ArraySlice<Int32> {
  /// The value at a place counted from the beginning of the slice.
  fileprivate subscript(at place: Int) -> Int32 { self[startIndex + place] }
}
