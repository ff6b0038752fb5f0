import Programme
package import Kernel

extension Candidat {
  /// What retention asks for on a day.
  package enum Conservation: Sendable, Equatable {
    case rien, avertir, retirerCV, effacer
  }

  /// An address never confirmed goes after a few weeks; the rest, some months after the last sign of
  /// life, once the person was warned and let some days pass. `jour`: the civil day of an instant.
  package func conservation(
    on today: Jour, regles: ReglesCandidat, jour: (Instant) -> Jour
  ) -> Conservation {
    guard effaceLe == nil else { return .rien }
    guard confirmeLe != nil else {
      return today > jour(inscritLe).adding(days: regles.nonConfirmeJours) ? .effacer : .rien
    }
    if let avertiLe {
      return today > jour(avertiLe).adding(days: regles.avertissementJours) ? .effacer : .rien
    }
    let last = jour(actifLe)
    let end = last.adding(months: regles.conservationMois)
    if today >= end.adding(days: -regles.avertissementJours) { return .avertir }
    let cvEnd = last.adding(months: regles.cvConservationMois)
    return cv != nil && today > cvEnd ? .retirerCV : .rien
  }

  /// Told that their data are about to be erased.
  package func warned(at: Instant, lettre: Message?) -> Changed<Candidat> {
    var changed = self
    changed.version += 1
    changed.avertiLe = at
    return Changed(
      changed, events: [event("candidat.averti")], messages: [lettre].compactMap(\.self))
  }

  /// The file is destroyed, the rest stays: too old.
  package func cvRemoved() -> Changed<Candidat> {
    guard cv != nil else { return Changed(self, events: []) }
    var changed = self
    changed.version += 1
    changed.cv = nil
    return Changed(changed, events: [event("candidat.cvRetire")])
  }
}
