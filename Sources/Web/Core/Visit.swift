package import Comptes
package import Design
package import HTTP
package import Kernel

/// One request as a page sees it.
package struct Visit: Sendable {
  package let environment: Environment
  /// When it arrived: one time for all that the request does.
  package let at: Instant
  package let acteur: Acteur
  /// The path asked for, with its query.
  package let uri: String
  package let query: Form
  /// What a form sent; empty for a page.
  package let form: Form
  /// Names the request on the incident page and in the log.
  package let requestID: String
  /// The address of the client, for limits by client. Never logged, never stored in clear.
  package let client: String
  /// The cookie the session was found by.
  package let sessionToken: String?
  /// Signs the forms of this session; empty for a visitor, who has nothing a forged form could use.
  package let jeton: String
  let parameters: [String: String]

  /// What stands in the path for `{name}`; empty when the route has no such name.
  package func parameter(_ name: String) -> String { parameters[name] ?? "" }

  /// The identifier in the path; a text that is none finds nothing.
  package func id<Entity>(_ name: String = "id", _ type: Entity.Type = Entity.self) throws -> ID<
    Entity
  > {
    guard let id = ID<Entity>(parameter(name)) else { throw NotFound() }
    return id
  }

  /// The civil day in metropolitan France.
  package var today: Jour { environment.local(at).jour }

  /// When, by whom and under which key this form changes something.
  package func geste() -> Geste { geste(acteur.auteur) }

  /// The same, done through a personal link by somebody whom the journal names `auteur`.
  package func geste(_ auteur: Auteur) -> Geste {
    let key = form.text("_cle")
    return Geste(
      at: at, by: auteur, key: (8...64).contains(key.utf8.count) ? key : nil,
      content: contentDigest(), salt: environment.randomness.bytes(32))
  }

  /// What every form carries: the session's signature, and a key drawn now so that a double send has
  /// one effect. A form shown again with errors keeps its key.
  package var jetons: Jetons {
    let sent = form.text("_cle")
    return Jetons(
      jeton: jeton, cle: sent.isEmpty ? hexadecimal(environment.randomness.bytes(16)) : sent)
  }

  /// For a form shown again after something was stored or refused: the old key belongs to that.
  var freshJetons: Jetons {
    Jetons(jeton: jeton, cle: hexadecimal(environment.randomness.bytes(16)))
  }

  private func contentDigest() -> [UInt8] {
    var bytes: [UInt8] = []
    for field in form.fields where field.name != "_jeton" && field.name != "_cle" {
      bytes += Array(field.name.utf8) + [0] + Array(field.value.utf8) + [0]
    }
    for file in form.files { bytes += Array(file.field.utf8) + [0] + file.bytes + [0] }
    return environment.digests.sha256(bytes)
  }
}

/// There is nothing here for this visitor: what lies outside one's territory is not told apart from
/// what does not exist.
package struct NotFound: Error {
  package init() {}
}
