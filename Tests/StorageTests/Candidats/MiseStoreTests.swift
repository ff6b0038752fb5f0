import Candidats
import Kernel
import MisesEnRelation
import Storage
import TestKit
import Testing

@Suite("Les propositions de rencontre, gardées")
struct MiseStoreTests {
  @Test("Les offres se lisent page à page, chacune avec ses lieux", arguments: TestDatabase.engines)
  func offers(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    for id in 1...5 { _ = try await etabli.offer(Int64(id)) }
    try await etabli.database.write { tx in
      try tx.execute(
        "INSERT INTO offre_lieu (offre, rang, commune, adresse) VALUES (4, 2, '93005', 'Mairie')")
      try tx.execute("UPDATE offre SET departement = '50' WHERE id = 3")
    }
    let store = etabli.mises.store
    let first = try await store.offres(departement: nil, apres: nil, limit: 2)
    #expect(first.map(\.id) == [ID(5), ID(4)])
    #expect(first.map { $0.lieux.map(\.commune) } == [["93046"], ["93046", "93005"]])
    let next = try await store.offres(departement: "93", apres: ID(4), limit: 2)
    #expect(next.map(\.id) == [ID(2), ID(1)])
    for offre in first + next { #expect(try await store.offre(offre.id) == offre) }
  }

  @Test("Trois à la fois pour un candidat, pas une de plus", arguments: TestDatabase.engines)
  func perCandidat(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    for number in 1...3 {
      _ = try await etabli.propose(etabli.offer(Int64(number)), id)
    }
    let fourth = try await etabli.offer(4)
    await #expect(throws: MiseRefusal.tropPourCandidat(maximum: 3)) {
      try await etabli.propose(fourth, id)
    }
    // A no frees the place at once.
    let first = try #require(try await etabli.mises.store.dossiers(de: id).last)
    _ = try await RepondreMise(etabli.mises).repondre(
      first.mise.id, oui: false, par: .candidat(id), by: etabli.geste("non"))
    _ = try await etabli.propose(fourth, id)
    #expect(try await EspaceCandidat(etabli.moyens).read(lien, at: EtabliCandidats.start).id == id)
  }

