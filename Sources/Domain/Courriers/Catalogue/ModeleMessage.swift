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
}
