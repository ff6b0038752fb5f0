package import Comptes
package import Kernel
package import Structures
import Territoires

/// Somebody of a structure that already has a candidature asks to join its file: the contact receives
/// a message, and lets an account in by its link. Nothing of the file is shown before.
package struct RejoindreDossier: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// What came of it.
  package enum Issue: Sendable, Equatable {
    /// The account reads the file already.
    case ouvert(ID<Candidature>)
    case transmise
  }

  /// Throws `introuvable` when no candidature has this number, `sansContact` when nobody of its file
  /// can be written to any more, `nomManquant`.
  package func callAsFunction(
    _ identifiant: Identifiant, nom: String, courriel: AdresseCourriel, acteur: Acteur,
    by geste: Geste
  ) async throws -> Issue {
    guard let numero = try await moyens.store.connue(identifiant)?.numero,
      let candidature = try await moyens.store.candidature(numero: numero)
    else { throw CandidatureRefusal.introuvable }
    let index = try await moyens.territoires.index()
    if acteur.reads(candidature, index) { return .ouvert(candidature.id) }
    let jour = moyens.jour(geste.at)
    let regles = try moyens.regles(on: jour)
    let jeton = Jeton(from: moyens.randomness)
    let compte = acteur.has(.structure) ? acteur.compte : nil
    let rattachement = compte.map {
      Rattachement(
        id: moyens.identifiers.next(), candidature: candidature.id, compte: $0,
        empreinte: jeton.empreinte(moyens.digests),
        valableJusquau: jour.adding(days: regles.brouillon))
    }
    let asked = try candidature.joinAsked(
      Demandeur(nom: nom, courriel: courriel, moyens.digests), rattachement, jeton: jeton.text,
      jour: jour, lettres: moyens.lettres(index, regles))
    try await moyens.store.join(asked, candidature.id, by: geste)
    return .transmise
  }
}

/// The contact of a file lets an account follow it, by the link of the message.
package struct AccepterRattachement: Sendable {
  private let moyens: MoyensCandidatures

  package init(_ moyens: MoyensCandidatures) { self.moyens = moyens }

  /// Who asks, and for which file. Throws `lienInvalide`.
  package func read(_ jeton: String) async throws -> (Rattachement, Candidature, nom: String) {
    guard let jeton = Jeton(jeton),
      let found = try await moyens.store.rattachement(jeton.empreinte(moyens.digests)),
      let candidature = try await moyens.store.candidature(found.candidature),
      let compte = try await moyens.comptes.compte(found.compte)
    else { throw CandidatureRefusal.lienInvalide }
    return (found, candidature, "\(compte.identite.nomComplet), \(compte.courriel.text)")
  }

  package func callAsFunction(_ jeton: String, by geste: Geste) async throws {
    let (found, _, _) = try await read(jeton)
    let accepted = try found.accepted(at: geste.at, jour: moyens.jour(geste.at))
    try await moyens.store.accept(accepted, by: geste)
  }
}

extension Candidature {
  /// Tells the contact who wants to join; `rattachement` when they have an account to let in.
  func joinAsked(
    _ demandeur: Demandeur, _ rattachement: Rattachement?, jeton: String, jour: Jour,
    lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Rattachement?> {
    guard !demande.contact.isErased else { throw .sansContact }
    guard (2...200).contains(demandeur.nom.count), demandeur.nom.contains(where: \.isLetter) else {
      throw .nomManquant
    }
    return Changed(
      rattachement,
      events: [
        JournalEvent("candidature.rejoindreDemande", on: subject, facts: [("le", .jour(jour))])
      ],
      messages: [
        lettres.rejoindre(
          self, demandeur, jeton: rattachement == nil ? nil : jeton,
          jusquau: rattachement?.valableJusquau, jour: jour)
      ])
  }
}
