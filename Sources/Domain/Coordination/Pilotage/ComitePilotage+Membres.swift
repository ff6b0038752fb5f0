package import Kernel

extension ComitePilotage {
  package static let noms = 2...200

  package static func cree(
    id: ID<ComitePilotage>, departement: String, nom: String
  ) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard noms.contains(nom.count) else { throw .nomLongueur(noms) }
    let comite = ComitePilotage(id: id, departement: departement, nom: nom)
    return Changed(
      comite,
      events: [
        JournalEvent(
          "comite_pilotage.cree", on: comite.subject, facts: [("departement", .code(departement))])
      ])
  }

  package func joined(by membre: Membre) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard Self.noms.contains(membre.nom.count), Self.noms.contains(membre.structure.count) else {
      throw .nomLongueur(Self.noms)
    }
    let isKnown = membres.contains {
      $0.courriel == membre.courriel && $0.sits(on: membre.du)
    }
    guard !isKnown else { throw .membreConnu }
    var changed = self
    changed.membres.append(membre)
    return Changed(
      changed,
      events: [
        JournalEvent(
          "comite_pilotage.membre", on: subject,
          facts: [("membre", .integer(membre.id.rawValue)), ("du", .jour(membre.du))],
          personnel: [
            .init(
              personne: membre.personne, field: "membre",
              value: [membre.nom, membre.courriel].joined(separator: "\n"))
          ])
      ])
  }

  /// `au`: the last day the member sits.
  package func left(
    by id: ID<Membre>, au jour: Jour
  ) throws(CoordinationRefusal) -> Changed<ComitePilotage> {
    guard let index = membres.firstIndex(where: { $0.id == id }) else { throw .introuvable }
    guard membres[index].au == nil else { throw .dejaTermine }
    guard jour >= membres[index].du else { throw .finAvantDebut }
    var changed = self
    changed.membres[index].au = jour
    return Changed(
      changed,
      events: [
        JournalEvent(
          "comite_pilotage.depart", on: subject,
          facts: [("membre", .integer(id.rawValue)), ("au", .jour(jour))])
      ])
  }

  /// Whom the comité writes to on a day: its members, and every host structure, which joins by
  /// itself on award. Nobody twice, nobody who was erased.
  package func destinataires(
    _ hotes: [StructureAccueillante], on jour: Jour
  ) -> [Invite.Contact] {
    let sitting = membres.filter { $0.sits(on: jour) }
      .map { Invite.Contact(nom: $0.nom, courriel: $0.courriel) }
    let joined = hotes.filter { $0.notifieLe <= jour }.map(\.contact)
    var seen: Set<String> = []
    return (sitting + joined).filter {
      !$0.courriel.isEmpty && seen.insert($0.courriel).inserted
    }
  }
}
