/// A letter of the administration: the same words on paper, on the screen and by e-mail.
package struct Lettre: Sendable, Equatable {
  package let expediteur: [String]
  package let destinataire: [String]
  /// Place and day.
  package let date: String
  package let objet: String
  package let reference: String
  package let corps: [Paragraphe]
  package let signature: [String]

  package struct Paragraphe: Sendable, Equatable {
    /// What it opens with, in bold; may be empty.
    package let fort: String
    package let texte: String
    package init(_ texte: String, fort: String = "") {
      self.texte = texte
      self.fort = fort
    }
  }

  /// Plain text, for e-mail.
  package var texte: String {
    let corps = corps.map { $0.fort.isEmpty ? $0.texte : $0.fort + " " + $0.texte }
    return [
      expediteur.joined(separator: "\n"), destinataire.joined(separator: "\n"), date, reference,
      corps.joined(separator: "\n\n"), signature.joined(separator: "\n"),
    ].joined(separator: "\n\n")
  }
}
