import Comptes
import Journal
import Kernel
import Storage
import TestKit
import Territoires
import Testing

@Suite("A person is erased and the journal still stands")
struct ErasureTests {
  private let agent = Acteur(
    compte: ID(5), nom: "Agent Démo",
    habilitations: [
      Habilitation(
        role: .equipeNationale, perimetre: .territoire(.pays), du: Jour(number: 0))
    ])

  private func geste(_ key: String? = nil) -> Geste {
    Geste(
      at: JournalSample.start.adding(seconds: 3_600), by: agent.auteur, key: key,
      salt: [UInt8](repeating: 3, count: 32))
  }

  @Test(
    "Values and salt are gone; verification, history and past states remain",
    arguments: TestDatabase.engines)
  func erase(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...60)
    try await sample.sealer.sealAll()
    let subject = JournalSample.subject(3)
    let before = EtatPasse(
      try await sample.store.history(of: subject, until: nil),
      at: JournalSample.start.adding(seconds: 1))
    #expect(before.valeurs["nom"] == "Camille Fictive 4")
    #expect(before.faits["postes"] == .integer(4))

    try await ErasePersonne(store: sample.store)(4, by: agent, geste())
    try await sample.sealer.sealAll()
    #expect(try await sample.fault() == nil)
    let left = try await sample.database.read { tx in
      try tx.first(
        """
        SELECT COUNT(*) FROM personnel p JOIN personne q ON q.id = p.personne
        WHERE q.id = 4 AND (p.valeurs IS NOT NULL OR q.sel IS NOT NULL)
        """
      ) { try $0.int(0) }
    }
    #expect(left == 0)
    let history = try await sample.store.history(of: subject, until: nil)
    #expect(history.count == 3)
    let after = EtatPasse(history, at: JournalSample.start.adding(seconds: 1))
    #expect(after.valeurs.isEmpty && after.effacees == [4])
    #expect(after.faits["postes"] == .integer(4))
  }

  @Test(
    "Nothing is kept of what is written about someone already erased",
    arguments: TestDatabase.engines)
  func afterwards(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...10)
    try await ErasePersonne(store: sample.store)(4, by: agent, geste())
    try await sample.write(12...12)
    try await sample.write(21...21)
    try await sample.sealer.sealAll()
    #expect(try await sample.fault() == nil)
    let history = try await sample.store.history(of: JournalSample.subject(21), until: nil)
    #expect(
      history.last?.personnes.contains { if case .effacee(4) = $0 { true } else { false } } == true)
  }

  @Test(
    "Who may not erase is refused, and so is what is not there", arguments: TestDatabase.engines)
  func refusals(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    try await sample.write(1...10)
    let erase = ErasePersonne(store: sample.store)
    await #expect(throws: EffacementRefusal.notAllowed) {
      try await erase(4, by: .visiteur, geste())
    }
    await #expect(throws: EffacementRefusal.unknown) { try await erase(900, by: agent, geste()) }
    try await erase(4, by: agent, geste("une-fois"))
    try await erase(4, by: agent, geste("une-fois"))
    await #expect(throws: EffacementRefusal.unknown) { try await erase(4, by: agent, geste()) }
    let history = try await sample.store.history(
      of: JournalEvent.Subject(ErasePersonne.subject, 4), until: nil)
    #expect(history.map(\.genre) == [ErasePersonne.genre])
    #expect(history.first?.auteur == agent.auteur)
  }

  @Test("What other stores hold goes in the same transaction", arguments: TestDatabase.engines)
  func elsewhere(engine: Engine) async throws {
    struct Failing: ErasesPersonne {
      func erase(personne: Int64, in tx: any Transaction) throws {
        throw DatabaseFault(code: "essai", message: "")
      }
    }
    let sample = try await JournalSample(engine, elsewhere: [Failing()])
    try await sample.write(1...10)
    await #expect(throws: DatabaseFault.self) {
      try await ErasePersonne(store: sample.store)(4, by: agent, geste())
    }
    let history = try await sample.store.history(of: JournalSample.subject(3), until: nil)
    #expect(EtatPasse(history, at: JournalSample.start.adding(seconds: 9)).valeurs.count == 2)
  }
}
