import Design
import HTML
import Testing

@Suite struct CarteTests {
  @Test("There are 101 départements and six collectivities, each on its own place")
  func tiles() {
    let tuiles = TuileDepartement.toutes
    #expect(tuiles.count == 107)
    #expect(Set(tuiles.map(\.code)).count == 107)
    let html = page { $0.carteTuiles("carte", titre: "Carte", [:]) }
    #expect(Set(html.split(separator: "<path d=\"M").map { $0.prefix(8) }).count >= 107)
  }

  @Test("A tile with an address is a link that says its name, code and value")
  func linkedTile() {
    let html = page { h in
      h.carteTuiles(
        "carte", titre: "Postes",
        [
          "48": LieuCarte(
            classe: 5, valeur: "19,6", href: "/programme?territoire=\("departement:48")")
        ]
      )
    }
    #expect(html.contains("aria-label=\"Lozère (48)\u{A0}: 19,6\" class=\"k5\">"))
    #expect(html.contains("<title>Ain (01)\u{A0}: sans valeur</title></g>"))
    #expect(html.contains("href=\"#carte-fin\""))
  }

  @Test(
    "Thresholds cut values into classes",
    arguments: [(2.7, 1), (4.5, 2), (5.99, 2), (6, 3), (10.5, 5), (19.6, 5), (.nan, 0)])
  func classes(value: Double, classe: Int) {
    #expect(Classes([4.5, 6, 8, 10.5]).classe(value) == classe)
  }

  @Test("Classes are told in words")
  func words() {
    let classes = Classes([4.5, 6, 8, 10.5])
    #expect(
      (1...5).map(classes.mots) == [
        "moins de 4,5", "4,5 à 6", "6 à 8", "8 à 10,5", "10,5 et plus",
      ])
    #expect(Classes([]).mots(1) == "toutes les valeurs")
  }

  @Test("Classes spread over the values, and merge where these are equal")
  func spread() {
    let classes = Classes(repartissant: (1...100).map(Double.init), chiffres: 0)
    #expect(classes.seuils == [21, 41, 61, 81])
    #expect(Classes(repartissant: [1, 1, 1, 1, 1, 1]).seuils == [])
    #expect(Classes(repartissant: [.nan, 3]).seuils == [])
  }

  @Test("Bars and dots stay within what a number can be")
  func extremes() {
    let html = page { h in
      h.barres([Barre("a", "x", part: .nan), Barre("b", "y", part: 7, repere: -1)])
      h.carteContours(
        "c", titre: "C", largeur: 100, hauteur: 100, [],
        points: [PointCarte("p", x: .infinity, y: -12.34, LieuCarte(classe: 1, valeur: "1"))])
    }
    #expect(html.contains("width=\"0.0%\""))
    #expect(html.contains("width=\"100.0%\""))
    #expect(html.contains("cx=\"0\" cy=\"-12.3\""))
  }
}
