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
    let appel = try await moyens.appel(
      typed, id: id ?? moyens.identifiers.next(), acteur, Self.roles)
    return try await moyens.appels.insert(appel.publie(), by: geste)
  }
}

/// The national team writes a call again, before its first minute at the clocks of its territory.
package struct ModifierAppel: Sendable {
  package static let roles = PublierAppel.roles
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Throws `AccordRefusal.interdit`, `introuvable`, `appelOuvert`, `SaisieRefusal`.
  package func callAsFunction(
    _ id: ID<AppelACandidatures>, _ typed: [ChampSaisie: String], acteur: Acteur, by geste: Geste
  ) async throws -> AppelACandidatures {
    let index = try await moyens.territoires.index()
    let nouveau = try await moyens.appel(typed, id: id, acteur, Self.roles)
    return try await moyens.appels.change(id, by: geste) { appel in
      guard acteur.holds(Self.roles, over: index.ancestors(of: appel.territoire)) else {
        throw AccordRefusal.interdit
      }
      return try appel.modifie(
        par: nouveau, at: moyens.local(geste.at, appel.territoire, index))
    }
  }
}

extension MoyensAccords {
  /// A call as it is typed.
  fileprivate func appel(
    _ typed: [ChampSaisie: String], id: ID<AppelACandidatures>, _ acteur: Acteur,
    _ roles: Set<Role>
  ) async throws -> AppelACandidatures {
    let index = try await territoires.index()
    var saisie = Saisie(typed, index)
    let titre = saisie.texte(.titre, max: 200)
    let territoire = saisie.territoire(.territoire)
    let (first, last) = (saisie.jour(.ouverture), saisie.jour(.cloture))
    let regles = saisie.texte(.regles, max: 10_000)
    guard let territoire, let first, let last else { return try saisie.checked(nil) }
    if last < first { saisie.refuse(.cloture, .avantLeDebut) }
    let appel = try saisie.checked(
      AppelACandidatures(
        id: id, titre: titre, territoire: territoire, ouverture: HeureLocale(first, 0, 0),
        cloture: HeureLocale(last, 23, 59), regles: regles))
    guard acteur.holds(roles, over: index.ancestors(of: territoire)) else {
      throw AccordRefusal.interdit
    }
    return appel
  }
}
