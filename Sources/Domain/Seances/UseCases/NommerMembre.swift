import Candidatures
package import Comptes
package import Kernel
import Territoires

/// Gives a seat, or ends one.
package struct NommerMembre: Sendable {
  private let moyens: MoyensSeances

  package init(_ moyens: MoyensSeances) { self.moyens = moyens }

  package func callAsFunction(
    _ comite: ID<Comite>, _ siege: Siege, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Comite {
    let index = try await moyens.candidatures.territoires.index()
    let id: ID<Membre> = siege.id ?? moyens.candidatures.identifiers.next()
    let compte = try await account(siege.courriel)
    let du = moyens.candidatures.jour(geste.at)
    return try await moyens.store.change(comite, by: geste) { found in
      try acteur.require(running: found, index)
      return try found.joined(
        by: Membre(
          id: id, nom: siege.nom, qualite: siege.qualite, fonction: siege.fonction,
          compte: compte, organisme: siege.organisme.isEmpty ? nil : siege.organisme, du: du),
        version: version)
    }
  }

  package func end(
    _ comite: ID<Comite>, _ membre: ID<Membre>, version: Int, acteur: Acteur, by geste: Geste
  ) async throws -> Comite {
    let index = try await moyens.candidatures.territoires.index()
    let jour = moyens.candidatures.jour(geste.at)
    return try await moyens.store.change(comite, by: geste) { found in
      try acteur.require(running: found, index)
      return try found.left(by: membre, on: jour, version: version)
    }
  }

  private func account(_ courriel: String) async throws -> ID<Compte>? {
    guard !courriel.isEmpty else { return nil }
    guard let adresse = AdresseCourriel(courriel),
      let compte = try await moyens.candidatures.comptes.compte(adresse)
    else { throw SeanceRefusal.membreIncomplet }
    return compte.id
  }
}

/// A seat as it was typed.
package struct Siege: Sendable {
  let id: ID<Membre>?
  let nom: String
  let qualite: String
  let fonction: Membre.Fonction
  /// Of the member's account; empty for none.
  let courriel: String
  /// SIRET of the organisation the member is linked to; empty for none.
  let organisme: String

  package init(
    id: ID<Membre>? = nil, nom: String, qualite: String, fonction: Membre.Fonction,
    courriel: String = "", organisme: String = ""
  ) {
    self.id = id
    self.nom = nom
    self.qualite = qualite
    self.fonction = fonction
    self.courriel = courriel
    self.organisme = organisme
  }
}
