import Empreinte
import Journal
import Kernel
import Storage
import TestKit

/// A journal of fictional candidatures, each with a contact, written as the stores write it.
struct JournalSample {
  static let digests = CryptoDigests()
  static let start = Instant(milliseconds: 1_615_449_600_000)

  let database: any Database
  let store: SQLJournalStore

  init(_ engine: Engine, elsewhere: [any ErasesPersonne] = []) async throws {
    database = try await TestDatabase.open(engine)
    store = SQLJournalStore(
      database: database, digests: Self.digests, elsewhere: elsewhere)
  }

  /// Ten entries a second, a third of them with a person; persons 1 to 9 come back.
  func write(_ numbers: ClosedRange<Int64>) async throws {
    try await database.write { tx in
      for number in numbers { try Self.write(number, tx) }
    }
  }

  static func write(_ number: Int64, _ tx: any Transaction) throws {
    let event = event(number)
    try Records(digests: digests).write(
      [event], geste: geste(number), answering: event.subject, in: tx)
  }

  static func event(_ number: Int64) -> JournalEvent {
    let personne = number % 9 + 1
    let personnel: [JournalEvent.Personnel] = [
      .init(personne: personne, field: "nom", value: "Camille Fictive \(personne)"),
      .init(personne: personne, field: "motivation", value: "Première ligne\nseconde"),
    ]
    return JournalEvent(
      "candidature.deposee", on: subject(number),
      facts: [("postes", .integer(number % 5 + 1)), ("montant", .montant(Centimes(5_000_000)))],
      personnel: number % 3 == 0 ? personnel : [])
  }

  static func subject(_ number: Int64) -> JournalEvent.Subject {
    JournalEvent.Subject("candidature", number % 20)
  }

  static func geste(_ number: Int64) -> Geste {
    Geste(
      at: Instant(milliseconds: start.milliseconds + number * 100),
      by: Auteur(compte: number % 4, qualite: "prefecture"), key: "cle-\(number)",
      content: [1], salt: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32))
  }

  var sealer: Scelleur { Scelleur(store: store) { _ in } }

  func fault(against tetes: [TeteJournal] = []) async throws -> FauteJournal? {
    try await store.verify(against: tetes).premiereFaute
  }
}
