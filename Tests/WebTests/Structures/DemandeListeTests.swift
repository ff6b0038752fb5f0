import HTML
import HTTP
import Kernel
import Structures
import Territoires
import Testing
import Web

@Suite("Ce que demande l’adresse d’une liste")
struct DemandeListeTests {
  @Test("Chaque champ se lit, et l’adresse le redit")
  func everyField() {
    let query =
      "territoire=departement:93&type=publique&zrr=oui&qpv=oui&france_services=oui&du=2021-01-01&au=31/12/2021&siege=ailleurs&q=l'ha%C3%BF&tri=postes&sens=desc&par=100&curseur=a12.3"
    let demande = DemandeListe(Form(encoded: query.utf8))
    #expect(
      demande.filtre
        == FiltreStructures(
          territoire: .departement("93"), type: .publique, zrr: true, qpv: true,
          franceServices: true, du: Jour(2021, 1, 1), au: Jour(2021, 12, 31),
          siegeAilleurs: true, texte: "l'haÿ"))
    #expect(demande.tri == TriStructures(.postes, descendant: true))
    #expect(demande.par == 100)
    #expect(demande.curseur == CurseurStructures(.apres, id: 12, valeur: "3"))
    #expect(demande.illisibles.isEmpty)
    let address = demande.ordered("/structures").text
    let again = DemandeListe(Form(encoded: address.split(separator: "?")[1].utf8))
    #expect(again.filtre == demande.filtre && again.tri == demande.tri && again.par == 100)
  }

  @Test(
    "Un champ illisible est mis de côté et nommé",
    arguments: [
      "territoire=mars:1", "type=autre", "zrr=peut-etre", "du=31/02/2021", "tri=couleur",
      "par=1000",
      "curseur=zzz", "sens=haut",
    ])
  func unreadable(query: String) {
    let demande = DemandeListe(Form(encoded: query.utf8))
    #expect(demande.illisibles == [String(query.prefix { $0 != "=" })])
    #expect(demande.filtre == FiltreStructures())
    #expect(demande.par == 25)
  }
}
