package import Comptes
package import Kernel
import Territoires

/// Writes one candidature of the demonstration through the rules, at its own past moment, under a
/// number and with a link that are the same at each installation.
package struct DeposerDossier: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// `graine`: names its gestures, and what is drawn for it. `brouillon`: the draft it comes from.
  package func callAsFunction(
    _ dossier: DossierDemonstration, _ id: ID<Candidature>, graine: String, at: Instant,
    deposant: ID<Compte>?, brouillon: CodeLisible? = nil
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(at)
    let regles = try moyens.regles(on: jour)
    var lecture = LectureDemande(dossier.reponses, regles: regles, index: index) { _ in jour }
    let demande = try lecture.demande()
    let departement = demande.departement(index)
    let appel = try await moyens.appels.fenetre(departement: departement, at: at).requireOpen()
    let seed = Graine(moyens.digests, "depot \(graine)")
    let jeton = Jeton(from: seed)
    let empreinte = jeton.empreinte(moyens.digests)
    let changed = Candidature.deposee(
      demande, departement: departement,
      depot: Depot(
        id: id, personne: id.rawValue, code: CodeLisible(drawn: seed), jeton: jeton,
        empreinte: empreinte, accuse: Candidature.jetonAccuse(of: empreinte, moyens.digests),
        deposant: deposant, at: at, jour: jour, appel: appel),
      regles: regles, lettres: moyens.lettres(index, regles))
    let auteur = deposant.map { Auteur(compte: $0.rawValue, qualite: Role.structure.rawValue) }
    return try await moyens.store.insert(
      changed, from: brouillon, by: geste("depot", graine, at, auteur ?? .visiteur))
  }

  /// The legal representative commits the structure.
  package func engager(
    _ id: ID<Candidature>, par nom: String, graine: String, at: Instant
  ) async throws -> Candidature {
    try await moyens.store.change(id, by: geste("engagement", graine, at, .visiteur)) {
      [moyens] in
      try $0.engaged(par: nom, at: at, jour: moyens.jour(at))
    }
  }

  private func geste(_ act: String, _ graine: String, _ at: Instant, _ auteur: Auteur) -> Geste {
    Geste(
      at: at, by: auteur, key: "demonstration-\(act)-\(graine)",
      salt: moyens.digests.sha256(Array("demonstration \(act) \(graine)".utf8)))
  }
}

/// The same bytes at each installation, so that the demonstration's numbers and links never change.
private struct Graine: Randomness {
  private let bytes: [UInt8]

  init(_ digests: any Digests, _ name: String) {
    bytes = digests.sha256(Array("demonstration \(name)".utf8))
  }

  func bytes(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }
}
