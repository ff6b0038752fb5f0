package import Kernel

extension Compte {
  /// A new account with its first role, if any. Its name and address are kept where they can be erased.
  package static func creating(
    id: ID<Compte>, courriel: AdresseCourriel, identite typed: Identite,
    habilitation: Habilitation?, habilitationID: ID<HabilitationAccordee>, on jour: Jour,
    at: Instant
  ) throws(CompteRefusal) -> Changed<Compte> {
    let identite = try typed.checked()
    let compte = Compte(id: id, courriel: courriel, identite: identite, creeLe: at)
    let created = JournalEvent(
      "compte.cree", on: compte.subject,
      personnel: compte.personnel([("courriel", courriel.text)] + identite.fields))
    guard let habilitation else { return Changed(compte, events: [created]) }
    var changed = try compte.granting(habilitation, id: habilitationID, on: jour, at: at)
    changed.events.insert(created, at: 0)
    return changed
  }

  /// With another name, quality, service or telephone.
  package func renaming(_ typed: Identite) throws(CompteRefusal) -> Changed<Compte> {
    let identite = try typed.checked()
    guard identite != self.identite else { return Changed(self, events: []) }
    var compte = self
    compte.identite = identite
    let event = JournalEvent(
      "compte.identiteModifiee", on: subject, personnel: personnel(identite.fields))
    return Changed(compte, events: [event])
  }

  /// With a password, already hashed; `kind`: what the journal calls the act.
  package func securing(motDePasse hash: String, _ kind: String) -> Changed<Compte> {
    var compte = self
    compte.motDePasse = hash
    return Changed(compte, events: [JournalEvent(kind, on: subject)])
  }

  private func personnel(_ fields: [(String, String)]) -> [JournalEvent.Personnel] {
    fields.map { .init(personne: id.rawValue, field: $0.0, value: $0.1) }
  }
}

extension Identite {
  fileprivate var fields: [(String, String)] {
    [
      ("prenom", prenom), ("nom", nom), ("qualite", qualite), ("service", service),
      ("telephone", telephone),
    ].filter { !$0.1.isEmpty }
  }
}
