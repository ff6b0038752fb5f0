package import HTML

/// A letter as it is sent, on one A4 page.
package struct Feuille: Sendable {
  /// Who writes, a line each.
  package var expediteur: [String]
  /// To whom, a line each.
  package var destinataire: [String]
  /// Place and day: `Bobigny, le jeudi 8 avril 2021`.
  package var date: String
  package var objet: String
  /// A line under the subject: `Votre candidature n° 93-09, reçue le lundi 8 février 2021`.
  package var reference: String?

  package init(
    expediteur: [String], destinataire: [String], date: String, objet: String,
    reference: String? = nil
  ) {
    self.expediteur = expediteur
    self.destinataire = destinataire
    self.date = date
    self.objet = objet
    self.reference = reference
  }
}

extension HTML {
  /// A letter; `corps` writes its paragraphs, `bas` its foot: signature, short code.
  package mutating func feuille(
    _ feuille: Feuille, corps: (inout HTML) throws -> Void, bas: (inout HTML) throws -> Void
  ) rethrows {
    raw("<article class=\"feuille pile\" aria-labelledby=\"objet\"><div class=\"tete\"><p>")
    lines(feuille.expediteur)
    raw("</p><p class=\"adresse\">")
    lines(feuille.destinataire)
    raw("</p></div><p>")
    text(feuille.date)
    raw("</p><h1 class=\"objet\" id=\"objet\">")
    text(feuille.objet)
    raw("</h1>")
    if let reference = feuille.reference { element("p", .class("doux"), text: reference) }
    try corps(&self)
    raw("<div class=\"tete bas\">")
    try bas(&self)
    raw("</div></article>")
  }

  private mutating func lines(_ lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { raw("<br>") }
      text(line)
    }
  }
}
