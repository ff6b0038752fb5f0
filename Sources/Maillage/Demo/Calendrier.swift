import Kernel
import Storage

/// Brings the demonstration from one moment to a later one: the scenes of its story and the work that
/// time brings, in the order of their dates, so that nothing is written before what precedes it.
struct Calendrier: Sendable {
  let moyens: Moyens
  let scenes: [Scene]

  /// Plays what is due from `now` (excluded, but for scenes left behind) until `target`. A scene that
  /// what visitors did makes impossible is remembered as refused, and the story goes on.
  func advance(from now: Instant, to target: Instant) async throws {
    let store = moyens.stores.demonstration
    let played = try await store.scenes()
    var due = scenes.filter { $0.at <= target && !played.contains($0.nom) }[...]
    for moment in rounds(from: now, to: target) {
      while let scene = due.first, scene.at <= moment {
        try await play(scene, at: max(scene.at, now))
        due.removeFirst()
      }
      for travail in moyens.travaux { _ = try await travail(at: moment) }
    }
    for scene in due { try await play(scene, at: max(scene.at, now)) }
  }

  private func play(_ scene: Scene, at moment: Instant) async throws {
    var refus: String?
    do {
      try await scene.play(Plateau(scene: scene.nom, moyens: moyens, at: moment))
    } catch let refusal as any Refusal {
      refus = refusal.code
    }
    try await moyens.stores.demonstration.played(scene.nom, at: moment, refus: refus)
  }

  /// When the work that time brings is done: each day just after midnight, once deadlines are over,
  /// and at 8 o'clock, when reminders leave. Then `target` itself.
  private func rounds(from now: Instant, to target: Instant) -> [Instant] {
    let fuseaux = FoundationFuseaux()
    let first = fuseaux.local(now, in: .paris).jour
    let last = fuseaux.local(target, in: .paris).jour
    let days = (0...max(0, Int(last.number - first.number))).map(first.adding(days:))
    return days.flatMap { day in
      [HeureLocale(day, 0, 1), HeureLocale(day, 8, 0)].map { fuseaux.instant($0, in: .paris) }
    }.filter { now < $0 && $0 < target } + [target]
  }
}