  @Test("Trois à la fois pour chaque poste d’une offre", arguments: TestDatabase.engines)
  func perOffer(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let offre = try await etabli.offer(1)
    for name in ["Ada", "Bea", "Cora"] {
      _ = try await etabli.propose(offre, etabli.candidat(name).id)
    }
    let fourth = try await etabli.candidat("Dan").id
    await #expect(throws: MiseRefusal.tropPourOffre(maximum: 3)) {
      try await etabli.propose(offre, fourth)
    }
  }

  @Test(
    "Sans réponse de la structure, elle se libère au soir de la date limite et chacun le lit",
    arguments: TestDatabase.engines)
  func release(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, _) = try await etabli.candidat("Odile")
    let mise = try await etabli.propose(etabli.offer(1), id)
    #expect(mise.echeance == Jour(2021, 4, 22))
    _ = try await RepondreMise(etabli.mises).repondre(
      mise.id, oui: true, par: .candidat(id), by: etabli.geste("oui"))
    let liberer = LibererMises(etabli.mises)
    // 22 April, 23 h in Paris, then 23 April, 0 h.
    #expect(try await liberer(at: EtabliCandidats.at(days: 14, hours: 13)) == 0)
    #expect(try await liberer(at: EtabliCandidats.at(days: 14, hours: 14)) == 1)
    #expect(try await liberer(at: EtabliCandidats.at(days: 14, hours: 14)) == 0)
    let dossier = try #require(try await etabli.mises.store.dossier(mise.id))
    #expect(
      dossier.mise.issue == .init(.silenceStructure, jour: Jour(2021, 4, 22) ?? Jour(number: 0)))
    let toCandidat = try await etabli.letters(to: "odile@candidats.example").last
    #expect(toCandidat?.contains("La structure n’a pas répondu") == true)
    let toStructure = try await etabli.letters(to: "contact1@offre.example").last
    #expect(toStructure?.contains("vous perdez cette proposition") == true)
  }

  @Test(
    "Une personne retenue libère les autres structures, un poste pourvu les autres personnes",
    arguments: TestDatabase.engines)
  func retained(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (maelle, _) = try await etabli.candidat("Maelle")
    let (karim, _) = try await etabli.candidat("Karim")
    let (one, two) = (try await etabli.offer(1), try await etabli.offer(2))
    let here = try await etabli.propose(one, maelle)
    let elsewhere = try await etabli.propose(two, maelle)
    let other = try await etabli.propose(one, karim)
    let repondre = RepondreMise(etabli.mises)
    _ = try await repondre.repondre(
      here.id, oui: true, par: .candidat(maelle), by: etabli.geste("oui-1"))
    await #expect(throws: MiseRefusal.introuvable) {
      try await repondre.repondre(
        other.id, oui: true, par: .candidat(maelle), by: etabli.geste("oui-2"))
    }
    _ = try await repondre.retenir(here.id, par: .lien(here.id), by: etabli.geste("retenue"))
    let store = etabli.mises.store
    #expect(try await store.dossier(elsewhere.id)?.mise.issue?.nature == .retenuAilleurs)
    #expect(try await store.dossier(other.id)?.mise.issue?.nature == .postePourvu)
    let again = try await repondre.retenir(
      here.id, par: .lien(here.id), by: etabli.geste("retenue"))
    #expect(again.mise.issue?.nature == .retenu)
    let noa = try await etabli.candidat("Noa").id
    await #expect(throws: MiseRefusal.pourvue) { try await etabli.propose(one, noa) }
    let third = try await etabli.offer(3)
    await #expect(throws: MiseRefusal.dejaRetenu) { try await etabli.propose(third, maelle) }
    #expect(
      try await store.offres(departement: nil, apres: nil, limit: 9).map(\.id) == [third, two])
    #expect(try await store.pourvus(one) == 1)
    let proposer = ProposerMise(etabli.mises)
    let filled = try await proposer.candidats(
      pour: one, acteur: EtabliCandidats.agent, apres: nil, limit: 9)
    #expect(filled.isFilled && filled.candidats.isEmpty)
    let left = try await proposer.candidats(
      pour: third, acteur: EtabliCandidats.agent, apres: nil, limit: 9)
    #expect(!left.isFilled && left.candidats.map(\.id) == [karim, noa])
  }

  @Test("Le CV n’est lu qu’après le oui, et jamais par un agent", arguments: TestDatabase.engines)
  func cv(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    _ = try await EspaceCandidat(etabli.moyens).deposerCV(
      lien, Array("%PDF-1.4\n%%EOF\n".utf8), by: etabli.geste("cv"))
    let mise = try await etabli.propose(etabli.offer(1), id)
    let lire = LireMises(etabli.mises)
    let before = try #require(try await etabli.mises.store.dossier(mise.id))
    await #expect(throws: MiseRefusal.introuvable) {
      try await lire.cv(before, par: .lien(mise.id), at: EtabliCandidats.start)
    }
    let after = try await RepondreMise(etabli.mises).repondre(
      mise.id, oui: true, par: .candidat(id), by: etabli.geste("oui"))
    #expect(
      try await lire.cv(after, par: .lien(mise.id), at: EtabliCandidats.start).0.format == .pdf)
    await #expect(throws: MiseRefusal.introuvable) {
      try await lire.cv(after, par: .compte(EtabliCandidats.agent), at: EtabliCandidats.start)
    }
    // The structure never answered.
    await #expect(throws: MiseRefusal.introuvable) {
      try await lire.cv(after, par: .lien(mise.id), at: EtabliCandidats.at(days: 15))
    }
  }

  @Test(
    "S’effacer arrête les propositions ouvertes ; la structure lit « personne effacée »",
    arguments: TestDatabase.engines)
  func erased(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let (id, lien) = try await etabli.candidat("Lila")
    let mise = try await etabli.propose(etabli.offer(1), id)
    try await EffacerCandidat(etabli.moyens)(lien, confirme: true, by: etabli.geste("efface"))
    #expect(try await LibererMises(etabli.mises)(at: EtabliCandidats.at(days: 1)) == 1)
    let left = try #require(try await etabli.mises.store.dossier(mise.id))
    #expect(left.mise.issue?.nature == .retrait)
    #expect(left.candidat.nomAffiche == "Personne effacée")
  }

  @Test("Les comptes sont les longueurs des listes", arguments: TestDatabase.engines)
  func counts(engine: Engine) async throws {
    let etabli = try await EtabliCandidats(engine)
    let repondre = RepondreMise(etabli.mises)
    for (rank, name) in ["Ada", "Bea", "Cora", "Dan"].enumerated() {
      let (id, _) = try await etabli.candidat(name)
      let mise = try await etabli.propose(etabli.offer(Int64(rank + 1)), id, days: rank)
      guard rank > 0 else { continue }
      _ = try await repondre.repondre(
        mise.id, oui: rank < 3, par: .candidat(id), by: etabli.geste("reponse-\(rank)", days: rank))
      guard rank == 2 else { continue }
      _ = try await repondre.marquerInteret(
        mise.id, par: .lien(mise.id), by: etabli.geste("interet", days: rank))
    }
    let lire = LireMises(etabli.mises)
    for days in [3, 14, 15, 60] {
      let at = EtabliCandidats.at(days: days)
      let counts = try await lire.counts(acteur: EtabliCandidats.agent, at: at)
      for pile in PileMises.allCases {
        let lines = try await lire.liste(pile, acteur: EtabliCandidats.agent, at: at)
        #expect(counts[pile] == lines.count)
      }
      #expect(counts.values.reduce(0, +) == 4)
    }
  }
}
