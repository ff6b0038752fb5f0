import HTML
import HTTP

/// Where to go on after signing in: a path of this site, and nothing else.
struct CheminLocal: Sendable {
  let text: String

  /// Nil for another site, however it is written, and for the pages of signing in themselves.
  init?(_ typed: String) {
    guard typed.utf8.count <= 1_000, typed.hasPrefix("/"), !typed.hasPrefix("//"),
      typed.utf8.allSatisfy({ (33...126).contains($0) && !Self.refused.contains($0) })
    else { return nil }
    let away = ["/connexion", "/deconnexion", "/invitation", "/demo/comptes"]
    guard !away.contains(where: { typed.hasPrefix($0) }) else { return nil }
    text = typed
  }

  var href: Href { "\(path: text)" }

  /// A backslash, which browsers read as a slash; quotes and angles, which no path of ours holds.
  private static let refused = Set(#"\"<>`^{|}"#.utf8)
}

extension Visit {
  /// The page that was asked for before signing in, from the query or the form.
  var suite: CheminLocal? { CheminLocal(form["suite"] ?? query.text("suite")) }
}
