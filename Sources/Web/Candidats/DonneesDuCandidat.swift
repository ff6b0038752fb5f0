import Design
package import HTML
package import Candidats
package import JSON

/// What another capability holds of a candidat: read and taken away with the rest.
package protocol DonneesDuCandidat: Sendable {
  func donnees(
    de candidat: Candidat, in environment: Environment
  ) async throws -> [DonneeGardee]
}

/// Something held of a candidat: as the page says it, and as a program reads it.
package struct DonneeGardee: Sendable {
  /// Names it in the file, for ever: small letters without accent, words joined by `_`.
  package let cle: String
  package let nom: String
  /// Empty when nothing is held.
  package let lignes: [String]
  package let valeur: JSONValue

  package init(_ cle: String, _ nom: String, lignes: [String], valeur: JSONValue) {
    self.cle = cle
    self.nom = nom
    self.lignes = lignes
    self.valeur = valeur
  }

  package init(_ cle: String, _ nom: String, _ texte: String) {
    self.init(cle, nom, lignes: texte.isEmpty ? [] : [texte], valeur: .string(texte))
  }

  package func write(into h: inout HTML) {
    guard !lignes.isEmpty else { return }
    h.fait(nom) { h in
      guard lignes.count > 1 else { return h.text(lignes.joined()) }
      for ligne in lignes { h.element("p", text: ligne) }
    }
  }
}
