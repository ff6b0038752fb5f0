/// A message whose words the operator may change: plain text with named blanks, such as `{numero}`.
///
/// A line in which a blank has nothing to say is left out.
package struct ModeleMessage: Sendable, Equatable {
  /// Such as `candidature.accuse`: the name of the operator's file.
  package let code: String
  /// When it is sent, and to whom.
  package let usage: String
  package let blancs: [Blanc]
  /// The words of the house.
  package let standard: TexteMessage

  package init(
    _ code: String, usage: String, blancs: [Blanc], objet: String, texte: String
  ) {
    self.code = code
    self.usage = usage
    self.blancs = blancs
    standard = TexteMessage(objet: objet, texte: texte)
  }

  package struct Blanc: Sendable, Equatable {
    package let nom: String
    /// What is written there.
    package let sens: String
    /// Whether every text of this message must have it.
    package let isObligatoire: Bool

    package init(_ nom: String, _ sens: String, obligatoire: Bool = false) {
      self.nom = nom
      self.sens = sens
      isObligatoire = obligatoire
    }
  }
}

/// The subject and the body of a message, with their blanks.
package struct TexteMessage: Sendable, Equatable {
  package let objet: String
  package let texte: String

  package init(objet: String, texte: String) {
    self.objet = objet
    self.texte = texte
  }

  /// The names between braces, in the order they come.
  package var blancs: [String] { Self.blancs(objet) + Self.blancs(texte) }

  private static func blancs(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
      rest.firstIndex(of: "}").map { String(rest[..<$0]) }
    }
  }

  /// The same with its blanks filled in. Lines whose blanks all say nothing are left out, and what is
  /// filled in is never read for blanks again.
  package func rempli(_ valeurs: [String: String]) -> TexteMessage {
    TexteMessage(
      objet: Self.fill(Substring(objet), valeurs),
      texte: Self.lines(texte, valeurs))
  }

  private static func lines(_ text: String, _ values: [String: String]) -> String {
    let kept = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      let names = blancs(String(line))
      let saysNothing = !names.isEmpty && names.allSatisfy { values[$0, default: ""].isEmpty }
      return saysNothing ? nil : fill(line, values)
    }
    return squeezed(kept).joined(separator: "\n")
  }

  /// Two empty lines in a row are one: what stood between was left out.
  private static func squeezed(_ lines: [String]) -> [String] {
    var out: [String] = []
    for line in lines where !(line.isEmpty && out.last?.isEmpty ?? true) { out.append(line) }
    while out.last?.isEmpty == true { out.removeLast() }
    return out
  }

  private static func fill(_ line: Substring, _ values: [String: String]) -> String {
    var out = ""
    var rest = line
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open] + values[String(rest[rest.index(after: open)..<close]), default: ""]
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
