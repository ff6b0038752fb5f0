import Accords
import Candidatures
import Comptes
import Coordination
import Empreinte
import Journal
import Kernel
import Storage
import TestKit
import Territoires
import Testing

@Suite("Coordonnateurs et recueils en base")
struct CoordinationStoreTests {
  @Test("un second coordonnateur au même endroit est refusé", arguments: TestDatabase.engines)
  func overlap(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    await #expect(throws: CoordinationRefusal.chevauchement(nom: "Département Exemple")) {
      _ = try await ReconnaitreCoordonnateur(chantier.moyens)(
        try Chantier.demande([.epci("200067205")]), acteur: Chantier.signataire,
        by: Chantier.geste("reconnu-2"))
    }
    let again = try await ReconnaitreCoordonnateur(chantier.moyens)(
      try Chantier.demande([.departement("50")]), acteur: Chantier.signataire,
      by: Chantier.geste("reconnu-1"))
    #expect(again == chantier.coordonnateur)
    let found = try await chantier.moyens.coordonnateurs.coordonnateurs()
    #expect(found.map(\.perimetre.territoires) == [[.departement("50")]])
  }

  @Test("la fin d’une reconnaissance se relit", arguments: TestDatabase.engines)
  func end(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let du = try #require(Jour(iso: "2021-06-01"))
    try await TerminerCoordonnateur(chantier.moyens)(
      chantier.coordonnateur, du: du, .renonciation, phrase: "Une raison fictive.",
      acteur: Chantier.signataire, by: Chantier.geste("fin-00001"))
    let found = try await chantier.moyens.coordonnateurs.coordonnateur(chantier.coordonnateur)
    #expect(found?.fin?.du == du)
    #expect(found?.fin?.motif == .renonciation)
  }

  @Test(
    "on répond par le lien, on corrige, deux envois n’en font qu’un",
    arguments: TestDatabase.engines)
  func answer(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, jetons) = try await chantier.recueil()
    #expect(jetons.count == 2)
    let repondre = RepondreAuRecueil(chantier.moyens)
    for _ in 1...2 {
      try await repondre(jetons[1], Chantier.reponse, by: Chantier.geste("reponse-1"))
    }
    var corrected = Chantier.reponse
    corrected.accueil = .non
    try await repondre(jetons[1], corrected, by: Chantier.geste("reponse-2", days: 1))
    let invite = try #require(try await chantier.read(id).invites.last)
    #expect(invite.reponse?.accueil == .non)
    #expect(invite.reponse?.besoins == [.demarches, .emploi])
    #expect(invite.reponse?.repondueLe == Chantier.at)
    #expect(invite.reponse?.corrigeeLe == Chantier.at.adding(seconds: 86_400))
    #expect(
      try await chantier.count("SELECT COUNT(*) FROM journal WHERE genre = 'recueil.repondu'") == 1)
    let list = try await LireRecueil(chantier.moyens).list(acteur: Chantier.coordinatrice)
    #expect(list.map(\.reponses) == [1])
    await #expect(throws: CoordinationRefusal.lienInvalide) {
      _ = try await repondre.read(String(repeating: "A", count: 43), at: Chantier.at)
    }
  }

  @Test(
    "une relance part une fois, son lien ouvre la même réponse", arguments: TestDatabase.engines)
  func reminder(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, _) = try await chantier.recueil()
    let relancer = RelancerFamille(chantier.moyens)
    for _ in 1...2 {
      try await relancer(
        id, .mediatheque, acteur: Chantier.coordinatrice, by: Chantier.geste("relance-1"))
    }
    #expect(try await chantier.tokens().count == 3)
    await #expect(throws: CoordinationRefusal.personneARelancer(jours: 7)) {
      try await relancer(
        id, .mediatheque, acteur: Chantier.coordinatrice, by: Chantier.geste("relance-2", days: 6))
    }
    try await relancer(
      id, .mediatheque, acteur: Chantier.coordinatrice, by: Chantier.geste("relance-3", days: 7))
    let token = try #require(try await chantier.tokens().last)
    let opened = try await RepondreAuRecueil(chantier.moyens).read(token, at: Chantier.at)
    #expect(opened.invite.nom == "Médiathèque fictive")
    #expect(opened.invite.relances.count == 2)
  }

  @Test("hors de son territoire, un recueil n’existe pas", arguments: TestDatabase.engines)
  func elsewhere(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, _) = try await chantier.recueil()
    let stranger = Acteur(
      compte: ID(9), nom: "",
      habilitations: [
        Habilitation(
          role: .coordonnateur, perimetre: .territoire(.departement("93")), du: Jour(number: 0))
      ])
    await #expect(throws: CoordinationRefusal.introuvable) {
      _ = try await LireRecueil(chantier.moyens)(id, acteur: stranger)
    }
    await #expect(throws: CoordinationRefusal.interdit) {
      try await RelancerFamille(chantier.moyens)(
        id, .epci, acteur: Chantier.signataire, by: Chantier.geste("relance-9"))
    }
  }

  @Test(
    "la candidature préremplie s’ouvre avec le code du courriel", arguments: TestDatabase.engines)
  func prefilled(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, jetons) = try await chantier.recueil()
    try await RepondreAuRecueil(chantier.moyens)(
      jetons[1], Chantier.reponse, by: Chantier.geste("reponse-1"))
    let invite = try #require(try await chantier.read(id).invites.last?.id)
    for _ in 1...2 {
      try await PreremplirCandidature(chantier.moyens)(
        id, invite, acteur: Chantier.coordinatrice, by: Chantier.geste("prerempli-1"))
    }
    let letter = try await chantier.database.read {
      try $0.first("SELECT texte FROM courrier ORDER BY numero DESC LIMIT 1") { try $0.text(0) }
    }
    let typed = try #require(letter?.firstMatch(of: /Votre code\s*: (.+)/)).1
    let code = try #require(CodeLisible(typed))
    let drafts = SQLCandidatureStore(chantier.database, Records(digests: CryptoDigests()))
    let draft = try #require(try await drafts.brouillon(code))
    #expect(draft.reponses[.nom] == "Médiathèque fictive")
    #expect(try await chantier.count("SELECT COUNT(*) FROM brouillon") == 1)
  }

  @Test(
    "l’intérêt déclaré d’une réponse entre dans la liste de la préfecture, une fois",
    arguments: TestDatabase.engines)
  func declared(engine: Engine) async throws {
    let chantier = try await Chantier(engine)
    let (id, jetons) = try await chantier.recueil()
    try await RepondreAuRecueil(chantier.moyens)(
      jetons[1], Chantier.reponse, by: Chantier.geste("reponse-1"))
    let invite = try #require(try await chantier.read(id).invites.last?.id)
    for _ in 1...2 {
      try await DeclarerInteretInvite(chantier.moyens)(
        id, invite, acteur: Chantier.coordinatrice, by: Chantier.geste("interet-1"))
    }
    let kept = try #require(try await chantier.read(id).invites.last?.interet)
    #expect(kept.le == Chantier.at)
    let interets = SQLInteretStore(chantier.database, Records(digests: CryptoDigests()))
    let list = try await interets.interets(.departements(["50"]), apres: nil, limit: 10)
    #expect(list.map(\.id) == [kept.interet])
    #expect(list.first?.nom == "Médiathèque fictive" && list.first?.invitation == nil)
    await #expect(throws: CoordinationRefusal.dejaDeclaree) {
      try await PreremplirCandidature(chantier.moyens)(
        id, invite, acteur: Chantier.coordinatrice, by: Chantier.geste("prerempli-1"))
    }
  }
}
