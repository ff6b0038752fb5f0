import Comptes
import Kernel

/// Reads whole accounts: their row, their roles, their second factor.
enum CompteRows {
  static let columns: SQL = """
    SELECT c.id, c.courriel, c.prenom, c.nom, c.qualite, c.service, c.telephone, c.cree_le,
      c.desactive_le, c.mot_de_passe, f.secret, f.active_le, f.dernier_pas
    FROM compte c LEFT JOIN second_facteur f ON f.compte = c.id
    """

  static func compte(_ id: ID<Compte>, in tx: any Transaction) throws -> Compte? {
    try whole(tx.first(columns + " WHERE c.id = $1", [.id(id)], row), in: tx)
  }

  static func compte(_ courriel: AdresseCourriel, in tx: any Transaction) throws -> Compte? {
    try whole(tx.first(columns + " WHERE c.courriel = $1", [.text(courriel.text)], row), in: tx)
  }

  static func whole(_ compte: Compte?, in tx: any Transaction) throws -> Compte? {
    guard var compte else { return nil }
    compte.habilitations = try tx.all(
      """
      SELECT id, role, perimetre, du, au, accordee_le, retiree_le FROM habilitation
      WHERE compte = $1 ORDER BY accordee_le, id
      """, [.id(compte.id)], habilitation)
    // Without a second factor there are none: most requests are not asked twice.
    guard compte.secondFacteur != nil else { return compte }
    compte.secours = Set(
      try tx.all(
        "SELECT empreinte FROM code_secours WHERE compte = $1", [.id(compte.id)]
      ) { try $0.bytes(0) })
    return compte
  }

  static func row(_ row: any Row) throws -> Compte {
    let facteur = try row.optionalBytes(10).map {
      SecondFacteur(
        secret: $0, activeLe: try row.optionalInstant(11), dernierPas: try row.integer(12))
    }
    let identite = Identite(
      prenom: try row.text(2), nom: try row.text(3), qualite: try row.text(4),
      service: try row.text(5), telephone: try row.text(6))
    return Compte(
      id: try row.id(0), courriel: try row.decoded(AdresseCourriel(row.text(1)), 1),
      identite: identite, creeLe: try row.instant(7), desactiveLe: try row.optionalInstant(8),
      motDePasse: try row.optionalText(9), secondFacteur: facteur)
  }

  private static func habilitation(_ row: any Row) throws -> HabilitationAccordee {
    let habilitation = Habilitation(
      role: try row.decoded(Role(rawValue: row.text(1)), 1),
      perimetre: try row.decoded(Perimetre(row.text(2)), 2), du: try row.jour(3),
      au: try row.optionalJour(4))
    return HabilitationAccordee(
      id: try row.id(0), habilitation: habilitation, accordeeLe: try row.instant(5),
      retireeLe: try row.optionalInstant(6))
  }
}
