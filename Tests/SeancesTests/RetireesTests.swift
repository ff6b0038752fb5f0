import Candidatures
import Kernel
import Seances
import Territoires
import Testing

@Suite("Une candidature retirée après l’ordre du jour")
struct RetireesTests {
  /// Two files on the agenda, the first of which its structure withdraws before the vote.
  private func seance() throws -> (Seance, ContexteSeance) {
    var seance = try Table.ouverte([Table.dossier(1, avis: 1), Table.dossier(2, avis: 1)])
    seance.retirees = [ID(1)]
    let contexte = Table.contexte(
      [Table.dossier(1, avis: 1, retiree: true), Table.dossier(2, avis: 1)])
    return (seance, contexte)
  }

  @Test("ne reste ni à voter, ni à proposer selon l’avis") func leaves() throws {
    let (seance, contexte) = try seance()
    #expect(seance.votables.map(\.candidature) == [ID(2)])
    #expect(seance.restants.map(\.candidature) == [ID(2)])
    #expect(seance.suggestions(contexte).keys.sorted() == [ID(2)])
  }

  @Test("n’empêche pas d’approuver le procès-verbal, qui la cite une fois") func minutes() throws {
    let (seance, contexte) = try seance()
    let voted = try seance.proposed(
      seance.suggestions(contexte), contexte: contexte, regles: Table.regles(),
      version: seance.version
    ).value
    #expect(voted.etape == .aApprouver)
    let texte = RedactionProcesVerbal(
      voted, contexte, try Table.regles(), TerritoireIndex.reference
    ).procesVerbal.texte
    #expect(
      texte.contains("Retirée par la structure avant le vote") && texte.contains("Structure 1"))
    let approved = try voted.approved(
      by: ID(11), in: contexte, texte: texte, empreinte: "00", at: Instant(milliseconds: 0),
      version: voted.version)
    #expect(approved.value.approbations.count == 1)
  }

  @Test("refuse toute proposition, et ne prend plus un poste du reste") func refused() throws {
    let (seance, contexte) = try seance()
    let found = Table.refusal {
      _ = try seance.proposed(
        [ID(1): Proposition(.retenir(postes: 1))], contexte: contexte, regles: Table.regles(),
        version: seance.version)
    }
    #expect(found == .lignes([LigneEnFaute(ID(1), .dejaRetiree)]))
    var proposed = seance
    proposed.propositions[ID(1)] = Proposition(.retenir(postes: 1))
    let limited = ContexteSeance(
      comite: Table.comite, dossiers: contexte.dossiers, restes: ["93": 3])
    #expect(proposed.reste("93", limited) == 3)
  }
}

@Suite("Les présences d’une séance")
struct PresencesTests {
  @Test(
    "se notent le jour de la séance ou après, jamais la veille",
    arguments: [(-30, true), (-1, true), (0, false), (1, false)])
  func day(days: Int, refused: Bool) throws {
    let open = try Table.ouverte([Table.dossier(1)], presents: 0)
    let found = Table.refusal {
      _ = try open.attended(
        by: [ID(1)], in: Table.contexte([]), on: Table.seance.adding(days: days),
        version: open.version)
    }
    #expect(found == (refused ? .pasEncoreTenue(Table.seance) : nil))
  }

  @Test("nomment au moins une personne") func nobody() throws {
    let open = try Table.ouverte([Table.dossier(1)], presents: 0)
    let found = Table.refusal {
      _ = try open.attended(
        by: [], in: Table.contexte([]), on: Table.seance, version: open.version)
    }
    #expect(found == .personneCochee)
  }
}
