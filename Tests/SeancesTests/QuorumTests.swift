import Candidatures
import Kernel
import Seances
import Testing

@Suite("Le quorum d’une séance")
struct QuorumTests {
  @Test(
    "se lit de sa règle et du nombre de membres",
    arguments: [
      (RegleQuorum.majorite, 5, 3), (.majorite, 6, 4), (.majorite, 1, 1), (.moitie, 5, 3),
      (.moitie, 6, 3), (.moitie, 0, 1), (.nombre(4), 9, 4),
    ])
  func rule(regle: RegleQuorum, membres: Int, requis: Int) {
    #expect(regle.requis(membres: membres) == requis)
    #expect(RegleQuorum(code: regle.code) == regle)
  }

  @Test("manque d’un membre : aucune proposition", arguments: [(2, false), (3, true), (5, true)])
  func oneShort(presents: Int, passes: Bool) throws {
    let dossiers = [Table.dossier(1)]
    let seance = try Table.ouverte(dossiers, presents: presents)
    let found = Table.refusal {
      _ = try seance.proposed(
        [ID(1): Proposition(.retenir(postes: 1))], contexte: Table.contexte(dossiers),
        regles: Table.regles(), version: seance.version)
    }
    let fault = LigneEnFaute(ID(1), .quorum(presents: presents, requis: 3))
    #expect(found == (passes ? nil : .lignes([fault])))
  }

  @Test("ne compte pas qui se déporte, sur ce dossier seulement") func recusal() throws {
    let dossiers = [Table.dossier(1), Table.dossier(2)]
    let open = try Table.ouverte(dossiers, presents: 3)
    let seance = try open.recused(
      ID(3), from: [ID(1)], in: Table.comite, version: open.version
    ).value
    #expect(seance.votants(ID(1)) == 2 && seance.votants(ID(2)) == 3)
    let serie = [
      ID<Candidature>(1): Proposition(.retenir(postes: 1)),
      ID(2): Proposition(.retenir(postes: 1)),
    ]
    let found = Table.refusal {
      _ = try seance.proposed(
        serie, contexte: Table.contexte(dossiers), regles: Table.regles(),
        version: seance.version)
    }
    #expect(found == .lignes([LigneEnFaute(ID(1), .quorum(presents: 2, requis: 3))]))
  }

  @Test("ne se refait pas après le vote : un déport se déclare avant") func late() throws {
    let dossiers = [Table.dossier(1)]
    let open = try Table.ouverte(dossiers)
    let voted = try open.proposed(
      [ID(1): Proposition(.retenir(postes: 1))], contexte: Table.contexte(dossiers),
      regles: Table.regles(), version: open.version
    ).value
    #expect(
      Table.refusal {
        _ = try voted.recused(ID(3), from: [ID(1)], in: Table.comite, version: voted.version)
      } == .ordreArrete)
  }
}
