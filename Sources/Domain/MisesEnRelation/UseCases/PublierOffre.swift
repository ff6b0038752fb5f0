import Candidats
package import Candidatures
package import Comptes
package import Kernel
package import Structures
import Territoires

/// A structure to which posts were granted, or an agent for it, says what the work is like.
package struct PublierOffre: Sendable {
  package static let roles: Set<Role> = [.structure, .prefecture, .equipeNationale]
  private let moyens: MoyensMises

  package init(_ moyens: MoyensMises) { self.moyens = moyens }

  /// The candidature an offer would come from. Refuses `introuvable` outside the actor's reach, and
  /// `aucunPosteAccorde` before a decision that grants posts.
  package func candidature(
    _ id: ID<Candidature>, acteur: Acteur, at: Instant
  ) async throws -> Candidature {
    let index = try await moyens.index()
    guard let found = try await moyens.candidatures.candidature(id),
      acteur.mayPublish(for: found, index)
    else { throw MiseRefusal.introuvable }
    // A structure knows of its posts once the decision is notified.
    let isKnown = !acteur.isStructure(index) || found.decision?.notifieeLe != nil
    guard isKnown, found.retrait == nil,
      found.postesAccordes(on: moyens.local(at, found.departement, index).jour) > 0
    else {
      throw MiseRefusal.aucunPosteAccorde
    }
    return found
  }

  package func callAsFunction(
    _ id: ID<Candidature>, _ conditions: ConditionsOffre, acteur: Acteur, by geste: Geste
  ) async throws -> Offre {
    let candidature = try await candidature(id, acteur: acteur, at: geste.at)
    let jour = moyens.local(geste.at, candidature.departement, try await moyens.index()).jour
    let demande = candidature.demande
    var seen: Set<LieuOffre> = []
    let lieux = demande.lieux.compactMap { lieu in
      lieu.commune.map { LieuOffre(commune: $0, adresse: lieu.adresse) }
    }.filter { seen.insert($0).inserted }
    let offre = Offre(
      id: moyens.candidats.identifiers.next(), origine: .candidature(id), structure: demande.nom,
      postes: candidature.postesAccordes(on: jour), departement: candidature.departement,
      lieux: lieux.isEmpty ? [LieuOffre(commune: demande.commune)] : lieux,
      conditions: conditions, publieeLe: geste.at,
      contact: ContactOffre(
        nom: demande.contact.nom, courriel: demande.contact.courriel.text,
        personne: candidature.personne),
      compte: candidature.deposant)
    return try await moyens.store.publier(Offre.publiee(offre, at: geste.at), by: geste)
  }

  /// For a structure of the award list, by an agent: nobody deposited anything here.
  package func callAsFunction(
    structure id: ID<Structure>, contact: (nom: String, courriel: AdresseCourriel),
    _ conditions: ConditionsOffre, acteur: Acteur, by geste: Geste
  ) async throws -> Offre {
    guard let dossier = try await moyens.structures.dossier(id) else {
      throw MiseRefusal.introuvable
    }
    let index = try await moyens.index()
    let commune = dossier.structure.commune
    let departement = Departement.code(ofCommune: commune)
    let offre = Offre(
      id: moyens.candidats.identifiers.next(), origine: .structure(id),
      structure: dossier.structure.nom,
      postes: dossier.attributions.reduce(0) { $0 + $1.ligne.postes }, departement: departement,
      lieux: [LieuOffre(commune: commune)], conditions: conditions, publieeLe: geste.at,
      contact: ContactOffre(
        nom: contact.nom, courriel: contact.courriel.text,
        personne: moyens.candidats.identifiers.next()),
      compte: nil)
    guard acteur.follows(offre, index) else { throw MiseRefusal.introuvable }
    return try await moyens.store.publier(Offre.publiee(offre, at: geste.at), by: geste)
  }
}

extension Acteur {
  fileprivate func mayPublish(for candidature: Candidature, _ index: TerritoireIndex) -> Bool {
    if let compte, has(.structure), candidature.deposant == compte { return true }
    return holds(
      Self.suiventMises, over: index.ancestors(of: .departement(candidature.departement)))
  }
}
