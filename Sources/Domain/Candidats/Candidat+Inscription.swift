import Comptes
import Candidatures
package import Kernel

extension Candidat {
  /// A form received from an address still to be proved: a letter carries the link that proves it.
  package static func inscrit(
    _ profil: Profil, id: ID<Candidat>, personne: Int64, at: Instant, lettre: (Candidat) -> Message?
  ) -> Changed<Candidat> {
    let candidat = Candidat(
      id: id, personne: personne, profil: profil, inscritLe: at, actifLe: at)
    return Changed(
      candidat,
      events: [candidat.event("candidat.inscrit", profil.facts, profil.personnel(personne))],
      messages: [lettre(candidat)].compactMap(\.self))
  }

  /// The address is theirs. Confirming again is only a sign of life.
  package func confirmed(at: Instant) -> Changed<Candidat> {
    guard confirmeLe == nil else { return Changed(active(at), events: []) }
    var changed = active(at)
    changed.confirmeLe = at
    return Changed(changed, events: [event("candidat.confirme")])
  }

  /// Corrected by themselves. The address stays: it is what they are known by.
  package func modified(_ profil: Profil, at: Instant) -> Changed<Candidat> {
    guard profil != self.profil else { return Changed(active(at), events: []) }
    var changed = active(at)
    changed.profil = profil
    return Changed(
      changed, events: [event("candidat.modifie", profil.facts, profil.personnel(personne))])
  }

  /// Their level on Pix, shown to structures or not.
  package func pixSaid(
    niveau: Int, partage: Bool, at: Instant
  ) throws(CandidatRefusal) -> Changed<Candidat> {
    guard (1...8).contains(niveau) else { throw .pixInvalide }
    var changed = active(at)
    changed.pix = ResultatPix(niveau: niveau, partage: partage, le: at)
    return Changed(
      changed, events: [event("candidat.pix", [("partage", .integer(partage ? 1 : 0))])])
  }

  /// They look for nothing any more; coming back is one gesture.
  package func withdrawn(at: Instant) throws(CandidatRefusal) -> Changed<Candidat> {
    guard retireLe == nil else { throw .dejaRetire }
    var changed = active(at)
    changed.retireLe = at
    return Changed(changed, events: [event("candidat.retire")])
  }

  package func returned(at: Instant) -> Changed<Candidat> {
    guard retireLe != nil else { return Changed(active(at), events: []) }
    var changed = active(at)
    changed.retireLe = nil
    return Changed(changed, events: [event("candidat.revenu")])
  }

  /// One version more, and a sign of life: nothing is about to be erased any more.
  package func active(_ at: Instant) -> Candidat {
    var changed = self
    changed.version += 1
    changed.actifLe = at
    changed.avertiLe = nil
    return changed
  }

  func event(
    _ kind: String, _ facts: [(String, JournalEvent.Fact)] = [],
    _ personnel: [JournalEvent.Personnel] = []
  ) -> JournalEvent {
    JournalEvent(kind, on: subject, facts: facts, personnel: personnel)
  }
}

extension Profil {
  /// Codes, days and numbers.
  fileprivate var facts: [(String, JournalEvent.Fact)] {
    [
      ("departement", .code(departement)), ("disponible_le", .jour(disponibleLe)),
      ("mobilite", .integer(Int64(mobilite))),
    ]
  }

  /// What names somebody or says where they live, erased with them.
  fileprivate func personnel(_ personne: Int64) -> [JournalEvent.Personnel] {
    let situations = situations.map(\.rawValue).sorted().joined(separator: " ")
    let identite = [prenom, nom, courriel.text, telephone.e164, commune, situations, diplome]
    return [
      .init(personne: personne, field: "candidat", value: identite.joined(separator: "\n")),
      .init(personne: personne, field: "motivation", value: motivation),
    ].filter { !$0.value.isEmpty }
  }
}
