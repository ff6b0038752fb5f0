package import HTML

extension HTML {
  /// How far a long work is: `1 200 lignes sur 4 000, encore 2 minutes`. The words say what the bar shows.
  package mutating func avancement(_ mots: String, fait: Int, sur total: Int) {
    raw("<div><p>")
    text(mots)
    raw("</p><progress aria-label=\"Avancement\" max=\"")
    text(max(total, 1))
    raw("\" value=\"")
    text(min(max(fait, 0), max(total, 1)))
    raw("\"></progress></div>")
  }
}
