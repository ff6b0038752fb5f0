package import Candidats
package import Kernel

/// Ends the propositions whose deadline has passed, or whose candidat is gone, and tells both sides.
/// Running it twice, or again after a stop in the middle, does nothing more.
package struct LibererMises: Travail {
  package let nom = "mises-en-relation.liberation"
  private let moyens: MoyensMises
  private static let batch = 200

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  /// Answers how many it ended.
  package func callAsFunction(at now: Instant) async throws -> Int {
    let index = try await moyens.index()
    let lettres = try moyens.lettres(at: now, index)
    // The farthest zone is half a day ahead of Paris: each one's own day is asked below.
    let tomorrow = moyens.candidats.jour(now).adding(days: 1)
    var done = 0
    var last: ID<MiseEnRelation>?
    while true {
      let found = try await moyens.store.aLiberer(
        before: tomorrow, apres: last, limit: Self.batch)
      for dossier in found {
        let jour = moyens.local(now, dossier.mise.departement, index).jour
        guard let issue = Self.issue(dossier, on: jour) else { continue }
        try await release(dossier, issue, now, lettres)
        done += 1
      }
      guard found.count == Self.batch, let next = found.last?.mise.id else { return done }
      last = next
    }
  }

  /// Those of one candidat who withdraws or erases themselves.
  package func dun(_ candidat: ID<Candidat>, at now: Instant) async throws {
    let index = try await moyens.index()
    let lettres = try moyens.lettres(at: now, index)
    for dossier in try await moyens.store.dossiers(de: candidat) {
      let jour = moyens.local(now, dossier.mise.departement, index).jour
      guard dossier.mise.fin(on: jour) == nil else { continue }
      try await release(
        dossier, MiseEnRelation.Issue(.retrait, jour: jour), now, lettres)
    }
  }

  private static func issue(
    _ dossier: DossierMise, on jour: Jour
  ) -> MiseEnRelation.Issue? {
    if let silence = dossier.mise.fin(on: jour) { return silence }
    return dossier.candidat.etat == .disponible ? nil : .init(.retrait, jour: jour)
  }

  private func release(
    _ dossier: DossierMise, _ issue: MiseEnRelation.Issue, _ now: Instant, _ lettres: LettresMise
  ) async throws {
    let geste = Geste(
      at: now, by: .systeme, key: "mise-liberee-\(dossier.mise.id)",
      salt: moyens.candidats.randomness.bytes(32))
    _ = try await moyens.store.change(dossier.mise.id, candidatActif: false, by: geste) {
      $0.released(issue.nature, jour: issue.jour, lettres)
    } autres: { other, _ in
      Changed(other.mise, events: [])
    }
  }
}
