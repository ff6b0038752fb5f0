import Candidatures
import Kernel
import Seances
import Testing

@Suite("Les présences et les votes déjà notés")
struct PresencesVoteesTests {
  private static let keep = Proposition(.retenir(postes: 1))
  private static let adjourn = Proposition(.ajourner, phrase: "Une phrase vraie et précise.")
  private let dossiers = [Table.dossier(1)]

  private func voted(_ proposition: Proposition, presents: Int) throws -> Seance {
    let open = try Table.ouverte(dossiers, presents: presents)
    return try open.proposed(
      [ID(1): proposition], contexte: Table.contexte(dossiers), regles: Table.regles(),
      version: open.version
    ).value
  }

  private func approval(_ seance: Seance) -> SeanceRefusal? {
    Table.refusal {
      _ = try seance.approved(
        by: ID(11), in: Table.contexte(dossiers), texte: "", empreinte: "00",
        at: Instant(milliseconds: 0), version: seance.version)
    }
  }

  @Test(
    "gardent le quorum d’un dossier voté, pas celui d’un dossier à réexaminer",
    arguments: [
      (keep, 1, true), (keep, 2, true), (keep, 3, false), (keep, 5, false), (adjourn, 1, false),
    ])
  func cut(proposition: Proposition, presents: Int, refused: Bool) throws {
    let seance = try voted(proposition, presents: 4)
    let there = Set(Table.comite.membres.prefix(presents).map(\.id))
    let found = Table.refusal {
      _ = try seance.attended(
        by: there, in: Table.contexte(dossiers), on: Table.seance, version: seance.version)
    }
    let fault = LigneEnFaute(ID(1), .quorum(presents: presents, requis: 3))
    #expect(found == (refused ? .votesContraires([fault]) : nil))
    var cut = seance
    cut.presents = there
    #expect(approval(cut) == found)
  }

  @Test(
    "un dossier dont un déport fait perdre le quorum se réexamine, et le procès-verbal s’approuve",
    arguments: [(keep, false), (adjourn, true)])
  func lost(proposition: Proposition, passes: Bool) throws {
    var seance = try Table.ouverte(dossiers, presents: 3)
    seance.deports = [Deport(membre: ID(3), candidature: ID(1))]
    let refusal = Table.refusal {
      let voted = try seance.proposed(
        [ID(1): proposition], contexte: Table.contexte(dossiers), regles: Table.regles(),
        version: seance.version
      ).value
      #expect(approval(voted) == nil)
    }
    let fault = LigneEnFaute(ID(1), .quorum(presents: 2, requis: 3))
    #expect(refusal == (passes ? nil : .lignes([fault])))
  }
}

@Suite("Un dossier qu’une autre séance propose")
struct AilleursTests {
  private let taken = Table.dossier(1, avis: 1, ailleursLe: Table.jour("2021-04-06"))

  private func scheduled(_ dossiers: [DossierSeance]) throws -> Changed<Seance> {
    try Seance.fixee(
      id: ID(7), comite: ID(1), le: Table.seance, lieu: "Ici", calcul: ""
    ).value.scheduled(
      FiltreOrdre(), among: dossiers, ordre: Table.regles().ordre, raisons: [:], version: 1)
  }

  @Test("est laissé hors de l’ordre du jour, qui le dit") func leftOut() throws {
    let changed = try scheduled([taken, Table.dossier(2)])
    #expect(changed.value.points.map(\.candidature) == [ID(2)])
    let facts = changed.events.first?.facts.map { $0.name } ?? []
    #expect(facts.contains("ecartes"))
    #expect(Table.refusal { _ = try scheduled([taken]) } == .dejaProposees(1))
  }

  @Test("ne se vote plus ici, et n’empêche pas d’approuver") func refused() throws {
    var seance = try Table.ouverte([Table.dossier(1), Table.dossier(2)])
    seance.ailleurs = [ID(1)]
    let contexte = Table.contexte([taken, Table.dossier(2)])
    let found = Table.refusal {
      _ = try seance.proposed(
        [ID(1): Proposition(.refuser, motif: "b", phrase: "Une phrase vraie.")],
        contexte: contexte, regles: Table.regles(), version: seance.version)
    }
    #expect(found == .lignes([LigneEnFaute(ID(1), .autreSeance(Table.jour("2021-04-06")))]))
    #expect(seance.restants.map(\.candidature) == [ID(2)])
  }
}
