package import Kernel

/// The words of messages: the house's own, or the operator's in their place.
package struct Catalogue: Sendable, Equatable {
  private let remplaces: [String: TexteMessage]

  /// The house's own words.
  package init() { remplaces = [:] }

  /// `textes`: the operator's, by code. `modeles`: every message of the house. Throws what is wrong with
  /// the first text that cannot be used.
  package init(
    _ textes: [String: TexteMessage], modeles: [ModeleMessage]
  ) throws(CatalogueRefusal) {
    for (code, texte) in textes.sorted(by: { $0.key < $1.key }) {
      guard let modele = modeles.first(where: { $0.code == code }) else {
        throw .codeInconnu(code)
      }
      try modele.check(texte)
    }
    remplaces = textes
  }

  /// Whether the operator changed its words.
  package func isReplaced(_ modele: ModeleMessage) -> Bool { remplaces[modele.code] != nil }

  /// The text that is sent, with its blanks.
  package func texte(_ modele: ModeleMessage) -> TexteMessage {
    remplaces[modele.code] ?? modele.standard
  }

  /// A message ready to send.
  package func message(_ modele: ModeleMessage, _ valeurs: [String: String]) -> TexteMessage {
    texte(modele).rempli(valeurs)
  }

  /// The same as a letter, typeset: its key says once for ever that it was sent, whatever its words.
  package func lettre(
    _ modele: ModeleMessage, _ valeurs: [String: String], key: String, to: String,
    about: JournalEvent.Subject
  ) -> Message {
    let texte = message(modele, valeurs)
    return Message(
      key: key, to: to, subject: typographie(texte.objet), body: typographie(texte.texte),
      about: about)
  }
}

extension ModeleMessage {
  /// Refuses a text that names an unknown blank, misses an obligatory one, or says nothing.
  package func check(_ texte: TexteMessage) throws(CatalogueRefusal) {
    guard !texte.objet.isEmpty else { throw .objetManquant(code) }
    guard !texte.texte.isEmpty else { throw .texteManquant(code) }
    let known = Set(blancs.map(\.nom))
    if let unknown = texte.blancs.first(where: { !known.contains($0) }) {
      throw .blancInconnu(unknown, code: code, connus: blancs.map(\.nom))
    }
    let said = Set(texte.blancs)
    if let missing = blancs.first(where: { $0.isObligatoire && !said.contains($0.nom) }) {
      throw .blancManquant(missing.nom, sens: missing.sens, code: code)
    }
  }
}
