package import Kernel

/// The holder of an account asked that what is held about them be erased. Answered once the person is;
/// until then it waits for the national team.
package struct DemandeEffacementCompte: Sendable, Equatable {
  package let compte: ID<Compte>
  package let demandeeLe: Jour
  /// The last day to answer (GDPR, article 12).
  package let limite: Jour

  package init(compte: ID<Compte>, demandeeLe: Jour, limite: Jour) {
    self.compte = compte
    self.demandeeLe = demandeeLe
    self.limite = limite
  }
}

extension Compte {
  /// Nobody can be named or written to any more.
  package var isErased: Bool { courriel.text.hasSuffix(Self.effacee) }

  /// What the address of an erased account ends with: no letter goes there (RFC 2606).
  package static let effacee = "@personne.invalid"

  /// The holder asks to be erased. `mois`: to answer. Throws `dejaEfface`.
  package func erasureAsked(
    jour: Jour, mois: Int
  ) throws(CompteRefusal) -> Changed<DemandeEffacementCompte> {
    guard !isErased else { throw .dejaEfface }
    let limite = jour.adding(months: mois)
    return Changed(
      DemandeEffacementCompte(compte: id, demandeeLe: jour, limite: limite),
      events: [
        JournalEvent(
          "compte.effacementDemande", on: subject,
          facts: [("le", .jour(jour)), ("limite", .jour(limite))])
      ])
  }
}
