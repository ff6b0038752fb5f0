package import Candidatures
package import Kernel
package import Programme

/// What a calculation needs of a candidature: posts, and where each would be exercised.
package struct DemandePostes: Sendable, Equatable {
  package let candidature: ID<Candidature>
  package let structure: String
  package let employeur: Employeur
  /// The INSEE code of the seat's commune.
  package let siege: String
  package let postes: Int
  /// Granted and told; nil before.
  package let accordes: Int?
  package let recueLe: Jour
  /// In the order of the form; a post without any is « à préciser ».
  package let lieux: [LieuExercice]

  package init(
    candidature: ID<Candidature>, structure: String, employeur: Employeur, siege: String,
    postes: Int, accordes: Int? = nil, recueLe: Jour, lieux: [LieuExercice]
  ) {
    self.candidature = candidature
    self.structure = structure
    self.employeur = employeur
    self.siege = siege
    self.postes = postes
    self.accordes = accordes
    self.recueLe = recueLe
    self.lieux = lieux
  }

  /// Where each post counts: in its places by their shares, the largest first; or at the seat.
  var places: [Place] {
    let count = accordes ?? postes
    return (1...max(1, count)).prefix(count).map { poste in
      let own = lieux.filter { $0.poste == poste }.compactMap { lieu in
        lieu.commune.map { PartDeLieu(commune: $0, part: lieu.part) }
      }
      let most = own.map(\.part).max()
      guard let main = own.first(where: { $0.part == most })?.commune else {
        return Place(commune: siege, isSeat: true, parts: [])
      }
      return Place(commune: main, isSeat: false, parts: own.count > 1 ? own : [])
    }
  }

  struct Place {
    let commune: String
    let isSeat: Bool
    /// Empty for a post exercised in one place.
    let parts: [PartDeLieu]
  }
}
