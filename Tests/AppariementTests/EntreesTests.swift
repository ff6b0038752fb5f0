import Appariement
import Candidats
import Kernel
import MisesEnRelation
import Programme
import Territoires
import Testing

@Suite("Les données d’un calcul")
struct EntreesTests {
  @Test(
    "le score publié ne compte que le diplôme et l’expérience",
    arguments: [
      (["demandeur_emploi"], 0), (["diplome"], 2), (["experience", "en_emploi"], 3),
      (["diplome", "experience"], 5),
    ])
  func points(situations: [String], total: Int) throws {
    let near = try Foire.candidat(1, situations)
    let far = try Foire.candidat(2, situations, commune: "93010", mobilite: 100)
    for person in [near, far] {
      let set = try #require(person.profil).situations
      #expect(try Foire.regles().appariement.points(set).total == total)
    }
  }

  @Test("l’ordre de la structure d’abord, puis les points, puis le tirage au sort publié")
  func ranking() throws {
    let situations = [["demandeur_emploi"], ["diplome"], ["experience"], ["demandeur_emploi"]]
    let people = try situations.enumerated().map { try Foire.candidat(Int64($0 + 1), $1) }
    let entrees = try Foire.entrees(
      MatiereAppariement(
        offres: [Foire.vue(1, ordre: [4, 99])],
        candidats: people.reversed().map { .init(candidat: $0, voeux: [ID(1)]) }))
    #expect(entrees.postes == [.init(offre: ID(1), declares: 1)])
    #expect(Array(entrees.instance.classements[0]) == [3, 2, 1, 0])
  }

  @Test("à égalité, le plus petit billet passe, quel que soit l’ordre des lignes")
  func lottery() throws {
    let people = try (1...6).map { try Foire.candidat(Int64($0)) }
    let wanted = (1...6).sorted {
      Foire.tirage.billet(ID(Int64($0))).lexicographicallyPrecedes(
        Foire.tirage.billet(ID(Int64($1))))
    }.map { Int32($0 - 1) }
    for order in [people, people.reversed()] {
      let entrees = try Foire.entrees(
        MatiereAppariement(
          offres: [Foire.vue(1)],
          candidats: order.map { .init(candidat: $0, voeux: [ID(1)]) }))
      #expect(Array(entrees.instance.classements[0]) == wanted)
    }
  }

  @Test(
    "les rencontres possibles d’un poste suivent les règles de mise en relation",
    arguments: [(1, 0, 0, 3), (2, 1, 1, 2), (2, 0, 6, 0), (1, 1, 0, 0), (1, 2, 5, 0)])
  func capacity(postes: Int, pourvus: Int, ouvertes: Int, capacite: Int32) throws {
    let entrees = try Foire.entrees(
      MatiereAppariement(
        offres: [Foire.vue(1, postes: postes, pourvus: pourvus, ouvertes: ouvertes)]))
    #expect(entrees.instance.capacites == [capacite])
  }

  @Test("qui s’est retiré ou est retenu ailleurs ne participe pas")
  func apart() throws {
    var gone = try Foire.candidat(1)
    gone.retireLe = Foire.at
    let entrees = try Foire.entrees(
      MatiereAppariement(
        offres: [Foire.vue(1)],
        candidats: [
          .init(candidat: gone, voeux: [ID(1)]),
          .init(candidat: try Foire.candidat(2), voeux: [ID(1)], retenu: true),
          .init(candidat: try Foire.candidat(3), voeux: [ID(1)]),
        ]))
    #expect(entrees.personnes.map(\.id) == [ID(3)])
  }

  @Test("les données figées se relisent comme le fichier de la commande")
  func text() throws {
    let entrees = try Foire.entrees(
      MatiereAppariement(
        offres: [Foire.vue(1), Foire.vue(2)],
        candidats: [
          .init(candidat: try Foire.candidat(1), voeux: [ID(2), ID(1)]),
          .init(candidat: try Foire.candidat(2), voeux: []),
        ]))
    #expect(entrees.instance.texte == "2 2\n3 3\n1 0\n\n0\n0\n")
    #expect(try LectureInstance.lire(Array(entrees.instance.texte.utf8)) == entrees.instance)
    let empty = InstanceAppariement(capacites: [], voeux: Listes([[]]), classements: Listes())
    #expect(try LectureInstance.lire(Array(empty.texte.utf8)) == empty)
  }
}
