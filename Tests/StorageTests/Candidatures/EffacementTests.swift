import Territoires
import Candidatures
import Comptes
import Empreinte
import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("Ce qui s’efface : une personne à sa demande, les brouillons oubliés")
struct EffacementTests {
  private let equipe = Acteur(
    compte: ID(1), nom: "Équipe Démo",
    habilitations: [
      Habilitation(role: .equipeNationale, perimetre: .territoire(.pays), du: Jour(number: 0))
    ])

  private func brouillon(_ bench: Etabli, _ id: Int64, on jour: Jour) -> Brouillon {
    Brouillon(
      id: ID(id), code: CodeLisible(drawn: TestRandomness(seed: UInt64(id))), reponses: Reponses(),
      etape: 1, enregistreLe: bench.at, valableJusquau: jour
    ).saved(
      Reponses([.contactNom: ["Odette Exemple"]]), etape: 1, at: bench.at, jour: jour,
      regles: bench.regles)
  }

  private func letter(_ id: Int64) -> Message {
    Message(
      key: "brouillon-\(id)", to: "odette@livry.example", subject: "Votre code", body: "Odette",
      about: .init("brouillon", id))
  }

  @Test(
    "Le contact, le représentant, les courriels du dossier et de son brouillon disparaissent",
    arguments: TestDatabase.engines)
  func person(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let draft = brouillon(bench, 50, on: bench.jour)
    _ = try await bench.store.save(draft, [letter(50)], by: bench.geste("brouillon-50"))
    let deposit = try bench.deposit(1, siret: "21930046400019")
    _ = try await bench.store.insert(deposit, from: draft.code, by: bench.geste("depot-0001"))
    let asked = try deposit.value.erasureAsked(jour: bench.jour, regles: bench.regles)
    #expect(asked.value.limite == bench.jour.adding(months: 1))
    let first = try await bench.store.ask(asked, by: bench.geste("effacement-1"))
    #expect(try await bench.store.ask(asked, by: bench.geste("effacement-2")) == first)
    #expect(try await bench.store.effacementsDemandes() == [first])

    let journal = SQLJournalStore(
      database: bench.database, digests: CryptoDigests(), elsewhere: [bench.store])
    let erase = ErasePersonne(store: journal)
    let file = deposit.value.subject
    try await erase(deposit.value.personne, of: [file], by: equipe, bench.geste("efface-01"))
    #expect(try await bench.store.effacementsDemandes().isEmpty)
    #expect(try await bench.store.demandeEffacement(ID(1)) == first)
    let left = try #require(try await bench.store.candidature(ID(1)))
    #expect(left.demande.contact.isErased)
    #expect(left.demande.contact.nom == "Personne effacée")
    #expect(
      try await bench.count("SELECT COUNT(*) FROM courrier WHERE texte <> '' OR destinataire <> ''")
        == 0)
    #expect(throws: CandidatureRefusal.dejaEffacee) {
      try left.erasureAsked(jour: bench.jour, regles: bench.regles)
    }
    let history = try await journal.history(of: file, until: nil)
    #expect(history.last?.genre == ErasePersonne.genre)
    #expect(history.last?.faits.first?.name == "demandeur", "the gesture was the machine’s")
    try await Scelleur(store: journal) { _ in }.sealAll()
    #expect(try await VerifyJournal(store: journal)(against: []).premiereFaute == nil)
  }

  @Test(
    "Un brouillon s’efface le lendemain de son dernier jour, avec son courriel",
    arguments: TestDatabase.engines)
  func drafts(engine: Engine) async throws {
    let bench = try await Etabli(engine)
    let old = brouillon(bench, 50, on: bench.jour)
    let recent = brouillon(bench, 51, on: bench.jour.adding(days: 1))
    _ = try await bench.store.save(old, [letter(50)], by: bench.geste("brouillon-50"))
    _ = try await bench.store.save(recent, [letter(51)], by: bench.geste("brouillon-51"))
    let last = old.valableJusquau
    #expect(try await bench.store.purge(before: last, by: bench.geste("purge-0001")) == 0)
    let next = last.adding(days: 1)
    #expect(try await bench.store.purge(before: next, by: bench.geste("purge-0002")) == 1)
    #expect(try await bench.store.purge(before: next, by: bench.geste("purge-0003")) == 0)
    #expect(try await bench.store.brouillon(old.code) == nil)
    #expect(try await bench.store.brouillon(recent.code) != nil)
    #expect(try await bench.count("SELECT COUNT(*) FROM courrier WHERE texte <> ''") == 1)
  }
}
