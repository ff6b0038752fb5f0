import Territoires
package import Candidatures
import Comptes
package import Kernel

/// Anybody registers, without account. The address is proved by a link; the same address again gets
/// the link of its space, and the page does not tell the two apart.
package struct InscrireCandidat: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  /// Throws `InscriptionRefusal` with what is to correct.
  /// `brouillon`: the draft it was written in.
  package func callAsFunction(
    _ reponses: Inscription, brouillon: CodeLisible? = nil, by geste: Geste
  ) async throws {
    let index = try await moyens.territoires.index()
    let lettres = try moyens.lettres(at: geste.at)
    var lecture = LectureInscription(
      reponses, regles: try moyens.regles(at: geste.at), index: index
    ) { moyens.jour(geste.at, in: $0) }
    let profil = try lecture.profil()
    let (jeton, lien) = try moyens.lien(at: geste.at)
    let cle = cleLettre(geste)
    let nouveau = Candidat.inscrit(
      profil, id: moyens.identifiers.next(), personne: moyens.identifiers.next(), at: geste.at
    ) { lettres.confirmation($0, jeton) }
    try await moyens.store.inscrire(nouveau, lien: lien, brouillon: brouillon, by: geste) { known in
      known.linked(lettres.nouveauLien(known, jeton, cle: cle))
    }
  }
}

/// Anybody asks for the link of their space. Nothing tells whether an address is known.
package struct DemanderLienCandidat: Sendable {
  private let moyens: MoyensCandidats

  package init(_ moyens: MoyensCandidats) { self.moyens = moyens }

  package func callAsFunction(_ typed: String, by geste: Geste) async throws {
    guard let courriel = AdresseCourriel(typed) else { throw CandidatRefusal.courrielInvalide }
    let lettres = try moyens.lettres(at: geste.at)
    let (jeton, lien) = try moyens.lien(at: geste.at)
    let cle = cleLettre(geste)
    try await moyens.store.change(courriel: courriel, lien: lien, by: geste) { candidat in
      candidat.linked(lettres.nouveauLien(candidat, jeton, cle: cle))
    }
  }
}

/// Two demands are two letters, the same demand sent twice is one.
private func cleLettre(_ geste: Geste) -> String {
  geste.key ?? String(geste.at.milliseconds)
}

extension Candidat {
  /// Sent a new link to their space.
  fileprivate func linked(_ lettre: Message?) -> Changed<Candidat> {
    Changed(self, events: [event("candidat.lienEnvoye")], messages: [lettre].compactMap(\.self))
  }
}
