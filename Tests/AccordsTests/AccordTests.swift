import Accords
import Comptes
import Kernel
import Programme
import Territoires
import Testing

@Suite("Un accord : parts, voix, rappels")
struct AccordTests {
  @Test("Chacun écrit sa part, et le total ne dépasse jamais l’accord") func parts() throws {
    var accord = try Exemple.accord()
    #expect(accord.reste == 80)
    accord = try accord.partIndiquee(50, rang: 1, at: Exemple.at).value
    #expect(throws: AccordRefusal.postesDepasses(reste: 30)) {
      try accord.partIndiquee(31, rang: 2, at: Exemple.at)
    }
    accord = try accord.partIndiquee(30, rang: 2, at: Exemple.at).value
    #expect(accord.reste == 0)
    #expect(try accord.partIndiquee(40, rang: 1, at: Exemple.at).value.reste == 10)
    #expect(throws: AccordRefusal.interdit) {
      try accord.partIndiquee(1, rang: 0, at: Exemple.at)
    }
  }

  @Test(
    "À chacun sa voix",
    arguments: [
      (Role.structure, CodeTerritoire.departement("93"), VoixAccord?.some(.redacteur(rang: 1))),
      (.structure, .ept("200057867"), .signataire(rang: 5)),
      (.structure, .commune("93046"), nil), (.structure, .ept("200054781"), nil),
      (.prefecture, .departement("93"), .etat(signe: false)),
      (.signataire, .region("11"), .etat(signe: true)), (.signataire, .departement("50"), nil),
      (.equipeNationale, .pays, .lecteur), (.candidat, .pays, nil),
    ])
  func voices(role: Role, territoire: CodeTerritoire, voix: VoixAccord?) throws {
    let acteur = Acteur(
      compte: ID(7), nom: "Essai",
      habilitations: [
        Habilitation(role: role, perimetre: .territoire(territoire), du: Jour(number: 0))
      ])
    #expect(acteur.voix(try Exemple.accord(), Exemple.index) == voix)
  }

  private func due(_ accord: Accord, _ iso: String) throws -> [Rappel] {
    accord.rappelsDus(
      on: Exemple.jour(iso), try Exemple.regles().delais.projetRappels,
      CalendrierOuvre(departement: "93"))
  }

  @Test(
    "Les rappels partent le jour ouvré d’avant",
    arguments: [
      ("2021-02-11", 0), ("2021-02-12", 1), ("2021-02-28", 1), ("2021-03-01", 2),
      ("2021-03-08", 3), ("2021-03-11", 3), ("2021-03-12", 4),
    ])
  func dueDays(iso: String, count: Int) throws {
    #expect(try due(Exemple.accord(), iso).count == count)
  }

  @Test("Un rappel part une fois, à chaque collectivité") func sentOnce() throws {
    let accord = try Exemple.accord()
    let sent = accord.rappele(
      try due(accord, "2021-02-12"), at: Exemple.at, lettres: Exemple.lettres)
    #expect(sent.messages.count == 5)
    #expect(sent.messages.allSatisfy { $0.subject.contains("lundi 15\u{A0}mars 2021, 23 h 59") })
    #expect(!sent.messages.contains { $0.body.contains("recrutement") })
    #expect(try due(sent.value, "2021-02-12").isEmpty)
  }

  @Test("Le projet remis, le rappel est annulé, et l’historique le dit") func cancelled() throws {
    let handed = try Exemple.remis(Exemple.accord(ProjetDemonstration.v3)).value
    let settled = handed.rappele(
      try due(handed, "2021-03-12"), at: Exemple.at, lettres: Exemple.lettres)
    #expect(settled.messages.isEmpty)
    #expect(settled.value.rappels.map(\.sort) == [.annule, .annule, .annule, .annule])
  }

  @Test("Deux rappels en retard n’en font qu’un") func late() throws {
    let accord = try Exemple.accord()
    let settled = accord.rappele(
      try due(accord, "2021-03-01"), at: Exemple.at, lettres: Exemple.lettres)
    #expect(settled.value.rappels.map(\.sort) == [.depasse, .envoye])
    #expect(settled.messages.count == 5)
  }
}
