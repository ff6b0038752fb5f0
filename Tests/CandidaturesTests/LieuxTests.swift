import Candidatures
import Testing

@Suite("Les lieux d’exercice")
struct LieuxTests {
  private func lieux(
    _ postes: Int, _ communes: [String], postes numbers: [String] = [], parts: [String] = []
  ) throws -> [LieuExercice] {
    var reponses = Exemples.avec(.postes, String(postes))
    reponses.set(.lieuCommune, communes)
    reponses.set(.lieuPoste, numbers)
    reponses.set(.lieuPart, parts)
    return try Exemples.lire(reponses).lieux
  }

  @Test("Sans lieu, chaque poste est « à préciser » et compté tel") func none() throws {
    #expect(try lieux(3, []) == [1, 2, 3].map { .aPreciser(poste: $0) })
  }

  @Test("Un lieu sans numéro de poste vaut pour tous") func shared() throws {
    let found = try lieux(2, ["93046"])
    #expect(
      found == [
        LieuExercice(poste: 1, commune: "93046"), LieuExercice(poste: 2, commune: "93046"),
      ])
  }

  @Test("Un poste sans lieu reste à préciser quand l’autre en a un") func partly() throws {
    let found = try lieux(2, ["Drancy"], postes: ["2"])
    #expect(found == [.aPreciser(poste: 1), LieuExercice(poste: 2, commune: "93029")])
  }

  @Test("Les parts d’un poste font 100 ; celles qui manquent se partagent le reste")
  func parts() throws {
    #expect(try lieux(1, ["93046", "93029", "93008"]).map(\.part) == [34, 33, 33])
    #expect(try lieux(1, ["93046", "93029"], parts: ["40", ""]).map(\.part) == [40, 60])
    #expect(try lieux(1, ["93046", "93029"], parts: ["40 %", "60"]).map(\.part) == [40, 60])
  }

  @Test(
    "Des parts fausses se disent",
    arguments: [["40", "50"], ["100", ""], ["60", "60"], ["0", "100"], ["101", ""]])
  func wrong(parts: [String]) throws {
    var reponses = Exemples.completes
    reponses.set(.lieuCommune, ["93046", "93029"])
    reponses.set(.lieuPart, parts)
    let found = try Exemples.fautes(reponses)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("candidature.lieu_part.") })
  }

  @Test("Le dossier va au département où les postes seront exercés, pas au siège")
  func departement() throws {
    #expect(try Exemples.lire(Exemples.completes).departement(Exemples.index) == "93")
    var reponses = Exemples.avec(.postes, "2")
    reponses.set(.lieuCommune, ["50502"])
    #expect(try Exemples.lire(reponses).departement(Exemples.index) == "50")
    reponses.set(.lieuPoste, ["1"])
    #expect(try Exemples.lire(reponses).departement(Exemples.index) == "93")
  }

  @Test("Une adresse sans commune se signale") func address() throws {
    var reponses = Exemples.completes
    reponses.set(.lieuAdresse, ["Médiathèque"])
    #expect(try Exemples.fautes(reponses) == ["candidature.lieu_commune.manquante"])
  }
}
