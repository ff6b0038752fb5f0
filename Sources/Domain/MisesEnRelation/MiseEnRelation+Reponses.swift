package import Kernel
package import Programme

extension MiseEnRelation {
  /// The candidat says yes or no. A yes gives the structure its own days to answer.
  package func answered(
    oui: Bool, at: Instant, jour: Jour, regles: LimitesMises
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try requireOpen(on: jour)
    guard reponse == nil else { throw .close }
    var changed = next
    changed.reponse = Reponse(oui: oui, le: at)
    if !oui { changed.issue = Issue(.decline, jour: jour) }
    return Changed(changed, events: [event(oui ? "mise.acceptee" : "mise.declinee")])
  }

  /// The structure wants to meet them.
  package func interesting(
    at: Instant, jour: Jour, regles: LimitesMises
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try requireYes(on: jour)
    guard interetLe == nil else { return Changed(self, events: []) }
    var changed = next
    changed.interetLe = at
    changed.echeance = max(echeance, jour.adding(days: regles.delaiJours))
    return Changed(
      changed, events: [event("mise.interet", [("echeance", .jour(changed.echeance))])])
  }

  /// A meeting on a day to come, at a place; fixing it again moves it.
  package func meetingFixed(
    _ entretien: Entretien, at: Instant, now: HeureLocale, regles: LimitesMises
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try requireYes(on: now.jour)
    guard entretien.le >= now else { throw .entretienPasse }
    guard (2...300).contains(entretien.lieu.count) else { throw .lieuEntretienManquant }
    var changed = next
    changed.interetLe = interetLe ?? at
    changed.entretien = entretien
    changed.echeance = max(echeance, entretien.le.jour.adding(days: regles.delaiJours))
    return Changed(
      changed,
      events: [
        event(
          "mise.entretien",
          [("le", .jour(entretien.le.jour)), ("echeance", .jour(changed.echeance))])
      ])
  }

  /// Not this person, for a ground of the closed list and one sentence that they will read.
  package func refused(
    motif: String, phrase: String, jour: Jour, regles: LimitesMises
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try requireOpen(on: jour)
    guard regles.motifs.contains(where: { $0.code == motif }) else { throw .motifManquant }
    guard regles.phrase.contains(phrase.count) else { throw .phraseLongueur(regles.phrase) }
    var changed = next
    changed.issue = Issue(.nonRetenu, motif: motif, phrase: phrase, jour: jour)
    return Changed(changed, events: [event("mise.nonRetenue", [("motif", .code(motif))])])
  }

  /// This person. Employer and person decide; the contract comes after. Nobody is retained twice:
  /// `isTakenElsewhere` refuses with `dejaRetenu`.
  package func retained(
    jour: Jour, isTakenElsewhere: Bool
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try requireYes(on: jour)
    guard !isTakenElsewhere else { throw .dejaRetenu }
    var changed = next
    changed.issue = Issue(.retenu, jour: jour)
    return Changed(changed, events: [event("mise.retenue", [("le", .jour(jour))])])
  }

  /// Ends for a reason that neither side gave here: silence, withdrawal, another post or person.
  package func closed(_ nature: Nature, jour: Jour) -> Changed<MiseEnRelation> {
    guard issue == nil else { return Changed(self, events: []) }
    var changed = next
    changed.issue = Issue(nature, jour: jour)
    return Changed(changed, events: [event("mise.liberee", [("nature", .code(nature.rawValue))])])
  }

  private func requireOpen(on jour: Jour) throws(MiseRefusal) {
    guard fin(on: jour) == nil else { throw .close }
  }

  private func requireYes(on jour: Jour) throws(MiseRefusal) {
    try requireOpen(on: jour)
    guard reponse?.oui == true else { throw .sansReponseDuCandidat }
  }

  private var next: MiseEnRelation {
    var changed = self
    changed.version += 1
    return changed
  }

  private func event(
    _ kind: String, _ facts: [(String, JournalEvent.Fact)] = []
  ) -> JournalEvent {
    JournalEvent(kind, on: subject, facts: facts)
  }
}
