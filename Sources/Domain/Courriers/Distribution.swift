package import Kernel

/// Carries the outbox to its addresses: at least once, with a Message-ID that does not change.
package struct Distribution: Sendable {
  private let store: any CourrierStore
  private let expediteur: any Expediteur
  private let clock: any Clock
  private let report: @Sendable (Evenement) -> Void

  /// What happened, for the log: never an address or a text.
  package enum Evenement: Sendable, Equatable {
    case envoye(ID<Courrier>)
    case reporte(ID<Courrier>, essais: Int, raison: String)
    case abandonne(ID<Courrier>, raison: String)
    case panne(String)
  }

  package init(
    store: any CourrierStore, expediteur: any Expediteur, clock: any Clock,
    report: @escaping @Sendable (Evenement) -> Void = { _ in }
  ) {
    self.store = store
    self.expediteur = expediteur
    self.clock = clock
    self.report = report
  }

  /// Seconds during which nobody else takes the letters one is carrying.
  static let bail: Int64 = 600
  /// Letters taken at once: carried well within `bail` even when each one times out.
  static let lot = 10
  /// Seconds to wait after each failure; after the last one the letter is given up (about three days).
  package static let reprises: [Int64] = [
    30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 86_400,
  ]

  /// Carries what is due; answers how many letters were taken. Throws only when the outbox fails.
  package func deliver() async throws -> Int {
    let due = try await store.claim(at: clock.now(), limit: Self.lot, bail: Self.bail)
    for courrier in due { try await deliver(courrier) }
    return due.count
  }

  /// Goes on until its task is cancelled, looking every `seconds` when nothing waits.
  package func run(every seconds: Double = 2) async {
    while !Task.isCancelled {
      do {
        if try await deliver() > 0 { continue }
      } catch is CancellationError {
        return
      } catch {
        report(.panne("\(type(of: error))"))
      }
      try? await Task.sleep(for: .seconds(seconds))
    }
  }

  private func deliver(_ courrier: Courrier) async throws {
    do {
      try await expediteur.send(courrier)
      try await store.sent(courrier.id, at: clock.now())
      report(.envoye(courrier.id))
    } catch let failure as EchecEnvoi {
      try await postpone(courrier, failure)
    }
  }

  private func postpone(_ courrier: Courrier, _ failure: EchecEnvoi) async throws {
    guard case .passager = failure, courrier.essais <= Self.reprises.count,
      let wait = Self.reprises.dropFirst(max(0, courrier.essais - 1)).first
    else {
      try await store.failed(courrier.id, raison: failure.raison, prochain: nil)
      return report(.abandonne(courrier.id, raison: failure.raison))
    }
    try await store.failed(
      courrier.id, raison: failure.raison, prochain: clock.now().adding(seconds: wait))
    report(.reporte(courrier.id, essais: courrier.essais, raison: failure.raison))
  }
}
