import Territoires
import Programme
import Comptes
package import Kernel

/// Registers the candidats of the demonstration through the rules, each with a link that never changes.
package struct InstallerCandidats: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Always the same: 930,101 is Maëlle Exemple, and so on by tens.
  package static func id(_ rang: Int) -> ID<Candidat> { ID(930_101 + Int64(rang) * 10) }

  /// Those of the story, or others whose numbers begin at `premier`. `geste`: one a step, the same at
  /// each installation.
  package func callAsFunction(
    _ persons: [CandidatDemonstration] = CandidatDemonstration.tous, premier: Int = 0,
    geste: (String) -> Geste
  ) async throws {
    let index = try await moyens.territoires.index()
    for (rang, person) in persons.enumerated() {
      let first = geste("inscription-\(rang)")
      let regles = try moyens.regles(at: first.at)
      var lecture = LectureInscription(person.reponses, regles: regles, index: index) {
        moyens.jour(first.at, in: $0)
      }
      let profil = try lecture.profil()
      guard let jeton = Jeton(person.lien) else { throw CandidatRefusal.lienInvalide }
      let lettres = try moyens.lettres(at: first.at)
      let id = Self.id(premier + rang)
      let lien = LienCandidat(
        empreinte: jeton.empreinte(moyens.digests), emisLe: first.at,
        expireLe: first.at.adding(seconds: Int64(regles.lienJours) * 86_400))
      let nouveau = Candidat.inscrit(
        profil, id: id, personne: id.rawValue + 1, at: first.at
      ) { lettres.confirmation($0, jeton) }
      try await moyens.store.inscrire(nouveau, lien: lien, brouillon: nil, by: first) {
        Changed($0, events: [])
      }
      let second = geste("confirmation-\(rang)")
      _ = try await moyens.store.change(id, lien: nil, by: second) {
        $0.confirmed(at: second.at)
      }
    }
  }
}
