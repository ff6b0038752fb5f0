import Coordination
import Empreinte
import Journal
import Kernel
import Storage
import TestKit
import Testing

@Suite("Comités de pilotage et effacement en base")
struct PilotageStoreTests {
  @Test("un relevé part une fois à chaque membre", arguments: TestDatabase.engines)
  func releve(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let comite = try await CreerComite(chantier.moyens)(
      "50", nom: "Comité fictif", acteur: Chantier.coordinatrice, by: Chantier.geste("comite-1"))
    await #expect(throws: CoordinationRefusal.comiteExistant) {
      _ = try await CreerComite(chantier.moyens)(
        "50", nom: "Un autre", acteur: Chantier.coordinatrice, by: Chantier.geste("comite-2"))
    }
    let tenir = TenirComite(chantier.moyens)
    let jour = try #require(Jour(iso: "2021-03-05"))
    #expect(try await chantier.moyens.pilotage.comites().map(\.membres.count) == [0])
    for rank in 1...2 {
      try await tenir.ajouterMembre(
        comite, structure: "Structure fictive", nom: "Membre Démo",
        courriel: "m\(rank)@comite.example", du: jour, acteur: Chantier.coordinatrice,
        by: Chantier.geste("membre-\(rank)", days: 40))
    }
    try await tenir.convoquer(
      comite, quand: HeureLocale(jour, 14, 0), lieu: "Saint-Lô", ordreDuJour: "Tout.",
      acteur: Chantier.coordinatrice, by: Chantier.geste("reunion-1", days: 40))
    let reunion = try #require(
      try await chantier.moyens.pilotage.comite(comite)?.reunions.first?.id)
    try await tenir.noter(
      comite, reunion,
      ComitePilotage.Point(texte: "Relancer.", responsable: "Département", echeance: jour),
      acteur: Chantier.coordinatrice, by: Chantier.geste("decision-1", days: 40))
    for _ in 1...2 {
      try await tenir.envoyer(
        comite, reunion, acteur: Chantier.coordinatrice, by: Chantier.geste("envoi-1", days: 40))
    }
    let read = try #require(try await chantier.moyens.pilotage.comite(comite))
    #expect(read.reunions.first?.envoi?.destinataires == 2)
    let listed = try await chantier.moyens.pilotage.comites()
    #expect(listed.map(\.id) == [comite] && listed.first?.membres.count == 2)
    #expect(listed.first?.reunions.first?.envoi?.destinataires == 2)
    #expect(read.reunions.first?.releve.map(\.texte) == ["Relancer."])
    let letters = try await chantier.count(
      "SELECT COUNT(*) FROM courrier WHERE sujet_type = 'comite_pilotage'")
    #expect(letters == 2)
  }

  @Test(
    "effacer un invité ôte son nom, ses mots et ses liens, et garde le besoin",
    arguments: TestDatabase.engines)
  func erasure(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, jetons) = try await chantier.recueil()
    try await RepondreAuRecueil(chantier.moyens)(
      jetons[1], Chantier.reponse, by: Chantier.geste("reponse-1"))
    let personne = try #require(try await chantier.read(id).invites.last?.personne)
    let journal = journal(chantier)
    let event = JournalEvent(
      ErasePersonne.genre, on: JournalEvent.Subject(ErasePersonne.subject, personne))
    let erased = try await journal.erase(
      personne: personne, recording: [event], Chantier.geste("effacement-1", days: 2))
    #expect(erased)
    let invite = try #require(try await chantier.read(id).invites.last)
    #expect(invite.contact == Invite.Contact(nom: "Personne effacée", courriel: ""))
    #expect(invite.reponse?.besoins == [.demarches, .emploi])
    #expect(invite.reponse?.phrase == "")
    #expect(try await chantier.tokens().count == 1)
    await #expect(throws: CoordinationRefusal.lienInvalide) {
      _ = try await RepondreAuRecueil(chantier.moyens).read(jetons[1], at: Chantier.at)
    }
  }

  @Test(
    "les invités s’effacent douze mois après la clôture, une fois", arguments: TestDatabase.engines)
  func retention(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    _ = try await chantier.recueil()
    let travail = EffacerInvites(chantier.moyens, journal: journal(chantier))
    // The recueil closes on 31 March 2021: 430 days after 25 January is 31 March 2022.
    #expect(try await travail(at: Chantier.at.adding(seconds: 429 * 86_400)) == 0)
    #expect(try await travail(at: Chantier.at.adding(seconds: 430 * 86_400)) == 2)
    #expect(try await travail(at: Chantier.at.adding(seconds: 431 * 86_400)) == 0)
  }

  private func journal(_ chantier: Chantier) -> SQLJournalStore {
    let records = Records(digests: CryptoDigests())
    return SQLJournalStore(
      database: chantier.database, digests: CryptoDigests(),
      elsewhere: [
        SQLPilotageStore(chantier.database, records), SQLRecueilStore(chantier.database, records),
      ])
  }
}
