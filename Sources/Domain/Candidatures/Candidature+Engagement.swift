package import Kernel

extension Candidature {
  /// The legal representative commits the structure, by the personal link.
  package func engaged(
    par nom: String, at: Instant, jour: Jour
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    guard engagement.confirmeLe == nil else { throw .dejaEngagee }
    guard jour <= engagement.limite else { throw .lienExpire }
    guard (2...200).contains(nom.count), nom.contains(where: \.isLetter) else {
      throw .nomManquant
    }
    var changed = self
    changed.version += 1
    changed.engagement.confirmeLe = at
    // Nothing more is kept of a person once erased.
    changed.engagement.par = demande.contact.isErased ? nil : nom
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.engagee", on: subject, facts: [("le", .jour(jour))],
          personnel: [.init(personne: personne, field: "representant", value: nom)])
      ])
  }

  /// The structure gives up; what was decided stays in the history.
  package func withdrawn(
    at: Instant, jour: Jour
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    var changed = self
    changed.version += 1
    changed.retrait = Retrait(le: at, jour: jour)
    return Changed(
      changed,
      events: [JournalEvent("candidature.retiree", on: subject, facts: [("le", .jour(jour))])])
  }
}
