package import Kernel
import Programme
import Territoires

/// Sends the reminders of projets whose day has come, once, and settles those that no longer serve.
package struct RappelerEcheances: Travail {
  package let nom = "rappels des projets"
  /// Reminders leave from 8 o'clock on, where the territory is.
  private static let opening = 8 * 60
  private let moyens: MoyensAccords

  package init(_ moyens: MoyensAccords) { self.moyens = moyens }

  /// Answers how many reminders were settled.
  package func callAsFunction(at instant: Instant) async throws -> Int {
    let index = try await moyens.territoires.index()
    var settled = 0
    for accord in try await moyens.accords.accords() {
      let due = try due(accord, at: instant, index)
      guard !due.isEmpty else { continue }
      settled += due.count
      let lettres = moyens.lettres
      let geste = Geste(at: instant, by: .systeme, salt: moyens.randomness.bytes(32))
      _ = try await moyens.accords.change(accord.id, by: geste) { accord in
        accord.rappele(try self.due(accord, at: instant, index), at: instant, lettres: lettres)
      }
    }
    return settled
  }

  private func due(
    _ accord: Accord, at instant: Instant, _ index: TerritoireIndex
  ) throws -> [Rappel] {
    let local = moyens.local(instant, accord.territoire, index)
    let day = local.minute >= Self.opening ? local.jour : local.jour.adding(days: -1)
    let rules = try moyens.regles.rules(on: accord.signeLe)
    return accord.rappelsDus(
      on: day, rules.delais.projetRappels, index.calendrier(of: accord.territoire))
  }
}
