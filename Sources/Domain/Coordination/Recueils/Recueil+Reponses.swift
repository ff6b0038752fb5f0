package import Kernel

extension Recueil {
  /// A guest answers, or corrects the answer, until the recueil closes.
  package func repondu(
    _ id: ID<Invite>, _ reponse: ReponseBesoins, at: Instant, on jour: Jour
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard isOpen(on: jour) else { throw .recueilClos }
    guard !reponse.besoins.isEmpty else { throw .besoinManquant }
    guard reponse.horaires.count <= ReponseBesoins.horairesMax else {
      throw .texteLong(maximum: ReponseBesoins.horairesMax)
    }
    guard reponse.phrase.count <= ReponseBesoins.phraseMax else {
      throw .texteLong(maximum: ReponseBesoins.phraseMax)
    }
    return try changing(id) { invite in
      var written = reponse
      written.repondueLe = invite.reponse?.repondueLe ?? at
      written.corrigeeLe = invite.reponse == nil ? nil : at
      let event = answer(written, of: invite)
      invite.reponse = written
      return [event]
    }
  }

  private func answer(_ reponse: ReponseBesoins, of invite: Invite) -> JournalEvent {
    let personal = [reponse.horaires, reponse.phrase].filter { !$0.isEmpty }
    return JournalEvent(
      reponse.corrigeeLe == nil ? "recueil.repondu" : "recueil.corrige", on: subject,
      facts: [
        ("invite", .integer(invite.id.rawValue)), ("accueil", .code(reponse.accueil.rawValue)),
        ("commune", .code(reponse.commune)),
      ] + reponse.besoins.map(\.rawValue).sorted().map { ("besoin", .code($0)) },
      personnel: personal.isEmpty
        ? []
        : [
          .init(
            personne: invite.personne, field: "reponse",
            value: personal.joined(separator: "\n"))
        ])
  }

  /// Reminds in one act the guests of a family who are silent and were not reminded in the last
  /// `delai` days. `liens`: drawn for every guest of the family, used for those who are reminded.
  package func relance(
    _ famille: Famille, _ liens: [LienInvite], on jour: Jour, delai: Int,
    _ lettres: LettresRecueil
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard isOpen(on: jour) else { throw .recueilClos }
    let linked = Set(liens.map(\.invite))
    let reminded = invites.filter {
      $0.famille == famille && $0.isRelancable(on: jour, apres: delai) && linked.contains($0.id)
    }
    guard !reminded.isEmpty else { throw .personneARelancer(jours: delai) }
    let ids = Set(reminded.map(\.id))
    var changed = self
    for index in changed.invites.indices where ids.contains(changed.invites[index].id) {
      changed.invites[index].relances.append(jour)
    }
    return Changed(
      changed,
      events: [
        JournalEvent(
          "recueil.relance", on: subject,
          facts: [
            ("famille", .code(famille.rawValue)), ("relances", .integer(Int64(reminded.count))),
            ("le", .jour(jour)),
          ])
      ],
      messages: lettres.letters(reminded, liens) { lettres.relance(changed, $0, $1, on: jour) })
  }

  /// Applies `change` to one guest.
  func changing(
    _ id: ID<Invite>, _ change: (inout Invite) throws(CoordinationRefusal) -> [JournalEvent]
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard let index = invites.firstIndex(where: { $0.id == id }) else { throw .introuvable }
    var changed = self
    let events = try change(&changed.invites[index])
    return Changed(changed, events: events)
  }
}
