import Programme
package import Kernel

/// Keeps candidats' data no longer than the programme's rules say: warns, removes old CVs, erases.
/// Running it twice, or again after a stop in the middle, does nothing more.
package struct ConserverCandidats: Travail {
  package let nom = "candidats.conservation"
  private let moyens: MoyensCandidats
  private static let batch = 200

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Answers how many candidats it acted upon.
  package func callAsFunction(at now: Instant) async throws -> Int {
    let regles = try moyens.regles(at: now)
    let dates = dates(regles, now)
    var done = 0
    var last: ID<Candidat>?
    while true {
      let found = try await moyens.store.aConserver(dates, apres: last, limit: Self.batch)
      for candidat in found where try await keep(candidat, regles, now) { done += 1 }
      guard found.count == Self.batch, let next = found.last?.id else { return done }
      last = next
    }
  }

  /// Wide by a day or two: the rule itself is asked of each candidat found.
  private func dates(_ regles: ReglesCandidat, _ now: Instant) -> DatesConservation {
    func days(_ count: Int) -> Instant { now.adding(seconds: -Int64(count) * 86_400) }
    let cv = regles.cvConservationMois * 28
    let actif = regles.conservationMois * 28 - regles.avertissementJours
    return DatesConservation(
      nonConfirme: days(max(0, regles.nonConfirmeJours - 1)),
      averti: days(max(0, regles.avertissementJours - 1)), actif: days(max(0, min(cv, actif))))
  }

  private func keep(
    _ candidat: Candidat, _ regles: ReglesCandidat, _ now: Instant
  ) async throws -> Bool {
    let today = moyens.jour(now)
    switch candidat.conservation(on: today, regles: regles, jour: { moyens.jour($0) }) {
    case .rien: return false
    case .avertir:
      let (jeton, lien) = try moyens.lien(at: now)
      let end = today.adding(days: regles.avertissementJours)
      let lettres = try moyens.lettres(at: now)
      _ = try await moyens.store.change(
        candidat.id, lien: lien, by: geste("avertir", candidat, now)
      ) { $0.warned(at: now, lettre: lettres.avertissement($0, jeton, le: end)) }
    case .retirerCV:
      _ = try await moyens.store.change(
        candidat.id, lien: nil, by: geste("cv", candidat, now)
      ) { $0.cvRemoved() }
    case .effacer:
      try await EffacerCandidat(moyens).erase(candidat, by: geste("effacer", candidat, now))
    }
    return true
  }

  /// The version makes the key: the same step on the same record is one gesture.
  private func geste(_ act: String, _ candidat: Candidat, _ now: Instant) -> Geste {
    Geste(
      at: now, by: .systeme, key: "conservation-\(act)-\(candidat.id)-\(candidat.version)",
      salt: moyens.randomness.bytes(32))
  }
}
