package import Candidats
package import Kernel
package import MisesEnRelation

/// Whom a structure would rather meet, the best first. Whoever it does not name follows, in the order of
/// the published score: a structure excludes nobody here, a « no » needs its ground and comes later.
package struct ClassementOffre: Sendable, Equatable {
  package let offre: ID<Offre>
  /// 0 before the first declaration.
  package var version: Int
  package var candidats: [ID<Candidat>]
  package var declareLe: Instant?

  package init(
    offre: ID<Offre>, version: Int = 0, candidats: [ID<Candidat>] = [], declareLe: Instant? = nil
  ) {
    self.offre = offre
    self.version = version
    self.candidats = candidats
    self.declareLe = declareLe
  }
}

extension ClassementOffre {
  /// After one step on `candidat`. Refuses whoever does not wish for the post, and an offer withdrawn.
  package func ordered(
    _ pas: PasOrdre, _ candidat: ID<Candidat>, _ offre: Offre, demandes: Set<ID<Candidat>>,
    at: Instant
  ) throws(AppariementRefusal) -> Changed<ClassementOffre> {
    guard offre.retireeLe == nil else { throw .offreRetiree }
    guard pas != .ajouter || demandes.contains(candidat) else { throw .sansVoeu }
    let list = candidats.after(pas, candidat)
    guard list != candidats else { return Changed(self, events: []) }
    var changed = self
    changed.version += 1
    changed.candidats = list
    changed.declareLe = at
    return Changed(
      changed, events: [.ordered("classement.declare", on: offre.subject, "rang", list)])
  }
}
