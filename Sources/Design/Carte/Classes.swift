package import HTML

/// Five shades for a map, cut at four thresholds: class 1 below the first, class 5 from the last on.
package struct Classes: Sendable {
  package let seuils: [Double]
  /// Digits after the comma in the legend.
  package let chiffres: Int

  /// Up to four thresholds, in any order.
  package init(_ seuils: [Double], chiffres: Int = 1) {
    self.seuils = Array(seuils.filter(\.isFinite).sorted().prefix(4))
    self.chiffres = chiffres
  }

  /// Thresholds that put about as many values in each class; fewer classes where values are equal.
  package init(repartissant valeurs: [Double], chiffres: Int = 1) {
    let sorted = valeurs.filter(\.isFinite).sorted()
    var seuils: [Double] = []
    for fifth in 1...4 where sorted.count >= 5 {
      let seuil = sorted[sorted.count * fifth / 5]
      if seuil > (seuils.last ?? sorted[0]) { seuils.append(seuil) }
    }
    self.init(seuils, chiffres: chiffres)
  }

  /// 1 to 5, 0 for no number. With fewer thresholds the highest classes are left out.
  package func classe(_ valeur: Double) -> Int {
    valeur.isNaN ? 0 : 1 + seuils.count { valeur >= $0 }
  }

  /// `moins de 4,5`, `4,5 à 6`, `10,5 et plus`.
  package func mots(_ classe: Int) -> String {
    guard let first = seuils.first, let last = seuils.last else { return "toutes les valeurs" }
    if classe <= 1 { return "moins de " + mot(first) }
    guard seuils.indices.contains(classe - 1) else { return mot(last) + " et plus" }
    return mot(seuils[classe - 2]) + " à " + mot(seuils[classe - 1])
  }

  private func mot(_ seuil: Double) -> String {
    let text = Francais.decimal(seuil, chiffres: chiffres)
    let zero = "," + String(repeating: "0", count: chiffres)
    return chiffres > 0 && text.hasSuffix(zero) ? String(text.dropLast(zero.count)) : text
  }
}

extension HTML {
  /// The shades in words, each with how many of `valeurs` it holds.
  package mutating func legende(_ classes: Classes, _ valeurs: [Double]) {
    raw("<ul class=\"legende\">")
    for classe in 1...(classes.seuils.count + 1) {
      legendItem(classe, classes.mots(classe), valeurs.count { classes.classe($0) == classe })
    }
    raw("</ul>")
  }

  /// Shades 1 to 5 named one by one, for what is no measure: territories, states.
  package mutating func legende(_ noms: [String]) {
    raw("<ul class=\"legende\">")
    for (index, nom) in noms.enumerated() { legendItem(index + 1, nom, nil) }
    raw("</ul>")
  }

  private mutating func legendItem(_ classe: Int, _ mots: String, _ nombre: Int?) {
    raw("<li><svg aria-hidden=\"true\"><rect class=\"")
    raw(shade(classe))
    raw("\" width=\"100%\" height=\"100%\"/></svg>")
    text(mots)
    if let nombre {
      raw(" <span class=\"doux\">(")
      text(nombre)
      raw(")</span>")
    }
    raw("</li>")
  }
}

/// The style class of a map's shade; 0 is « no value ».
func shade(_ classe: Int) -> StaticString {
  switch classe {
  case 1: "k1"
  case 2: "k2"
  case 3: "k3"
  case 4: "k4"
  case 5...: "k5"
  default: "k0"
  }
}
