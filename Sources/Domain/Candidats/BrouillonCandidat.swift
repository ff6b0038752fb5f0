package import Candidatures
package import Comptes
package import Kernel

/// The form of a candidat begun and kept on the server, opened again with its code. Nobody is
/// registered by it.
package struct BrouillonCandidat: Sendable, Equatable {
  package let id: ID<BrouillonCandidat>
  package let code: CodeLisible
  package let reponses: Inscription
  package let enregistreLe: Instant
  /// The last day it can be opened.
  package let valableJusquau: Jour

  package init(
    id: ID<BrouillonCandidat>, code: CodeLisible, reponses: Inscription, enregistreLe: Instant,
    valableJusquau: Jour
  ) {
    self.id = id
    self.code = code
    self.reponses = reponses
    self.enregistreLe = enregistreLe
    self.valableJusquau = valableJusquau
  }

  package var subject: JournalEvent.Subject { .init("brouillon_candidat", id.rawValue) }

  package func isOpen(on jour: Jour) -> Bool { jour <= valableJusquau }

  /// What the address of its page ends with; only its code gives it.
  package func jeton(_ digests: any Digests) -> Jeton {
    Jeton(derived: "brouillon-candidat", from: Array("\(id)\n\(code.text)".utf8), digests)
  }

  /// Nothing of the answers goes into the journal: only that they were saved, and until when.
  func saved(_ lettre: Message?) -> Changed<BrouillonCandidat> {
    Changed(
      self,
      events: [
        JournalEvent(
          "brouillon_candidat.enregistre", on: subject,
          facts: [("valable_jusquau", .jour(valableJusquau))])
      ], messages: [lettre].compactMap(\.self))
  }
}
