package import Comptes
package import Kernel

extension Engagement {
  /// The last day that a link of it is good for.
  package var limite: Jour { relances.map(\.valableJusquau).max() ?? valableJusquau }

  /// What the representative answers: a no may become a yes. Nil as long as they said nothing.
  package var reponse: Bool? {
    if confirmeLe != nil { return true }
    return refuseLe == nil ? nil : false
  }

  package var isAwaited: Bool { reponse == nil }
}

extension Candidature {
  /// The representative's link may be sent again: the file is open, nobody answered, and somebody can
  /// still be written to.
  package var awaitsEngagement: Bool {
    retrait == nil && decision == nil && engagement.isAwaited && !demande.contact.isErased
  }

  /// The representative's personal link is sent again, with a new token, to the same address. Not within
  /// `regles.relance` hours of the last sending, the one of the deposit included.
  package func engagementReminded(
    jeton: Jeton, empreinte: [UInt8], at: Instant, jour: Jour, regles: ReglesCandidature,
    lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    guard decision == nil else { throw .dejaDecidee }
    guard engagement.confirmeLe == nil else { throw .dejaEngagee }
    guard engagement.refuseLe == nil else { throw .engagementRefuse }
    guard !demande.contact.isErased else { throw .sansContact }
    let last = engagement.relances.last?.le ?? deposeeLe
    guard at >= last.adding(seconds: Int64(regles.relance) * 3_600) else {
      throw .relanceRecente(heures: regles.relance)
    }
    var changed = self
    changed.version += 1
    changed.engagement.relances.append(
      RelanceEngagement(
        le: at, empreinte: empreinte, valableJusquau: jour.adding(days: regles.brouillon)))
    return Changed(
      changed,
      events: [
        JournalEvent(
          "candidature.engagementRelance", on: subject,
          facts: [
            ("le", .jour(jour)), ("rang", .integer(Int64(changed.engagement.relances.count))),
          ])
      ], messages: [lettres.lien(changed, jeton: jeton.text)])
  }

  /// The legal representative says no, by the personal link. The contact is told; the representative may
  /// still change their mind by the same link.
  package func engagementDeclined(
    at: Instant, jour: Jour, lettres: Lettres
  ) throws(CandidatureRefusal) -> Changed<Candidature> {
    guard retrait == nil else { throw .dejaRetiree }
    guard engagement.confirmeLe == nil else { throw .dejaEngagee }
    guard engagement.refuseLe == nil else { throw .engagementRefuse }
    guard jour <= engagement.limite else { throw .lienExpire }
    var changed = self
    changed.version += 1
    changed.engagement.refuseLe = at
    return Changed(
      changed,
      events: [
        JournalEvent("candidature.engagementRefuse", on: subject, facts: [("le", .jour(jour))])
      ], messages: [lettres.auContact(self, Lettres.refusEngagement, le: jour)].compactMap { $0 })
  }
}
