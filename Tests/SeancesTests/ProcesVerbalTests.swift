import Candidatures
import Comptes
import Kernel
import Seances
import Territoires
import Testing

@Suite("Le procès-verbal")
struct ProcesVerbalTests {
  private let dossiers = [
    Table.dossier(1, postes: 2), Table.dossier(2), Table.dossier(3, postes: 2),
  ]

  private func voted() throws -> Seance {
    let open = try Table.ouverte(dossiers)
    let recused = try open.recused(
      ID(4), from: [ID(1)], in: Table.comite, version: open.version
    ).value
    return try recused.proposed(
      [
        ID(1): Proposition(.retenir(postes: 2)),
        ID(2): Proposition(.ajourner, phrase: "Statuts à jour non joints."),
        ID(3): Proposition(.refuser, motif: "b", phrase: "Des postes sont déjà prévus."),
      ], contexte: Table.contexte(dossiers), regles: Table.regles(), version: recused.version
    ).value
  }

  private func minutes(_ seance: Seance) throws -> ProcesVerbal {
    RedactionProcesVerbal(
      seance, Table.contexte(dossiers), try Table.regles(), TerritoireIndex.reference
    ).procesVerbal
  }

  private func approved(_ seance: Seance, _ compte: Int64) throws -> Seance {
    try seance.approved(
      by: ID(compte), in: Table.contexte(dossiers), texte: minutes(seance).texte, empreinte: "00",
      at: Instant(milliseconds: 0), version: seance.version
    ).value
  }

  @Test("dit les présences, les déports, les chiffres et chaque proposition") func content() throws
  {
    let texte = try minutes(voted()).texte
    for part in [
      "Présents\u{A0}: 5 sur 5\u{A0}; quorum\u{A0}: 3.", "Membre 4 Démo ne prend pas part au vote",
      "pour 2\u{A0}postes, soit 100\u{202F}000\u{A0}€", "Motif (b)", "Statuts à jour non joints.",
    ] { #expect(texte.contains(part), "\(part)") }
  }

  @Test("se relit tel qu’il fut figé") func roundTrip() throws {
    let minutes = try minutes(voted())
    #expect(ProcesVerbal(texte: minutes.texte) == minutes)
  }

  @Test("est approuvé par deux personnes, puis plus rien ne change") func twoPersons() throws {
    let seance = try voted()
    let once = try approved(seance, 11)
    #expect(!once.isApproved)
    #expect(Table.refusal { _ = try approved(once, 11) } == .memePersonne)
    #expect(Table.refusal { _ = try approved(once, 99) } == .nonMembre)
    #expect(
      Table.refusal {
        _ = try once.proposed(
          [:], contexte: Table.contexte(dossiers), regles: Table.regles(), version: once.version)
      } == .procesVerbalFige)
    let twice = try approved(once, 12)
    #expect(twice.isApproved)
    #expect(Table.refusal { _ = try approved(twice, 12) } == .dejaApprouve)
  }

  @Test("attend que chaque dossier ait sa proposition") func waiting() throws {
    let open = try Table.ouverte(dossiers)
    #expect(Table.refusal { _ = try approved(open, 11) } == .pointsRestants(3))
  }

  @Test("ne fait pas une décision d’un réexamen") func adjourned() throws {
    #expect(try voted().propositions[ID(2)]?.decision == nil)
    #expect(try voted().propositions[ID(3)]?.decision?.postes == 0)
  }
}
