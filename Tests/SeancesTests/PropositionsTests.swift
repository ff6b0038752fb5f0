import Candidatures
import Kernel
import Seances
import Testing

@Suite("Les propositions en série")
struct PropositionsTests {
  private static let phrase = "Une phrase vraie et précise."

  private func faults(
    _ serie: [ID<Candidature>: Proposition], _ dossiers: [DossierSeance], reste: Int? = nil
  ) throws -> [FauteProposition] {
    let seance = try Table.ouverte(dossiers)
    do {
      _ = try seance.proposed(
        serie, contexte: Table.contexte(dossiers, reste: reste), regles: Table.regles(),
        version: seance.version)
      return []
    } catch SeanceRefusal.lignes(let lines) { return lines.map(\.faute) }
  }

  @Test(
    "accordent un poste au moins, ceux demandés au plus",
    arguments: [(0, true), (1, false), (3, false), (4, true)])
  func posts(postes: Int, refused: Bool) throws {
    let found = try faults(
      [ID(1): Proposition(.retenir(postes: postes), motif: "b", phrase: Self.phrase)],
      [Table.dossier(1, postes: 3)])
    #expect(found == (refused ? [.postesHorsDemande(demandes: 3)] : []))
  }

  @Test(
    "ne dépassent jamais ce qui reste",
    arguments: [(2, []), (1, [FauteProposition.reste(0)]), (0, [.reste(0), .reste(0)])])
  func remaining(reste: Int, expected: [FauteProposition]) throws {
    let serie = [
      ID<Candidature>(1): Proposition(.retenir(postes: 1)),
      ID(2): Proposition(.retenir(postes: 1)),
    ]
    let found = try faults(serie, [Table.dossier(1), Table.dossier(2)], reste: reste)
    #expect(found == expected)
  }

  @Test("donnent un motif officiel et une phrase dès qu’un poste est refusé") func grounds() throws
  {
    let dossiers = [Table.dossier(1, postes: 2)]
    func found(_ proposition: Proposition) throws -> [FauteProposition] {
      try faults([ID(1): proposition], dossiers)
    }
    #expect(try found(Proposition(.refuser, phrase: Self.phrase)) == [.motifManquant])
    #expect(
      try found(Proposition(.refuser, motif: "z", phrase: Self.phrase)) == [.motifManquant])
    #expect(
      try found(Proposition(.refuser, motif: "b", phrase: "Court.")) == [
        .phraseLongueur(10...1_000)
      ])
    #expect(try found(Proposition(.retenir(postes: 1))) == [.motifManquant])
    #expect(try found(Proposition(.retenir(postes: 2))).isEmpty)
    #expect(try found(Proposition(.ajourner)) == [.phraseLongueur(10...1_000)])
    #expect(try found(Proposition(.ajourner, phrase: Self.phrase)).isEmpty)
  }

  @Test(
    "citent trois motifs pour une structure, quatre autres pour un coordonnateur",
    arguments: [
      (GenreCandidature.structure, ["a", "b", "c"]), (.coordonnateur, ["d", "e", "f", "g"]),
    ])
  func kinds(genre: GenreCandidature, official: [String]) throws {
    for motif in ["a", "b", "c", "d", "e", "f", "g", "z"] {
      let found = try faults(
        [ID(1): Proposition(.refuser, motif: motif, phrase: Self.phrase)],
        [Table.dossier(1, genre: genre)])
      #expect(found == (official.contains(motif) ? [] : [.motifManquant]))
    }
  }

  @Test("attendent l’engagement, jamais l’avis") func commitment() throws {
    let keep = [ID<Candidature>(1): Proposition(.retenir(postes: 1))]
    #expect(try faults(keep, [Table.dossier(1, engage: false)]) == [.engagementManquant])
    #expect(try faults(keep, [Table.dossier(1, avis: nil)]).isEmpty)
  }

  @Test("d’une série fautive, aucune n’est gardée, et toutes les fautes sont dites") func series()
    throws
  {
    let found = try faults(
      [
        ID(1): Proposition(.retenir(postes: 1)), ID(2): Proposition(.refuser),
        ID(9): Proposition(.retenir(postes: 1)),
      ], [Table.dossier(1), Table.dossier(2)])
    #expect(found == [.motifManquant, .horsOrdre])
  }

  @Test("attendent que quelqu’un soit là") func nobody() throws {
    let dossiers = [Table.dossier(1)]
    let seance = try Table.ouverte(dossiers, presents: 0)
    let found = Table.refusal {
      _ = try seance.proposed(
        [ID(1): Proposition(.retenir(postes: 1))], contexte: Table.contexte(dossiers),
        regles: Table.regles(), version: seance.version)
    }
    #expect(found == .presencesManquantes)
  }
}
