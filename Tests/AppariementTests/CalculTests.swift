import Appariement
import Candidats
import Kernel
import MisesEnRelation
import Testing

@Suite("Un calcul et ses réponses")
struct CalculTests {
  /// Four people for the three meetings of one post, the last of them ranked by the lottery or points.
  private static func four(
    _ situations: [[String]], ordre: [Int64] = []
  ) throws -> CalculAppariement {
    try Foire.calcul(
      MatiereAppariement(
        offres: [Foire.vue(1, ordre: ordre)],
        candidats: try situations.enumerated().map {
          .init(candidat: try Foire.candidat(Int64($0 + 1), $1), voeux: [ID(1)])
        }))
  }

  private static func left(_ calcul: CalculAppariement) throws -> ReponseAppariement {
    let result = calcul.rejouer()
    let place = try #require(result.postes.firstIndex(of: -1))
    return try #require(calcul.reponse(calcul.entrees.personnes[place].id, result))
  }

  @Test("dit combien de points il fallait")
  func points() throws {
    let calcul = try Self.four([["diplome"], ["en_emploi"], ["diplome"], ["experience"]])
    #expect(calcul.apparies == 3)
    #expect(
      try Self.left(calcul).mieux.map(\.pourquoi)
        == [.complet(rang: 4, dernier: 3, fondement: .points(siens: 0, ilFallait: 2))])
  }

  @Test("dit que le tirage au sort a départagé")
  func lottery() throws {
    let calcul = try Self.four(Array(repeating: ["diplome"], count: 4))
    #expect(
      try Self.left(calcul).mieux.map(\.pourquoi)
        == [.complet(rang: 4, dernier: 3, fondement: .tirage(points: 2))])
  }

  @Test("dit que la structure a donné son ordre")
  func declared() throws {
    let calcul = try Self.four(
      [["diplome", "experience"], ["en_emploi"], ["en_emploi"], ["en_emploi"]], ordre: [4, 3, 2])
    let answer = try #require(calcul.reponse(ID(1), calcul.rejouer()))
    #expect(answer.obtenu == nil)
    #expect(
      answer.mieux.map(\.pourquoi) == [.complet(rang: 4, dernier: 3, fondement: .structure)])
  }

  @Test("garde le rang des vœux écartés et se tait après ce qui est obtenu")
  func order() throws {
    let calcul = try Foire.calcul(
      MatiereAppariement(
        offres: [Foire.vue(1, pourvus: 1), Foire.vue(2), Foire.vue(3, pourvus: 1)],
        candidats: [
          .init(candidat: try Foire.candidat(1), voeux: [ID(1), ID(2), ID(3)]),
          .init(candidat: try Foire.candidat(2), voeux: [ID(3), ID(1)]),
        ]))
    let first = try #require(calcul.reponse(ID(1), calcul.rejouer()))
    #expect(first.obtenu == ID(2))
    #expect(first.mieux.map(\.rang) == [1])
    #expect(first.mieux.map(\.pourquoi) == [.ecarte(.pourvue)])
    let second = try #require(calcul.reponse(ID(2), calcul.rejouer()))
    #expect(second.obtenu == nil && second.mieux.map(\.offre) == [ID(3), ID(1)])
    #expect(calcul.reponse(ID(9), calcul.rejouer()) == nil)
  }

  @Test("refait, donne la même empreinte ; un autre retrait ne lèse personne d’autre")
  func again() throws {
    let situations = [["diplome"], ["en_emploi"], ["diplome"], ["experience"]]
    let calcul = try Self.four(situations)
    #expect(calcul.rejouer().empreinte == calcul.empreinte)
    #expect(try Self.four(situations).empreinte == calcul.empreinte)
    // Whoever withdraws leaves everyone else as well off, or better.
    for gone in situations.indices {
      var fewer = situations
      fewer.remove(at: gone)
      #expect(try Self.four(fewer).apparies == 3)
    }
  }

  @Test(
    "ne se publie qu’une fois les vœux clos, et seulement le plus récent",
    arguments: [
      (0, true, AppariementRefusal.voeuxOuverts(jusquau: Foire.jour)), (1, true, nil),
      (1, false, .calculDepasse),
    ] as [(Int, Bool, AppariementRefusal?)])
  func publication(days: Int, isLatest: Bool, refusal: AppariementRefusal?) throws {
    let calcul = try Self.four([["diplome"]])
    do throws(AppariementRefusal) {
      let published = try calcul.published(
        Foire.campagne, isLatest: isLatest, par: nil, at: Foire.at,
        jour: Foire.jour.adding(days: days))
      #expect(published.events.map(\.kind) == ["appariement.publie"] && refusal == nil)
      #expect(published.events.allSatisfy { $0.personnel.isEmpty })
    } catch { #expect(error == refusal) }
  }

  @Test("sans personne, n’existe pas")
  func nobody() throws {
    #expect(throws: AppariementRefusal.sansPersonne) {
      try Foire.calcul(MatiereAppariement(offres: [Foire.vue(1)]))
    }
  }
}
