package import Candidatures
package import Kernel

/// A structure that posts are granted to, once it has been told. Nothing of what was refused.
package struct StructureAccueillante: Sendable, Equatable {
  package let candidature: ID<Candidature>
  package let nom: String
  /// The INSEE code of its seat.
  package let siege: String
  package let postes: Int
  /// The day of the decision.
  package let decideLe: Jour
  /// The day it was told: it sits in the comité de pilotage from then on.
  package let notifieLe: Jour
  /// Where the posts asked for are exercised.
  package let lieux: [LieuExercice]
  /// Whom to write to; never shown in public.
  package let contact: Invite.Contact

  package init(
    candidature: ID<Candidature>, nom: String, siege: String, postes: Int, decideLe: Jour,
    notifieLe: Jour, lieux: [LieuExercice], contact: Invite.Contact
  ) {
    self.candidature = candidature
    self.nom = nom
    self.siege = siege
    self.postes = postes
    self.decideLe = decideLe
    self.notifieLe = notifieLe
    self.lieux = lieux
    self.contact = contact
  }

  /// The places of the posts that were granted: the first ones, when fewer than asked for were.
  package var lieuxAccordes: [LieuExercice] { lieux.filter { $0.poste <= postes } }

  /// Granted posts that have no place yet.
  package var postesAPreciser: Int {
    guard postes > 0 else { return 0 }
    let placed = Set(lieuxAccordes.map(\.poste))
    return (1...postes).count { !placed.contains($0) }
  }
}
