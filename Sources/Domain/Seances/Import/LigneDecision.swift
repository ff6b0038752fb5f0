package import CSV
package import Candidatures
package import Kernel

/// A line of a decisions file, read.
package struct LigneDecision: Sendable, Equatable {
  /// Of the file, 2 for the first after the titles.
  package let ligne: Int
  package let numero: String
  package let texte: TexteDecision
  package let date: Jour
  package let decision: ID<Decision>

  package init(
    ligne: Int, numero: String, texte: TexteDecision, date: Jour, decision: ID<Decision>
  ) {
    self.ligne = ligne
    self.numero = numero
    self.texte = texte
    self.date = date
    self.decision = decision
  }
}

/// What became of a line.
package struct ResultatLigne: Sendable, Equatable {
  package let ligne: Int
  package let refus: RefusLigne?
  package init(ligne: Int, refus: RefusLigne?) {
    self.ligne = ligne
    self.refus = refus
  }
}

/// Why a line of a decisions file is refused: the checks of the pages, and those of a file.
package enum RefusLigne: Error, Sendable, Equatable {
  case illisible(CSVFault)
  case numeroInconnu(String)
  case postesIllisibles(String)
  case dateIllisible(String)
  /// Before the candidature was received, or in the future.
  case dateHorsBornes
  /// The file has this candidature on an earlier line.
  case doublon(ligne: Int)
  case regle(CandidatureRefusal)
}
