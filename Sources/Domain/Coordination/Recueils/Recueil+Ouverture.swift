package import Kernel

extension Recueil {
  package static let titres = 5...150

  /// A recueil opens, without guests yet. `jour`: today in the département.
  package static func ouvert(
    id: ID<Recueil>, coordonnateur: Coordonnateur, titre: String, clotLe: Jour, on jour: Jour
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard coordonnateur.isReconnu(on: jour) else { throw .nonReconnu }
    guard titres.contains(titre.count) else { throw .nomLongueur(titres) }
    guard clotLe >= jour else { throw .clotureInvalide }
    let recueil = Recueil(
      id: id, coordonnateur: coordonnateur.id, titre: titre,
      departement: coordonnateur.departement, ouvertLe: jour, clotLe: clotLe, invites: [])
    return Changed(
      recueil,
      events: [
        JournalEvent(
          "recueil.ouvert", on: recueil.subject,
          facts: [
            ("coordonnateur", .integer(coordonnateur.id.rawValue)), ("ouvert_le", .jour(jour)),
            ("clot_le", .jour(clotLe)),
          ])
      ])
  }

  /// Guests are added, each with a letter that holds its personal link.
  package func inviting(
    _ nouveaux: [Invite], _ liens: [LienInvite], on jour: Jour, _ lettres: LettresRecueil
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard isOpen(on: jour) else { throw .recueilClos }
    var changed = self
    changed.invites += nouveaux
    return Changed(
      changed, events: nouveaux.map(invitation),
      messages: lettres.letters(nouveaux, liens) { lettres.invitation(changed, $0, $1) })
  }

  private func invitation(_ invite: Invite) -> JournalEvent {
    JournalEvent(
      "recueil.invite", on: subject,
      facts: [
        ("invite", .integer(invite.id.rawValue)), ("famille", .code(invite.famille.rawValue)),
        ("commune", .code(invite.commune)),
      ],
      personnel: [
        .init(
          personne: invite.personne, field: "contact",
          value: invite.contact.nom + "\n" + invite.contact.courriel)
      ])
  }

  /// Silent guests get more time: the last day moves on, never back.
  package func prolonge(
    jusquau: Jour, on jour: Jour
  ) throws(CoordinationRefusal) -> Changed<Recueil> {
    guard jusquau > clotLe, jusquau >= jour else { throw .clotureInvalide }
    var changed = self
    changed.clotLe = jusquau
    return Changed(
      changed,
      events: [
        JournalEvent(
          "recueil.prolonge", on: subject,
          facts: [("de", .jour(clotLe)), ("au", .jour(jusquau))])
      ])
  }
}
