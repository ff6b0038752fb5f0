import Kernel
import Storage
import Web

/// Lets the demonstration's story unfold: as time passes while the program serves, or at once when
/// somebody moves the clock. One at a time.
actor Deroulement: HorlogeDemonstration {
  private let demonstration: Demonstration
  private let calendrier: Calendrier
  private let clock: DemonstrationClock
  /// Until when everything due was done.
  private var reached: Instant
  private var isBusy = false

  init(_ demonstration: Demonstration, moyens: Moyens, clock: DemonstrationClock) {
    self.demonstration = demonstration
    calendrier = Calendrier(moyens: moyens, scenes: Recit.scenes)
    self.clock = clock
    reached = clock.now()
  }

  nonisolated var arrets: [ArretDemonstration] {
    Recit.arrets.map { ArretDemonstration(nom: $0.nom, at: $0.at) }
  }

  func etapesEmpechees() async throws -> [EtapeEmpechee] {
    let refused = try await calendrier.moyens.stores.demonstration.refusedScenes()
    return refused.map { EtapeEmpechee(quoi: Recit.titre($0.nom), refus: $0.refus) }
  }

  /// Does what became due since the last time.
  func catchUp() async throws {
    guard !isBusy else { return }
    try await alone { try await unfold(until: clock.now()) }
  }

  func avancer(jusqua target: Instant) async throws {
    guard !isBusy else { throw HorlogeRefusal.occupee }
    let now = clock.now()
    guard target > now else { throw HorlogeRefusal.recule }
    guard target <= Demonstration.end else { throw HorlogeRefusal.tropLoin }
    try await alone {
      try await unfold(until: target)
      try await calendrier.moyens.stores.demonstration.move(from: now, to: target)
      clock.move(to: target)
    }
  }

  func recommencer(au target: Instant) async throws {
    guard !isBusy else { throw HorlogeRefusal.occupee }
    guard arrets.contains(where: { $0.at == target }) else { throw HorlogeRefusal.tropLoin }
    try await alone {
      try await demonstration.restart(at: target)
      clock.move(to: target)
      reached = target
    }
  }

  private func unfold(until target: Instant) async throws {
    try await calendrier.advance(from: reached, to: target)
    reached = target
  }

  private func alone(_ act: () async throws -> Void) async throws {
    isBusy = true
    defer { isBusy = false }
    try await act()
  }
}
