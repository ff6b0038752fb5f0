/// Why a candidate did not get a post they wished for more: only their own rank and the post's last
/// rank, so that nobody else is exposed.
package enum Explication: Sendable, Hashable {
  /// The post does not rank this candidate.
  case nonClasse
  /// The post is full. Ranks from 1: this candidate's, and the last one held; nil when the post holds
  /// nobody at all (capacity 0).
  case complet(rang: Int, dernier: Int?)
}

extension Affectations {
  /// For each wish that `candidat` had rather had than what they got, in their order: the post and why.
  package func explications(
    _ candidat: Int, _ instance: InstanceAppariement
  ) -> [(poste: Int, pourquoi: Explication)] {
    var found: [(poste: Int, pourquoi: Explication)] = []
    for wish in instance.voeux.range(candidat) {
      let poste = Int(instance.voeux.valeurs[wish])
      guard postes[candidat] != Int32(truncatingIfNeeded: poste) else { break }
      found.append((poste, explication(rangs[wish], seuils[poste])))
    }
    return found
  }

  private func explication(_ rang: Int32, _ seuil: Int32?) -> Explication {
    guard rang >= 0 else { return .nonClasse }
    let last = seuil.flatMap { $0 >= 0 ? Int($0) + 1 : nil }
    return .complet(rang: Int(rang) + 1, dernier: last)
  }
}
