import Comptes
import Empreinte
import Journal
import Kernel
import Storage
import Territoires
import TestKit
import Testing

@Suite("Effacer un compte, à la demande de qui le tient")
struct EffacementTests {
  @Test(
    "La demande attend sa réponse, une fois, puis rien ne nomme plus la personne",
    arguments: TestDatabase.engines)
  func erased(engine: Engine) async throws {
    let maison = try await Maison(engine)
    let odette = try await maison.compte("odette@mairie.example", .structure)
    let acteur = odette.acteur(on: maison.today)
    let ask = DemanderEffacementCompte(maison.moyens, mois: 1)
    #expect(try await ask.demande(acteur) == nil)
    let first = try await ask(par: acteur, geste: maison.geste("effacement-1"))
    #expect(first.limite == maison.today.adding(months: 1))
    #expect(try await ask(par: acteur, geste: maison.geste("effacement-2")) == first)
    #expect(try await ask.demande(acteur) == first)
    #expect(try await maison.kinds(odette.id).count { $0 == "compte.effacementDemande" } == 1)

    let prepare = PreparerEffacementCompte(maison.moyens)
    #expect(try await prepare.demandes(par: Self.equipe).map(\.demande) == [first])
    let journal = SQLJournalStore(
      database: maison.database, digests: CryptoDigests(),
      elsewhere: [
        SQLCompteStore(maison.database, records: Records(digests: CryptoDigests()))
      ])
    try await ErasePersonne(store: journal)(
      odette.id.rawValue, of: [odette.subject], by: Self.equipe, maison.geste("efface-0001"))
    #expect(try await prepare.demandes(par: Self.equipe).isEmpty)
    let left = try #require(try await maison.moyens.store.compte(odette.id))
    #expect(left.isErased && !left.isActive && left.identite.nom == "Personne effacée")
    await #expect(throws: CompteRefusal.dejaEfface) {
      try await prepare(odette.id, par: Self.equipe)
    }
    await #expect(throws: CompteRefusal.dejaEfface) {
      try await ask(par: acteur, geste: maison.geste("effacement-3"))
    }
  }

  @Test("Personne d’autre que l’équipe nationale n’efface, et jamais soi-même") func others()
    async throws
  {
    let maison = try await Maison(.sqlite)
    let odette = try await maison.compte("odette@mairie.example", .structure)
    let ines = try await maison.compte("ines@equipe.example")
    let prepare = PreparerEffacementCompte(maison.moyens)
    await #expect(throws: CompteRefusal.interdit) {
      try await prepare(ines.id, par: odette.acteur(on: maison.today))
    }
    await #expect(throws: CompteRefusal.propreCompte) {
      try await prepare(
        ines.id,
        par: Acteur(
          compte: ines.id, nom: "Inès Démo", habilitations: Self.equipe.habilitations))
    }
  }

  private static let equipe = Acteur(
    compte: ID(900), nom: "Équipe Démo",
    habilitations: [
      Habilitation(role: .equipeNationale, perimetre: .territoire(.pays), du: Jour(number: 0))
    ])
}
