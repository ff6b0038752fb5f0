import Candidats
package import Kernel
import MisesEnRelation

/// Sends what published calculations propose: meetings, and an answer to everyone else. Running it
/// twice, or again after a stop in the middle, does nothing more.
package struct EnvoyerAppariements: Travail {
  package let nom = "appariement.envoi"
  private let moyens: MoyensAppariement

  package init(_ moyens: MoyensAppariement) { self.moyens = moyens }

  /// Answers how many calculations it finished.
  package func callAsFunction(at now: Instant) async throws -> Int {
    let waiting = try await moyens.store.aEnvoyer()
    for calcul in waiting {
      let postes = calcul.rejouer().postes
      for (personne, poste) in zip(calcul.entrees.personnes, postes) {
        let offre = poste >= 0 ? calcul.entrees.postes[Int(poste)].offre : nil
        try await answer(calcul, personne.id, offre, now)
      }
      try await moyens.store.envoye(calcul.id, at: now)
    }
    return waiting.count
  }

  /// A meeting, unless what happened since forbids it; then, or without one, a letter.
  private func answer(
    _ calcul: CalculAppariement, _ candidat: ID<Candidat>, _ offre: ID<Offre>?, _ now: Instant
  ) async throws {
    if let offre {
      do {
        _ = try await ProposerMise(moyens.mises).propose(
          offre, candidat, par: calcul.publication?.par,
          by: geste("rencontre", calcul, candidat, now))
        return
      } catch is MiseRefusal {}
    }
    let (jeton, lien) = try moyens.candidats.lien(at: now)
    let lettres = LettresAppariement(
      candidats: try moyens.candidats.lettres(at: now), site: moyens.candidats.site)
    _ = try await moyens.candidats.store.change(
      candidat, lien: lien, by: geste("reponse", calcul, candidat, now)
    ) { person in
      guard person.etat == .disponible else { return Changed(person, events: []) }
      let event = JournalEvent(
        "appariement.repondu", on: person.subject,
        facts: [("calcul", .integer(calcul.id.rawValue))])
      return Changed(
        person, events: [event],
        messages: [lettres.sansRencontre(calcul, person, jeton)].compactMap(\.self))
    }
  }

  private func geste(
    _ acte: String, _ calcul: CalculAppariement, _ candidat: ID<Candidat>, _ now: Instant
  ) -> Geste {
    Geste(
      at: now, by: .systeme, key: "appariement-\(acte)-\(calcul.id)-\(candidat)",
      salt: moyens.candidats.randomness.bytes(32))
  }
}
