package import Comptes
package import Kernel
import Territoires

/// Writes the 36 candidatures of the demonstration through the rules, each at its own past moment, so
/// that the journal tells the story in the order of its dates.
package struct InstallerDossiers: Sendable {
  private let moyens: MoyensCandidatures
  /// 9 March 2021, 9 o'clock in Paris.
  private let debut: Instant

  package init(_ moyens: MoyensCandidatures, debut: Instant) {
    self.moyens = moyens
    self.debut = debut
  }

  /// `deposant`: the account of the demonstration that has a contact's address, if any.
  /// Answers the candidatures in the order they were received.
  package func callAsFunction(
    deposant: (AdresseCourriel) async throws -> ID<Compte>?
  ) async throws -> [Candidature] {
    var installed: [Candidature] = []
    for (rang, dossier) in DossierDemonstration.tous.enumerated() {
      let at = debut.adding(seconds: Int64(DossierDemonstration.minutes(rang: rang)) * 60)
      installed.append(try await deposit(dossier, rang: rang, at: at, deposant))
    }
    for (rang, dossier) in DossierDemonstration.tous.enumerated() where dossier.engagee {
      // Committed the next morning: before 11 March, 9 o'clock.
      let at = debut.adding(seconds: 86_400 + Int64(280 + rang * 2) * 60)
      installed[rang] = try await commit(installed[rang], rang: rang, at: at)
    }
    return installed
  }

  /// Always the same, so that the pages of the demonstration have fixed addresses: 93009 is
  /// « L’Écran partagé ».
  package static func id(_ rang: Int) -> ID<Candidature> { ID(93_001 + Int64(rang)) }

  private func deposit(
    _ dossier: DossierDemonstration, rang: Int, at: Instant,
    _ deposant: (AdresseCourriel) async throws -> ID<Compte>?
  ) async throws -> Candidature {
    let index = try await moyens.territoires.index()
    let jour = moyens.jour(at)
    let regles = try moyens.regles(on: jour)
    var lecture = LectureDemande(dossier.reponses, regles: regles, index: index) { _ in jour }
    let demande = try lecture.demande()
    let compte = try await deposant(demande.contact.courriel)
    let seed = Graine(moyens.digests, "depot", rang)
    let jeton = Jeton(from: seed)
    let empreinte = jeton.empreinte(moyens.digests)
    let changed = Candidature.deposee(
      demande, departement: demande.departement(index),
      depot: Depot(
        id: Self.id(rang), personne: Self.id(rang).rawValue,
        code: CodeLisible(drawn: seed), jeton: jeton, empreinte: empreinte,
        accuse: Candidature.jetonAccuse(of: empreinte, moyens.digests), deposant: compte, at: at,
        jour: jour),
      regles: regles, lettres: moyens.lettres(index, regles))
    let auteur = compte.map { Auteur(compte: $0.rawValue, qualite: Role.structure.rawValue) }
    return try await moyens.store.insert(
      changed, from: nil, by: geste("depot", rang, at, auteur ?? .visiteur))
  }

  private func commit(
    _ candidature: Candidature, rang: Int, at: Instant
  ) async throws -> Candidature {
    let nom =
      candidature.demande.commune == "93046" ? "Lucie Fictif" : "Dominique Fictif"
    return try await moyens.store.change(
      candidature.id, by: geste("engagement", rang, at, .visiteur)
    ) { [moyens] in
      try $0.engaged(par: nom, at: at, jour: moyens.jour(at))
    }
  }

  private func geste(_ act: String, _ rang: Int, _ at: Instant, _ auteur: Auteur) -> Geste {
    Geste(
      at: at, by: auteur, key: "demonstration-\(act)-\(rang)",
      salt: moyens.digests.sha256(Array("demonstration \(act) \(rang)".utf8)))
  }
}

/// The same bytes at each installation, so that the demonstration's numbers and links never change.
private struct Graine: Randomness {
  private let bytes: [UInt8]

  init(_ digests: any Digests, _ act: String, _ rang: Int) {
    bytes = digests.sha256(Array("demonstration \(act) \(rang)".utf8))
  }

  func bytes(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }
}
