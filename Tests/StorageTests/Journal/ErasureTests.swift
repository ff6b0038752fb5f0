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
      func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
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

  @Test(
    "The account and the contact of the candidatures go too", arguments: TestDatabase.engines)
  func rows(engine: Engine) async throws {
    let sample = try await JournalSample(engine)
    let comptes = SQLCompteStore(sample.database, records: Records(digests: JournalSample.digests))
    let candidatures = SQLCandidatureStore(
      sample.database, Records(digests: JournalSample.digests))
    let geste = geste()
    let left = try await sample.database.write { tx in
      try tx.execute(
        """
        INSERT INTO compte (id, courriel, prenom, nom, qualite, service, telephone, cle_tri, cree_le)
        VALUES (4, 'camille@fictif.example', 'Camille', 'Fictive', '', '', '', 'fictive', 0)
        """)
      try tx.execute(
        """
        INSERT INTO candidature (id, numero, version, identifiant, nom, type, commune, departement,
          postes, date_debut, motivation, deposee_le, recue_le, silence_le, personne,
          engagement_empreinte, engagement_jusquau)
        VALUES (7, 'A', 1, 'X', 'Structure', 'PRIVATE', '93066', '93', 1, '2021-03-11',
          'Camille Fictive écrit', 0, '2021-03-11', '2021-05-11', 4, $1, '2021-04-11')
        """, [.bytes([1])])
      try tx.execute(
        """
        INSERT INTO candidature_contact (candidature, nom, courriel, telephone)
        VALUES (7, 'Camille Fictive', 'camille@fictif.example', '')
        """)
      for store in [comptes, candidatures] as [any ErasesPersonne] {
        try store.erase(personne: 4, geste, in: tx)
      }
      return try tx.first(
        """
        SELECT c.courriel || c.nom || k.nom || k.courriel || a.motivation FROM compte c
        JOIN candidature a ON a.personne = c.id JOIN candidature_contact k ON k.candidature = a.id
        """
      ) { try $0.text(0) }
    }
    #expect(left?.contains("amille") == false)
    #expect(left?.contains("effacee-4@personne.invalid") == true)
  }
}
