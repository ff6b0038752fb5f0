package import Comptes

/// A document to read, print and sign: the same words on paper and on the screen.
package struct Document: Sendable, Equatable {
  /// Its name in the reader's window, and its first heading.
  package let titre: String
  /// What it is for, in one sentence.
  package let sujet: String
  /// Who publishes it.
  package let auteur: String
  package let blocs: [Bloc]
  /// At the foot of each page: where it comes from, and of which day.
  package let pied: String

  /// Everything here is written in French.
  package static let langue = "fr-FR"

  package init(titre: String, sujet: String, auteur: String, blocs: [Bloc], pied: String) {
    self.titre = titre
    self.sujet = sujet
    self.auteur = auteur
    self.blocs = blocs
    self.pied = pied
  }

  /// What remains to be filled in by hand, in the order it comes.
  package var blancs: [String] { blocs.flatMap(\.textes).flatMap(\.blancs) }
}

package enum Bloc: Sendable, Equatable {
  /// The document's own title: one only.
  case titre(String)
  case section(String)
  case sousSection(String)
  case paragraphe(Texte)
  case liste([Texte], ordonnee: Bool)
  case tableau(TableauDocument)
  /// Boxes to date and sign, side by side.
  case signatures([Signature])
  /// What a lawyer, or somebody else, must check before use.
  case avertissement(Texte)
  /// The head of a letter: who writes, and to whom.
  case entete(gauche: [String], droite: [String])
  /// A code that a phone reads, and beside it what it opens, in words.
  case codeQR(CodeQR, texte: Texte)

  package static func liste(_ textes: [Texte]) -> Bloc { .liste(textes, ordonnee: false) }

  /// Every passage of it.
  package var textes: [Texte] {
    switch self {
    case .titre(let text), .section(let text), .sousSection(let text): [Texte([.courant(text)])]
    case .paragraphe(let texte), .avertissement(let texte), .codeQR(_, let texte): [texte]
    case .liste(let textes, _): textes
    case .tableau(let tableau): [tableau.legende] + tableau.colonnes.map(\.titre) + tableau.cellules
    case .signatures(let signatures): signatures.flatMap { [$0.qualite, $0.nom] }
    case .entete(let gauche, let droite): (gauche + droite).map { Texte([.courant($0)]) }
    }
  }
}

/// A table whose first row, and first column when it is said so, are headers.
package struct TableauDocument: Sendable, Equatable {
  package struct Colonne: Sendable, Equatable {
    package let titre: Texte
    /// Its share of the width.
    package let largeur: Int
    package let isNombre: Bool

    package init(_ titre: Texte, largeur: Int = 1, nombre: Bool = false) {
      self.titre = titre
      self.largeur = max(1, largeur)
      isNombre = nombre
    }
  }

  package let legende: Texte
  package let colonnes: [Colonne]
  package let lignes: [[Texte]]

  /// The first cell of each row names it.
  package init(_ legende: Texte, _ colonnes: [Colonne], _ lignes: [[Texte]]) {
    self.legende = legende
    self.colonnes = colonnes
    self.lignes = lignes
  }

  package var cellules: [Texte] { lignes.flatMap { $0 } }
}

/// One box of signature.
package struct Signature: Sendable, Equatable {
  /// « Le maire », « L’employeur »…
  package let qualite: Texte
  package let nom: Texte

  package init(_ qualite: Texte, _ nom: Texte) {
    self.qualite = qualite
    self.nom = nom
  }
}
