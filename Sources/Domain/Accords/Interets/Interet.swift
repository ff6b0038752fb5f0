package import Candidatures
package import Comptes
package import Kernel
package import Structures

/// A structure says that it may host posts. It commits to nothing: it is not a candidature.
package struct Interet: Sendable, Equatable {
  package let id: ID<Interet>
  package let nom: String
  package let siret: Siret?
  /// The INSEE code of the commune where it would host.
  package let commune: String
  package let departement: String
  /// How many posts it wishes for.
  package let postes: Int
  package let contact: String
  package let courriel: AdresseCourriel
  /// What it adds in its own words; may be empty.
  package let precisions: String
  package let declareLe: Instant
  /// Whose data the contact's are, for erasure.
  package let personne: Int64
  /// The draft it was invited to finish.
  package var invitation: Invitation?

  package init(
    id: ID<Interet>, nom: String, siret: Siret?, commune: String, departement: String,
    postes: Int, contact: String, courriel: AdresseCourriel, precisions: String,
    declareLe: Instant, personne: Int64, invitation: Invitation? = nil
  ) {
    self.id = id
    self.nom = nom
    self.siret = siret
    self.commune = commune
    self.departement = departement
    self.postes = postes
    self.contact = contact
    self.courriel = courriel
    self.precisions = precisions
    self.declareLe = declareLe
    self.personne = personne
    self.invitation = invitation
  }

  package struct Invitation: Sendable, Equatable {
    package let brouillon: ID<Brouillon>
    package let le: Instant

    package init(brouillon: ID<Brouillon>, le: Instant) {
      self.brouillon = brouillon
      self.le = le
    }
  }

  package var subject: JournalEvent.Subject { .init("interet", id.rawValue) }
}

extension Interet {
  /// Declared; the contact is told what it means and what comes next.
  package func declare(lettres: LettresAccord) -> Changed<Interet> {
    let event = JournalEvent(
      "interet.declare", on: subject,
      facts: [
        ("commune", .code(commune)), ("departement", .code(departement)),
        ("postes", .integer(Int64(postes))),
      ],
      personnel: [
        .init(personne: personne, field: "contact", value: contact + "\n" + courriel.text),
        .init(personne: personne, field: "precisions", value: precisions),
      ].filter { !$0.value.isEmpty })
    return Changed(self, events: [event], messages: [lettres.declaration(self)])
  }

  /// The form of a candidature, filled in with what was declared.
  package var reponses: Reponses {
    Reponses([
      .siret: [siret?.description ?? ""], .nom: [nom], .commune: ["commune:\(commune)"],
      .postes: [String(postes)], .contactNom: [contact], .contactCourriel: [courriel.text],
    ])
  }

  /// Invited to finish a prefilled draft. Refuses a second invitation.
  package func invite(
    _ brouillon: Brouillon, at: Instant
  ) throws(InteretRefusal) -> Changed<Interet> {
    guard invitation == nil else { throw .dejaInvite }
    var changed = self
    changed.invitation = Invitation(brouillon: brouillon.id, le: at)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "interet.invite", on: subject,
          facts: [("brouillon", .integer(brouillon.id.rawValue))])
      ])
  }
}

package enum InteretRefusal: Refusal {
  case introuvable
  case dejaInvite

  package var code: String {
    switch self {
    case .introuvable: "interet.introuvable"
    case .dejaInvite: "interet.dejaInvite"
    }
  }
}
