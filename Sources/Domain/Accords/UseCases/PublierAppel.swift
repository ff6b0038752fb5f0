package import Comptes
package import Kernel
import Territoires

/// The national team publishes a call.
package struct PublierAppel: Sendable {
  package static let roles: Set<Role> = [.equipeNationale]
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Days open at 0:00 and close at 23:59 of the place's clocks.
  /// Throws `AccordRefusal.interdit`, `SaisieRefusal` with what is to correct.
  package func callAsFunction(
    _ typed: [ChampSaisie: String], id: ID<AppelACandidatures>? = nil, acteur: Acteur,
    by geste: Geste
  ) async throws -> AppelACandidatures {
    let index = try await moyens.territoires.index()
    var saisie = Saisie(typed, index)
    let titre = saisie.texte(.titre, max: 200)
    let territoire = saisie.territoire(.territoire)
    let (first, last) = (saisie.jour(.ouverture), saisie.jour(.cloture))
    let regles = saisie.texte(.regles, max: 10_000)
    guard let territoire, let first, let last else { return try saisie.checked(nil) }
    if last < first { saisie.refuse(.cloture, .avantLeDebut) }
    let appel = try saisie.checked(
      AppelACandidatures(
        id: id ?? moyens.identifiers.next(), titre: titre, territoire: territoire,
        ouverture: HeureLocale(first, 0, 0), cloture: HeureLocale(last, 23, 59), regles: regles))
    guard acteur.holds(Self.roles, over: index.ancestors(of: territoire)) else {
      throw AccordRefusal.interdit
    }
    return try await moyens.appels.insert(appel.publie(), by: geste)
  }
}
