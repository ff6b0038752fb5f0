package import Candidatures
package import Comptes
package import Kernel
import Territoires

/// The préfecture says that a post coordinates others from a day on, or no longer does.
package struct DesignerCoordonnateur: Sendable {
  package static let roles: Set<Role> = [.prefecture, .signataire, .equipeNationale]
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  /// `finit`: it no longer does, from `jour` on.
  package func callAsFunction(
    _ dossier: ID<Candidature>, _ poste: Poste, jour: Jour, finit: Bool, acteur: Acteur,
    by geste: Geste
  ) async throws {
    let index = try await moyens.candidatures.territoires.index()
    let new: ID<PosteCoordonnateur> = moyens.candidatures.identifiers.next()
    try await moyens.store.coordonner(dossier, by: geste) { found in
      _ = try moyens.acte(Self.roles, on: found.candidature, acteur, at: geste.at, index)
      return finit
        ? try found.cesseDeCoordonner(poste, au: jour)
        : try found.coordonne(poste, id: new, du: jour)
    }
  }
}

/// The structure says who supervises its conseillers, or an agent does for it.
package struct DesignerEncadrant: Sendable {
  package static let roles: Set<Role> = [.structure, .prefecture, .equipeNationale]
  private let moyens: MoyensAvenants

  package init(_ moyens: MoyensAvenants) { self.moyens = moyens }

  /// `telephone` may be empty. Throws `courriel` or `telephone` for what is none.
  package func callAsFunction(
    _ dossier: ID<Candidature>, nom: String, fonction: String, courriel: String,
    telephone: String, du: Jour, acteur: Acteur, by geste: Geste
  ) async throws {
    guard let adresse = AdresseCourriel(courriel) else { throw AvenantRefusal.courriel }
    let numero = telephone.isEmpty ? nil : Telephone(telephone)
    guard telephone.isEmpty || numero != nil else { throw AvenantRefusal.telephone }
    let index = try await moyens.candidatures.territoires.index()
    let encadrant = Encadrant(
      id: moyens.candidatures.identifiers.next(),
      personne: moyens.candidatures.identifiers.next(), nom: nom, fonction: fonction,
      courriel: adresse.text, telephone: numero?.e164 ?? "", du: du)
    try await moyens.store.encadrer(dossier, by: geste) { found in
      _ = try moyens.acte(Self.roles, on: found.candidature, acteur, at: geste.at, index)
      return try found.encadre(encadrant)
    }
  }
}
