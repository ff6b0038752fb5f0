package import HTML

extension HTML {
  /// Where one is in a form of several pages. `courante` counts from 1; what precedes is done.
  package mutating func etapes(_ noms: [String], courante: Int) {
    raw("<ol class=\"etapes\">")
    for (index, nom) in noms.enumerated() {
      let number = index + 1
      if number < courante {
        raw("<li class=\"fait\">")
      } else if number == courante {
        raw("<li aria-current=\"step\">")
      } else {
        raw("<li>")
      }
      raw("<b>")
      text(number)
      raw("</b> <span>")
      text(nom)
      if number < courante { raw("<span class=\"cache\">, fait</span>") }
      raw("</span></li>")
    }
    raw("</ol>")
  }
}
