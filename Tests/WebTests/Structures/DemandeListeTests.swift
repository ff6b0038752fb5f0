import Design
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
    let demande = DemandeListe(Form(encoded: query.utf8), .reference)
    #expect(
      demande.filtre
        == FiltreStructures(
          territoire: .departement("93"), type: .publique, zrr: true, qpv: true,
          franceServices: true, du: Jour(2021, 1, 1), au: Jour(2021, 12, 31),
          siegeAilleurs: true, texte: "l'haÿ"))
    #expect(demande.tri == TriStructures(.postes, descendant: true))
    #expect(demande.par == 100)
    #expect(demande.curseur == CurseurStructures(.apres, id: 12, valeur: "3"))
    #expect(demande.fautes.isEmpty)
    let address = demande.ordered("/structures").text
    let again = DemandeListe(Form(encoded: address.split(separator: "?")[1].utf8), .reference)
    #expect(again.filtre == demande.filtre && again.tri == demande.tri && again.par == 100)
  }

  @Test(
    "Un champ illisible est nommé, avec ce qui était écrit et ce qu’il faut écrire",
    arguments: [
      "territoire=martien", "territoire=ept:T6", "territoire=commune:99999", "type=autre",
      "zrr=peut-etre", "du=31/02/2021", "au=2021-02-31", "siege=oui", "tri=couleur", "par=1000",
      "curseur=zzz", "sens=haut", "compte=partout",
    ])
  func unreadable(query: String) {
    let demande = DemandeListe(Form(encoded: query.utf8), .reference)
    let parts = query.split(separator: "=").map(String.init)
    #expect(demande.fautes.map(\.name) == [parts[0]])
    #expect(demande.fautes.first?.message.hasPrefix(Francais.cite(parts[1])) == true)
  }

  @Test("Une recherche trop longue n’est pas coupée en silence\u{A0}; à sa limite, elle se lit")
  func longText() {
    let long = DemandeListe(Form(fields: [("q", String(repeating: "é", count: 201))]), .reference)
    #expect(long.fautes.map(\.name) == ["q"])
    let full = DemandeListe(Form(fields: [("q", String(repeating: "é", count: 200))]), .reference)
    #expect(full.fautes.isEmpty)
  }

  @Test("Une commune d’hier est lue comme celle d’aujourd’hui\u{A0}; un champ vide ne dit rien")
  func formerCommune() {
    let demande = DemandeListe(
      Form(encoded: "territoire=commune:93059&type=&du=&q=&zrr=".utf8), .reference)
    #expect(demande.filtre == FiltreStructures(territoire: .commune("93066")))
    #expect(demande.fautes.isEmpty)
  }
}
