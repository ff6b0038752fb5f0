package import HTML
package import Kernel

/// A key figure. With a `total`, the page carries its exact value for whoever checks it against the
/// exports: `<data value="3925" data-total="postes">`.
package struct Chiffre: Sendable {
  package var nom: String
  package var texte: String
  package var precision: String?
  package var exact: (valeur: Int64, total: StaticString)?

  /// A figure written out: `5,7`.
  package init(_ nom: String, _ texte: String, precision: String? = nil) {
    self.nom = nom
    self.texte = texte
    self.precision = precision
  }

  package init(_ nom: String, _ n: Int, total: StaticString? = nil, precision: String? = nil) {
    self.init(nom, Francais.nombre(n), precision: precision)
    exact = total.map { (Int64(n), $0) }
  }

  /// An amount: in millions when it is large, with the exact amount below.
  package init(_ nom: String, _ montant: Centimes, total: StaticString? = nil) {
    let large = montant.value.magnitude >= 1_000_000_000
    self.init(
      nom, large ? Francais.millions(montant) : Francais.euros(montant),
      precision: large ? Francais.euros(montant) + " exactement" : nil)
    exact = total.map { (montant.value, $0) }
  }
}

extension HTML {
  package mutating func chiffres(_ chiffres: [Chiffre]) {
    raw("<dl class=\"chiffres\">")
    for chiffre in chiffres {
      raw("<div><dt>")
      text(chiffre.nom)
      raw("</dt><dd>")
      if let (valeur, total) = chiffre.exact {
        data(valeur, total, chiffre.texte)
      } else {
        text(chiffre.texte)
      }
      raw("</dd>")
      if let precision = chiffre.precision {
        raw("<dd>")
        text(precision)
        raw("</dd>")
      }
      raw("</div>")
    }
    raw("</dl>")
  }

  /// A figure in a sentence that carries its exact value.
  package mutating func data(_ valeur: Int64, _ total: StaticString, _ texte: String) {
    raw("<data value=\"")
    text(valeur)
    raw("\" data-total=\"")
    raw(total)
    raw("\">")
    text(texte)
    raw("</data>")
  }
}
