import Comptes
package import Kernel
package import Territoires

extension Comite {
  /// A new body, without members yet.
  package static func cree(
    id: ID<Comite>, nom: String, perimetre: CodeTerritoire, quorum: RegleQuorum
  ) throws(SeanceRefusal) -> Changed<Comite> {
    guard (3...200).contains(nom.count), nom.contains(where: \.isLetter) else { throw .nomManquant }
    let comite = Comite(id: id, nom: nom, perimetre: perimetre, quorum: quorum)
    return Changed(
      comite,
      events: [
        JournalEvent(
          "comite.cree", on: comite.subject,
          facts: [
            ("perimetre", .code(perimetre.description)), ("quorum", .code(quorum.code)),
          ])
      ])
  }

  /// Somebody takes a seat. One chair and one secretary at a time.
  package func joined(
    by membre: Membre, version read: Int
  ) throws(SeanceRefusal) -> Changed<Comite> {
    guard read == version else { throw .conflit(version: version) }
    guard (2...200).contains(membre.nom.count), membre.nom.contains(where: \.isLetter),
      (2...200).contains(membre.qualite.count)
    else { throw .membreIncomplet }
    let sitting = membres(on: membre.du)
    if membre.fonction != .membre {
      guard !sitting.contains(where: { $0.fonction == membre.fonction }) else {
        throw .fonctionPrise
      }
    }
    if let compte = membre.compte {
      guard !sitting.contains(where: { $0.compte == compte }) else { throw .compteDejaMembre }
    }
    var changed = self
    changed.version += 1
    changed.membres.append(membre)
    let organisme: [(String, JournalEvent.Fact)] =
      membre.organisme.map { [("organisme", .code($0))] } ?? []
    return Changed(
      changed,
      events: [
        JournalEvent(
          "comite.membreNomme", on: subject,
          facts: [
            ("membre", .integer(membre.id.rawValue)), ("fonction", .code(membre.fonction.rawValue)),
            ("du", .jour(membre.du)),
          ] + organisme,
          personnel: [
            .init(
              personne: membre.id.rawValue, field: "membre",
              value: membre.nom + ", " + membre.qualite)
          ])
      ])
  }

  /// A member's last day. Their past séances stay as they were.
  package func left(
    by id: ID<Membre>, on jour: Jour, version read: Int
  ) throws(SeanceRefusal) -> Changed<Comite> {
    guard read == version else { throw .conflit(version: version) }
    guard let index = membres.firstIndex(where: { $0.id == id && $0.au == nil }),
      membres[index].du <= jour
    else { throw .membreInconnu }
    var changed = self
    changed.version += 1
    changed.membres[index].au = jour
    return Changed(
      changed,
      events: [
        JournalEvent(
          "comite.membreParti", on: subject,
          facts: [("membre", .integer(id.rawValue)), ("au", .jour(jour))])
      ])
  }
}
