import Accords
import Kernel
import Programme
import Structures
import Territoires
import Testing

@Suite("Les quatre versions du projet de la Seine-Saint-Denis")
struct VersionsTests {
  /// Plaine Commune, Paris Terres d'Envol, Est Ensemble, Grand Paris Grand Est.
  private let epts: [CodeTerritoire] = [
    .ept("200057867"), .ept("200058097"), .ept("200057875"), .ept("200058790"),
  ]

  /// The accord after the four acts of the story.
  private func versions() throws -> [VersionProjet] {
    var accord = try Exemple.remis(Exemple.accord(ProjetDemonstration.v1)).value
    accord = try imported(accord, ProjetDemonstration.ajoutsV2)
    accord = try accord.partage(revision: accord.projet.revision, at: Exemple.at).value
    accord = try Exemple.remis(imported(accord, ProjetDemonstration.v3)).value
    accord = try Exemple.reponse(accord)
    let gone = try #require(
      accord.projet.versions[2].lignes.first {
        $0.siret.description == ProjetDemonstration.retireV4
      })
    accord = try accord.ligneRetiree(
      gone.numero, revision: accord.projet.revision, at: Exemple.at
    ).value
    accord = try Exemple.remis(
      imported(accord, ProjetDemonstration.ajoutsV4), HeureLocale(Exemple.jour("2021-05-20"), 11, 0)
    ).value
    return accord.projet.versions
  }

  private func imported(_ accord: Accord, _ lignes: [LigneProjet]) throws -> Accord {
    try accord.lignesImportees(lignes, revision: accord.projet.revision, at: Exemple.at).value
  }

  @Test("font 62, 80, 80 et 80 postes, au centime") func totals() throws {
    let versions = try versions()
    let aides = try Exemple.regles().aides
    #expect(versions.map(\.postes) == [62, 80, 80, 80])
    #expect(versions.map(\.lignes.count) == [32, 35, 36, 37])
    #expect(
      versions.map { $0.montant(aides) }
        == [3_020_000, 3_920_000, 3_920_000, 3_940_000].map { Centimes($0 * 100) })
  }

  @Test("se répartissent par EPT au lieu d’exercice") func territories() throws {
    let spread = try versions().map { $0.repartition(epts, Exemple.index).map(\.postes) }
    #expect(
      spread == [[19, 15, 18, 10], [27, 17, 26, 10], [24, 18, 22, 16], [24, 18, 22, 16]])
  }

  @Test("disent le besoin par poste") func needs() throws {
    let versions = try versions()
    func needs(_ version: VersionProjet) -> [Int?] {
      version.repartition(epts, Exemple.index).map { $0.besoin(Exemple.index, part: 17) }
    }
    #expect(needs(versions[1])[0] == 2_857)
    #expect(needs(versions[1])[3] == 7_021)
    #expect(needs(versions[2]) == [3_214, 3_531, 3_408, 4_388])
  }

  @Test("Sept postes changent de territoire entre la deuxième et la troisième") func moved() throws
  {
    let versions = try versions()
    let compared = Comparaison(versions[1], versions[2], epts, Exemple.index)
    #expect(compared.deplaces == 7)
    #expect(compared.parties.map(\.difference) == [-3, 1, -4, 6])
    #expect(compared.lignes.count == 6)
    let same = Comparaison(versions[1], versions[1], epts, Exemple.index)
    #expect(same.lignes.isEmpty && same.deplaces == 0)
  }
}
