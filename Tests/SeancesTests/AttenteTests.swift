import Candidatures
import Kernel
import Seances
import Testing

@Suite("Ce qu’une séance attend")
struct AttenteTests {
  private let dossiers = [Table.dossier(1), Table.dossier(2)]

  private func attente(
    _ seance: Seance, _ dossiers: [DossierSeance]? = nil, days: Int = 0
  ) -> AttenteSeance {
    SeanceOuverte(seance: seance, contexte: Table.contexte(dossiers ?? self.dossiers))
      .attente(on: Table.seance.adding(days: days))
  }

  @Test("avant l’approbation : l’ordre du jour, le jour, les présences, les votes, les signatures")
  func before() throws {
    var seance = try Seance.fixee(
      id: ID(7), comite: ID(1), le: Table.seance, lieu: "Ici", calcul: ""
    ).value
    #expect(attente(seance) == .ordre)
    seance = try Table.ouverte(dossiers, presents: 0)
    #expect(attente(seance, days: -1) == .jour(Table.seance))
    #expect(attente(seance) == .presences)
    seance = try Table.ouverte(dossiers)
    #expect(attente(seance) == .votes(2))
    seance.propositions = [
      ID(1): Proposition(.retenir(postes: 1)), ID(2): Proposition(.ajourner, phrase: "Une raison."),
    ]
    #expect(attente(seance) == .approbations([.president, .secretaire]))
    seance.approbations = [
      Approbation(
        fonction: .secretaire, membre: ID(2), compte: ID(12), le: Instant(milliseconds: 0))
    ]
    #expect(attente(seance) == .approbations([.president]))
  }

  @Test("après : les décisions, les courriers, puis rien") func after() throws {
    var seance = try Table.ouverte(dossiers)
    seance.propositions = [
      ID(1): Proposition(.retenir(postes: 1)), ID(2): Proposition(.ajourner, phrase: "Une raison."),
    ]
    seance.procesVerbal = "Procès-verbal"
    #expect(attente(seance) == .decisions(1))
    func decided(_ isNotified: Bool) -> [DossierSeance] {
      [
        Table.dossier(
          1, decision: .init(postes: 1, seance: seance.id.rawValue, isNotified: isNotified)),
        Table.dossier(2),
      ]
    }
    #expect(attente(seance, decided(false)) == .courriers(2))
    #expect(attente(seance, decided(true)) == .courriers(1))
    seance.annonces = [ID(2): Table.seance]
    #expect(attente(seance, decided(true)) == .rien)
  }
}
