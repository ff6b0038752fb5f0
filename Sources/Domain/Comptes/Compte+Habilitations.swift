package import Kernel

extension Compte {
  /// With a role more. Refuses a period that is over or upside down, and a role already held over the
  /// same perimeter on the first day.
  package func granting(
    _ habilitation: Habilitation, id habilitationID: ID<HabilitationAccordee>, on jour: Jour,
    at: Instant
  ) throws(CompteRefusal) -> Changed<Compte> {
    guard isActive else { throw .compteDesactive }
    if let au = habilitation.au, au < habilitation.du || au < jour { throw .periodeInvalide }
    let isHeld = habilitations.contains {
      $0.retireeLe == nil && $0.habilitation.role == habilitation.role
        && $0.habilitation.perimetre == habilitation.perimetre
        && ($0.habilitation.holds(on: habilitation.du) || $0.habilitation.holds(on: jour))
    }
    guard !isHeld else { throw .dejaHabilite }
    var compte = self
    compte.habilitations.append(
      HabilitationAccordee(id: habilitationID, habilitation: habilitation, accordeeLe: at))
    return Changed(
      compte,
      events: [JournalEvent("compte.roleDonne", on: subject, facts: habilitation.facts)])
  }

  /// Without that role, from this instant on.
  package func revoking(
    _ id: ID<HabilitationAccordee>, at: Instant
  ) throws(CompteRefusal) -> Changed<Compte> {
    guard
      let index = habilitations.firstIndex(where: { $0.id == id && $0.retireeLe == nil })
    else { throw .habilitationInconnue }
    var compte = self
    compte.habilitations[index].retireeLe = at
    let facts = habilitations[index].habilitation.facts
    return Changed(
      compte, events: [JournalEvent("compte.roleRetire", on: subject, facts: facts)])
  }

  /// Closed: no sign-in any more, its roles stay to be read in its history.
  package func disabling(at: Instant) throws(CompteRefusal) -> Changed<Compte> {
    guard isActive else { throw .compteDesactive }
    var compte = self
    compte.desactiveLe = at
    return Changed(compte, events: [JournalEvent("compte.desactive", on: subject)])
  }
}

extension Habilitation {
  /// As the journal writes it: codes and days.
  package var facts: [(String, JournalEvent.Fact)] {
    let last = au.map { [("au", JournalEvent.Fact.jour($0))] } ?? []
    return [
      ("role", .code(role.rawValue)), ("perimetre", .code(perimetre.description)),
      ("du", .jour(du)),
    ]
      + last
  }
}
