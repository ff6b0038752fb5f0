package import Kernel

/// A form begun and kept on the server, opened again with its code.
package struct Brouillon: Sendable, Equatable {
  package let id: ID<Brouillon>
  package let code: CodeLisible
  package var reponses: Reponses
  /// The step to open it at, 1 to 6.
  package var etape: Int
  package var enregistreLe: Instant
  /// The last day it can be opened.
  package var valableJusquau: Jour

  package init(
    id: ID<Brouillon>, code: CodeLisible, reponses: Reponses, etape: Int, enregistreLe: Instant,
    valableJusquau: Jour
  ) {
    self.id = id
    self.code = code
    self.reponses = reponses
    self.etape = etape
    self.enregistreLe = enregistreLe
    self.valableJusquau = valableJusquau
  }

  package static let etapes = 1...6

  /// The draft with the answers of one more step. Nothing of them goes into the journal: only that
  /// it was saved, and until when it is kept.
  package func saved(
    _ answers: Reponses, etape: Int, at: Instant, jour: Jour, regles: ReglesCandidature
  ) -> Brouillon {
    Brouillon(
      id: id, code: code, reponses: reponses.merged(with: answers),
      etape: min(max(etape, Self.etapes.lowerBound), Self.etapes.upperBound), enregistreLe: at,
      valableJusquau: jour.adding(days: regles.brouillon))
  }

  package func isOpen(on jour: Jour) -> Bool { jour <= valableJusquau }
}
