import Coordination
import Kernel

extension RecueilRows {
  static func read(_ id: ID<Recueil>, in tx: any Transaction) throws -> Recueil? {
    let relances = try relances(id, in: tx)
    let invites = try tx.all(guests, [.id(id)]) { row in try invite(row, relances) }
    return try tx.first(
      """
      SELECT id, coordonnateur, titre, departement, ouvert_le, clot_le FROM recueil WHERE id = $1
      """, [.id(id)]
    ) { row in
      Recueil(
        id: try row.id(0), coordonnateur: try row.id(1), titre: try row.text(2),
        departement: try row.text(3), ouvertLe: try row.jour(4), clotLe: try row.jour(5),
        invites: invites)
    }
  }

  private static let guests: SQL = """
    SELECT i.id, i.famille, i.nom, i.commune, i.contact_nom, i.contact_courriel, i.personne,
      i.invite_le, i.brouillon, i.prerempli_le, c.numero, b.besoins, b.publics, b.accueil,
      b.commune, b.horaires, b.phrase, b.repondue_le, b.corrigee_le, i.interet, i.interet_le
    FROM invite i LEFT JOIN reponse_besoins b ON b.invite = i.id
    LEFT JOIN brouillon d ON d.id = i.brouillon LEFT JOIN candidature c ON c.id = d.candidature
    WHERE i.recueil = $1 ORDER BY i.id
    """

  private static func relances(
    _ id: ID<Recueil>, in tx: any Transaction
  ) throws -> [ID<Invite>: [Jour]] {
    var found: [ID<Invite>: [Jour]] = [:]
    let reminders: SQL = """
      SELECT r.invite, r.le FROM invite_relance r JOIN invite i ON i.id = r.invite
      WHERE i.recueil = $1 ORDER BY r.le
      """
    try tx.each(reminders, [.id(id)]) { row in
      found[try row.id(0), default: []].append(try row.jour(1))
    }
    return found
  }

  private static func invite(_ row: any Row, _ relances: [ID<Invite>: [Jour]]) throws -> Invite {
    let id: ID<Invite> = try row.id(0)
    let suite = try row.optionalInstant(9).map { le in
      Invite.Suite(brouillon: try row.id(8), le: le, candidature: try row.optionalText(10))
    }
    return Invite(
      id: id, famille: try row.decoded(Famille(rawValue: try row.text(1)), 1),
      nom: try row.text(2), commune: try row.text(3),
      contact: Invite.Contact(nom: try row.text(4), courriel: try row.text(5)),
      personne: try row.integer(6), inviteLe: try row.instant(7), relances: relances[id] ?? [],
      reponse: try reponse(row), suite: suite,
      interet: try row.optionalInstant(20).map {
        Invite.Declaration(interet: try row.id(19), le: $0)
      })
  }

  private static func reponse(_ row: any Row) throws -> ReponseBesoins? {
    guard let besoins = try row.optionalText(11) else { return nil }
    return ReponseBesoins(
      besoins: Set(besoins.split(separator: " ").compactMap { Besoin(rawValue: String($0)) }),
      publics: Set(
        try row.text(12).split(separator: " ").compactMap { PublicVise(rawValue: String($0)) }),
      accueil: try row.decoded(Accueil(rawValue: try row.text(13)), 13),
      commune: try row.text(14), horaires: try row.text(15), phrase: try row.text(16),
      repondueLe: try row.instant(17), corrigeeLe: try row.optionalInstant(18))
  }
}
