package import HTML

extension HTML {
  /// The summary above a form of what is to correct, with a link to each field. The page opens on it.
  /// Writes nothing when every answer is right.
  package mutating func erreurs(_ champs: [Champ]) {
    erreurs(champs.compactMap { champ in champ.erreur.map { (champ.name, champ.label, $0) } })
  }

  /// The same from names, short labels and messages.
  package mutating func erreurs(_ fautes: [(name: String, label: String, message: String)]) {
    guard !fautes.isEmpty else { return }
    resume(titre(fautes.count)) { h in
      h.raw("<p>Tout ce que vous avez écrit est encore là.</p><ul class=\"liste\">")
      for faute in fautes {
        h.raw("<li>")
        h.element("a", .href("#\(faute.name)")) { h in
          h.text(faute.label)
          h.raw(faute.label.hasSuffix("?") ? " " : "\u{A0}: ")
          h.text(faute.message)
        }
        h.raw("</li>")
      }
      h.raw("</ul>")
    }
  }

  /// A refusal that no field can be blamed for, above the form.
  package mutating func refus(_ titre: String, _ phrase: String) {
    resume(titre) { h in h.element("p", text: phrase) }
  }

  private mutating func resume(_ titre: String, content: (inout HTML) -> Void) {
    raw(
      "<div class=\"erreurs pile\" role=\"alert\" aria-labelledby=\"erreurs\" tabindex=\"-1\" autofocus><h2 id=\"erreurs\">"
    )
    text(titre)
    raw("</h2>")
    content(&self)
    raw("</div>")
  }

  private func titre(_ n: Int) -> String {
    let count = Francais.majuscule(Francais.enLettres(n, feminin: true))
    return count + (n < 2 ? " réponse est à corriger" : " réponses sont à corriger")
  }
}
