package import Candidats
package import Kernel
package import MisesEnRelation
package import Programme
package import Territoires

/// The posts a candidat wishes for, the most wished for first. Nobody but them orders it.
package struct VoeuxCandidat: Sendable, Equatable {
  package let candidat: ID<Candidat>
  /// 0 before the first wish.
  package var version: Int
  package var offres: [ID<Offre>]
  package var ditsLe: Instant?

  package init(
    candidat: ID<Candidat>, version: Int = 0, offres: [ID<Offre>] = [], ditsLe: Instant? = nil
  ) {
    self.candidat = candidat
    self.version = version
    self.offres = offres
    self.ditsLe = ditsLe
  }
}

extension VoeuxCandidat {
  /// After one step on `offre`. A wish is added only when the candidat's own words lead there:
  /// refuses `voeuImpossible`, and `tropDeVoeux` beyond the programme's number.
  package func ordered(
    _ pas: PasOrdre, _ offre: Offre, _ candidat: Candidat, at: Instant,
    regles: LimitesAppariement, index: TerritoireIndex
  ) throws(AppariementRefusal) -> Changed<VoeuxCandidat> {
    guard candidat.etat == .disponible, let profil = candidat.profil else {
      throw .candidatIndisponible
    }
    if pas == .ajouter, !offres.contains(offre.id) {
      if let cause = CauseEcart.entre(profil, offre, index) { throw .voeuImpossible(cause) }
      guard offres.count < regles.voeuxMax else { throw .tropDeVoeux(maximum: regles.voeuxMax) }
    }
    let list = offres.after(pas, offre.id)
    guard list != offres else { return Changed(self, events: []) }
    var changed = self
    changed.version += 1
    changed.offres = list
    changed.ditsLe = at
    return Changed(
      changed, events: [.ordered("voeux.ordonnes", on: candidat.subject, "voeu", list)])
  }
}
