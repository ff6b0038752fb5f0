package import Candidatures
package import Kernel
package import Programme
package import Territoires

/// What the order of the agenda needs to know of a candidature.
package struct FaitsPriorite: Sendable, Equatable {
  /// The civil day of its reception in the département.
  package let recueLe: Jour
  /// How much of the posts is exercised in each commune, in per cent of a post.
  package let parts: [String: Int]

  package init(recueLe: Jour, parts: [String: Int]) {
    self.recueLe = recueLe
    self.parts = parts
  }

  /// Posts « à préciser » count for the seat.
  package init(_ candidature: Candidature) {
    let demande = candidature.demande
    recueLe = candidature.recueLe
    parts = demande.lieux.reduce(into: [:]) { sums, lieu in
      sums[lieu.commune ?? demande.commune, default: 0] += lieu.part
    }
  }
}

/// In which turn a candidature is examined: 1 first. It never says what is decided.
package struct Priorite: Sendable, Hashable, Comparable {
  package let niveau: Int
  /// Since when the coordonnateur of its territory is recognised; nil for the ordinary level.
  package let reconnuLe: Jour?

  /// What nothing gives priority to.
  package static let ordinaire = Priorite(niveau: 3, reconnuLe: nil)

  package init(niveau: Int, reconnuLe: Jour?) {
    self.niveau = niveau
    self.reconnuLe = reconnuLe
  }

  /// `niveau 2, coordonnateur reconnu le 18 janvier 2021`
  package var phrase: String {
    guard let reconnuLe else { return "niveau \(niveau), ordre de réception" }
    return "niveau \(niveau), coordonnateur reconnu le \(reconnuLe.dateEnLettres)"
  }

  package static func < (a: Self, b: Self) -> Bool { a.niveau < b.niveau }
}

/// The published rule of priority, with the facts that it reads.
package struct OrdrePriorite: Sendable {
  private let coordonnateurs: [Coordonnateur]
  private let regles: Regles
  private let index: TerritoireIndex

  package init(_ coordonnateurs: [Coordonnateur], _ regles: Regles, _ index: TerritoireIndex) {
    self.coordonnateurs = coordonnateurs
    self.regles = regles
    self.index = index
  }

  /// The turn of a candidature examined on `jour`: level 2 when most of its posts are exercised in the
  /// perimeter of a coordonnateur recognised on the day it was received and still on that day, once
  /// the rule is in force.
  package func callAsFunction(_ faits: FaitsPriorite, on jour: Jour) -> Priorite {
    guard let niveau = niveau(on: jour), let found = coordonnateur(faits, on: jour) else {
      return .ordinaire
    }
    return Priorite(niveau: niveau, reconnuLe: found.reconnaissance.du)
  }

  private func niveau(on jour: Jour) -> Int? {
    regles.regle(.prioriteCoordonnateur, on: jour).flatMap { Int($0.valeur) }
      .flatMap { $0 > 0 ? $0 : nil }
  }

  private func coordonnateur(_ faits: FaitsPriorite, on jour: Jour) -> Coordonnateur? {
    let total = faits.parts.values.reduce(0, +)
    return coordonnateurs.first { coordonnateur in
      guard coordonnateur.isReconnu(on: faits.recueLe), coordonnateur.isReconnu(on: jour) else {
        return false
      }
      let inside = faits.parts.filter { coordonnateur.perimetre.contains(commune: $0.key, index) }
      return 2 * inside.values.reduce(0, +) > total
    }
  }
}
