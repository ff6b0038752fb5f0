package import HTML

extension HTML {
  /// Numbered pages. Shows the first, the last and those around the current one.
  package mutating func pages(
    courante: Int, sur total: Int, label: String = "Pages de la liste", href: (Int) -> Href
  ) {
    guard total > 1 else { return }
    openPages(label)
    if courante > 1 { turn(href(courante - 1), "Précédente", "prev") }
    var last = 0
    for number in shown(courante, total) {
      if number > last + 1 { raw("<li class=\"saut\" aria-hidden=\"true\">…</li>") }
      last = number
      number == courante ? current(number) : link(number, href(number))
    }
    if courante < total { turn(href(courante + 1), "Suivante", "next") }
    raw("</ul></nav>")
  }

  /// Pages by cursor: only the next and the previous one are known.
  package mutating func pages(
    precedente: Href?, suivante: Href?, label: String = "Pages de la liste"
  ) {
    guard precedente != nil || suivante != nil else { return }
    openPages(label)
    if let precedente { turn(precedente, "Précédente", "prev") }
    if let suivante { turn(suivante, "Suivante", "next") }
    raw("</ul></nav>")
  }

  private func shown(_ courante: Int, _ total: Int) -> [Int] {
    let middle = min(max(courante, 1), total)
    return Set([1, total, middle]).union([max(1, middle - 1), min(total - 1, middle) + 1]).sorted()
  }

  private mutating func openPages(_ label: String) {
    raw("<nav aria-label=\"")
    text(label)
    raw("\"><ul class=\"pages\">")
  }

  private mutating func turn(_ href: Href, _ label: StaticString, _ rel: StaticString) {
    raw("<li>")
    element("a", .href(href), .literal("rel", rel)) { h in h.raw(label) }
    raw("</li>")
  }

  private mutating func link(_ number: Int, _ href: Href) {
    raw("<li>")
    element("a", .href(href)) { h in
      h.raw("<span class=\"cache\">Page </span>")
      h.text(number)
    }
    raw("</li>")
  }

  private mutating func current(_ number: Int) {
    raw("<li><span aria-current=\"page\"><span class=\"cache\">Page </span>")
    text(number)
    raw("</span></li>")
  }
}
