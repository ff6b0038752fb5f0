import Candidatures
import Kernel
import Seances
import Testing

/// A comité whose third member is linked to the structure of the first file.
@Suite("Le déport d’un membre lié à un dossier")
struct DeportsTests {
  private static let siret = "99993003500012"
  private static let keep = Proposition(.retenir(postes: 1))
  private static let adjourn = Proposition(.ajourner, phrase: "Une phrase vraie et précise.")

  private let dossiers = [
    Table.dossier(1, avis: 1, identifiant: Self.siret), Table.dossier(2, avis: 1),
  ]
  private let contexte: ContexteSeance

  init() {
    var comite = Table.comite
    comite.membres[2] = Table.membre(3, organisme: Self.siret)
    contexte = Table.contexte(dossiers, comite: comite)
  }

  private func seance(presents: Set<Int64>, deports: Set<Int64> = []) throws -> Seance {
    var seance = try Table.ouverte(dossiers)
    seance.presents = Set(presents.map { ID($0) })
    seance.deports = Set(deports.map { Deport(membre: ID($0), candidature: ID(1)) })
    return seance
  }

  private func voted(
    _ seance: Seance, _ proposition: Proposition = Self.keep
  ) throws -> Seance {
    try seance.proposed(
      [ID(1): proposition], contexte: contexte, regles: Table.regles(), version: seance.version
    ).value
  }

  @Test(
    "se déclare avant le vote, à moins que le membre soit absent",
    arguments: [
      (5, [], true), (5, [3], false), (4, [], false), (5, [4], true),
    ] as [(Int64, Set<Int64>, Bool)])
  func asked(presents: Int64, deports: Set<Int64>, refused: Bool) throws {
    // The third is absent when they are four.
    let there: Set<Int64> = presents == 5 ? [1, 2, 3, 4, 5] : [1, 2, 4, 5]
    let seance = try seance(presents: there, deports: deports)
    let fault = LigneEnFaute(ID(1), .deportManquant(membre: "Membre 3 Démo"))
    #expect(Table.refusal { _ = try voted(seance) } == (refused ? .lignes([fault]) : nil))
    #expect(seance.suggestions(contexte).keys.sorted() == (refused ? [ID(2)] : [ID(1), ID(2)]))
  }

  @Test("n’est pas nécessaire pour réexaminer le dossier, et se déclare encore ensuite")
  func adjourned() throws {
    let seance = try voted(seance(presents: [1, 2, 3, 4, 5]), Self.adjourn)
    #expect(seance.deportables.map(\.candidature).contains(ID(1)))
    let recused = try seance.recused(
      ID(3), from: [ID(1)], in: contexte.comite, version: seance.version
    ).value
    #expect(try voted(recused).propositions[ID(1)] == Self.keep)
  }

  @Test("manque si le membre arrive après le vote : les présences sont refusées")
  func late() throws {
    let seance = try voted(seance(presents: [1, 2, 4, 5]))
    let fault = LigneEnFaute(ID(1), .deportManquant(membre: "Membre 3 Démo"))
    let found = Table.refusal {
      _ = try seance.attended(
        by: [ID(1), ID(2), ID(3), ID(4)], in: contexte, on: Table.seance, version: seance.version)
    }
    #expect(found == .votesContraires([fault]))
  }
}
