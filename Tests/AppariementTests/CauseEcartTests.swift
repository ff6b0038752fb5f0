import Appariement
import Candidats
import Kernel
import MisesEnRelation
import Testing

@Suite("Ce qui écarte une personne d’un poste")
struct CauseEcartTests {
  @Test(
    "la date du poste, à un jour près",
    arguments: [(2, CauseEcart.disponibleTropTard), (3, nil), (4, nil)])
  func date(day: Int, cause: CauseEcart?) throws {
    let person = try #require(try Foire.candidat(1, disponible: "2021-05-03").profil)
    let offre = Foire.offre(1, debut: Jour(2021, 5, day))
    #expect(CauseEcart.entre(person, offre, Foire.index) == cause)
  }

  @Test(
    "la distance que la personne a dite, et la mer",
    arguments: [
      ("93046", "93032", 5, nil),
      ("93046", "50502", 100, CauseEcart.tropLoin),
      ("93046", "50502", 2_000, nil),
      ("93046", "97411", 2_000, .autreTerre),
      ("97411", "93046", 2_000, .autreTerre),
    ] as [(String, String, Int, CauseEcart?)])
  func distance(from: String, to: String, mobilite: Int, cause: CauseEcart?) throws {
    let person = try #require(
      try Foire.candidat(1, commune: from, mobilite: mobilite).profil)
    #expect(CauseEcart.entre(person, Foire.offre(1, commune: to), Foire.index) == cause)
  }

  @Test("une offre retirée")
  func withdrawn() throws {
    let person = try #require(try Foire.candidat(1).profil)
    let offre = try Foire.offre(1).withdrawn(at: Foire.at).value
    #expect(CauseEcart.entre(person, offre, Foire.index) == .offreRetiree)
  }

  @Test(
    "ce qui est déjà ouvert ou pourvu de chaque côté",
    arguments: [
      (0, 0, 0, false, false, nil),
      (0, 2, 2, false, false, nil),
      (1, 0, 0, false, false, CauseEcart.pourvue),
      (0, 3, 0, false, false, .tropPourOffre),
      (0, 0, 3, false, false, .tropPourCandidat),
      (0, 0, 0, true, false, .attendReponse),
      (0, 0, 0, true, true, .dejaProposee),
    ] as [(Int, Int, Int, Bool, Bool, CauseEcart?)])
  func limits(
    pourvus: Int, ouvertes: Int, duCandidat: Int, attend: Bool, deja: Bool, cause: CauseEcart?
  ) throws {
    let entrees = try Foire.entrees(
      MatiereAppariement(
        offres: [Foire.vue(1, pourvus: pourvus, ouvertes: ouvertes)],
        candidats: [
          .init(
            candidat: try Foire.candidat(1), voeux: [ID(1)], ouvertes: duCandidat, attend: attend,
            deja: deja ? [ID(1)] : [])
        ]))
    #expect(entrees.ecarts.map(\.cause) == [cause].compactMap(\.self))
    #expect(entrees.instance.voeux[0].count == (cause == nil ? 1 : 0))
  }
}
