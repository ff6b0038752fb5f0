package import Candidats
package import Kernel
package import MisesEnRelation

/// What a calculation answers one person: the meeting it proposes, and for each post they had rather had,
/// what it would have taken. Nobody else is named.
package struct ReponseAppariement: Sendable, Equatable {
  package let obtenu: ID<Offre>?
  /// In the person's order, up to what they obtained.
  package let mieux: [VoeuExplique]

  package struct VoeuExplique: Sendable, Equatable {
    /// Of the wish, from 1.
    package let rang: Int
    package let offre: ID<Offre>
    package let pourquoi: Pourquoi
  }

  package enum Pourquoi: Sendable, Equatable {
    case ecarte(CauseEcart)
    /// Every meeting of the post goes to people it ranks better. Ranks from 1.
    case complet(rang: Int, dernier: Int, fondement: Fondement)
  }

  /// What put the last person proposed before this one.
  package enum Fondement: Sendable, Equatable {
    /// The structure's own ranking.
    case structure
    /// Points: this person's, and what it took.
    case points(siens: Int, ilFallait: Int)
    /// As many points: the published lottery.
    case tirage(points: Int)
  }
}

extension CalculAppariement {
  /// Of a person who takes part; nil for another.
  package func reponse(
    _ candidat: ID<Candidat>, _ affectations: Affectations
  ) -> ReponseAppariement? {
    guard let place = entrees.personnes.firstIndex(where: { $0.id == candidat }) else { return nil }
    let obtenu = affectations.postes[place]
    let mieux = affectations.explications(place, entrees.instance).map {
      (entrees.postes[$0.poste].offre, why(place, $0.poste, $0.pourquoi))
    }
    return ReponseAppariement(
      obtenu: obtenu >= 0 ? entrees.postes[Int(obtenu)].offre : nil,
      mieux: inOrder(candidat, mieux, all: obtenu < 0))
  }

  /// The wishes left out take their ranks again; the others fill what remains. Those after what was
  /// obtained are not told: nobody wondered about them.
  private func inOrder(
    _ candidat: ID<Candidat>, _ calculated: [(ID<Offre>, ReponseAppariement.Pourquoi)], all: Bool
  ) -> [ReponseAppariement.VoeuExplique] {
    let own = entrees.ecarts.filter { $0.candidat == candidat }
    let apart = Dictionary(own.map { ($0.rang, $0) }) { first, _ in first }
    var waiting = calculated[...]
    var found: [ReponseAppariement.VoeuExplique] = []
    let last = calculated.count + apart.count
    for rang in stride(from: 1, through: last, by: 1) {
      if let ecart = apart[rang] {
        found.append(.init(rang: rang, offre: ecart.offre, pourquoi: .ecarte(ecart.cause)))
      } else if let (offre, pourquoi) = waiting.popFirst() {
        found.append(.init(rang: rang, offre: offre, pourquoi: pourquoi))
      } else if !all {
        break
      }
    }
    return found
  }

  private func why(
    _ place: Int, _ poste: Int, _ pourquoi: Explication
  ) -> ReponseAppariement.Pourquoi {
    // Capacities above 0 and rankings of all who wish: the other cases do not come out of our entries.
    guard case .complet(let rang, let dernier?) = pourquoi else { return .ecarte(.tropPourOffre) }
    let declares = entrees.postes[poste].declares
    guard dernier > declares else {
      return .complet(rang: rang, dernier: dernier, fondement: .structure)
    }
    let ranking = entrees.instance.classements[poste]
    let last = Int(ranking[ranking.startIndex + dernier - 1])
    let (own, needed) = (entrees.personnes[place].points, entrees.personnes[last].points)
    return .complet(
      rang: rang, dernier: dernier,
      fondement: own.total == needed.total
        ? .tirage(points: own.total)
        : .points(siens: own.total, ilFallait: needed.total))
  }
}
