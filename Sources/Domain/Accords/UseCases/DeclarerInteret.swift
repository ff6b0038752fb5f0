import Programme
import Candidatures
package import Kernel
import Territoires

/// Anybody declares that a structure may host posts: the public form.
package struct DeclarerInteret: Sendable {
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Throws `SaisieRefusal` with what is to correct.
  package func callAsFunction(
    _ typed: [ChampSaisie: String], by geste: Geste
  ) async throws -> Interet {
    let index = try await moyens.territoires.index()
    let regles = try moyens.reglesDuJour(geste.at)
    var saisie = Saisie(typed, index)
    let nom = saisie.texte(.nom, max: 200)
    let siret = saisie.siret(.siret, facultatif: true)
    let commune = saisie.commune(.commune, saisie.raw(.commune))
    let postes = saisie.entier(.postes, regles.limites.postes)
    let contact = saisie.texte(.contact, max: 120)
    let courriel = saisie.courriel(.courriel)
    let precisions = saisie.texte(.precisions, max: regles.limites.motivationMax, facultatif: true)
    guard let commune, let courriel else { return try saisie.checked(nil) }
    let place = index.resolve(commune)?.commune
    let interet = try saisie.checked(
      Interet(
        id: moyens.identifiers.next(), nom: nom, siret: siret, commune: commune,
        departement: place?.departement ?? Departement.code(ofCommune: commune), postes: postes,
        contact: contact, courriel: courriel, precisions: precisions, declareLe: geste.at,
        personne: moyens.identifiers.next()))
    return try await moyens.interets.insert(interet.declare(lettres: moyens.lettres), by: geste)
  }
}
