import Comptes
import Kernel

/// Reads whole accounts: their row, their roles, their second factor.
enum CompteRows {
  private static let fields: SQL = """
    SELECT c.id, c.courriel, c.prenom, c.nom, c.qualite, c.service, c.telephone, c.cree_le,
      c.desactive_le, c.mot_de_passe, f.secret, f.active_le, f.dernier_pas
    """
  private static let columns =
    fields + " FROM compte c LEFT JOIN second_facteur f ON f.compte = c.id"

  /// The session of this digest, with its account: every request of somebody signed in reads them.
  static func session(
    _ empreinte: [UInt8], in tx: any Transaction
  ) throws -> (SessionEnregistree, Compte)? {
    let found = try tx.first(
      fields + """
        , s.id, s.etape, s.moyen, s.ouverte_le, s.vue_le, s.expire_le
        FROM session s JOIN compte c ON c.id = s.compte
        LEFT JOIN second_facteur f ON f.compte = c.id WHERE s.empreinte = $1
        """, [.bytes(empreinte)]
    ) { row in (try SessionRows.session(row, from: 13, empreinte), try self.row(row)) }
    guard let (session, bare) = found, let compte = try whole(bare, in: tx) else { return nil }
    return (session, compte)
  }

  static func compte(_ id: ID<Compte>, in tx: any Transaction) throws -> Compte? {
    try whole(tx.first(columns + " WHERE c.id = $1", [.id(id)], row), in: tx)
  }

  static func compte(_ courriel: AdresseCourriel, in tx: any Transaction) throws -> Compte? {
    try whole(tx.first(columns + " WHERE c.courriel = $1", [.text(courriel.text)], row), in: tx)
  }

  /// Those of a page, `WHERE … ORDER BY … LIMIT …` over `c`: in three queries, however many they are.
  static func all(_ page: SQL, _ values: [Value], in tx: any Transaction) throws -> [Compte] {
    let among: SQL = " WHERE compte IN (SELECT c.id FROM compte c" + page + ")"
    var roles: [ID<Compte>: [HabilitationAccordee]] = [:]
    try tx.each(habilitations + among + " ORDER BY accordee_le, id", values) { row in
      roles[try row.id(7), default: []].append(try habilitation(row))
    }
    var codes: [ID<Compte>: Set<[UInt8]>] = [:]
    try tx.each("SELECT compte, empreinte FROM code_secours" + among, values) { row in
      codes[try row.id(0), default: []].insert(try row.bytes(1))
    }
    return try tx.all(columns + page, values) { row in
      var compte = try self.row(row)
      compte.habilitations = roles[compte.id] ?? []
      compte.secours = codes[compte.id] ?? []
      return compte
    }
  }

  private static func whole(_ compte: Compte?, in tx: any Transaction) throws -> Compte? {
    guard var compte else { return nil }
    compte.habilitations = try tx.all(
      habilitations + " WHERE compte = $1 ORDER BY accordee_le, id", [.id(compte.id)], habilitation)
    // Without a second factor there are no codes, and most requests ask nothing more.
    guard compte.secondFacteur != nil else { return compte }
    compte.secours = Set(
      try tx.all(
        "SELECT empreinte FROM code_secours WHERE compte = $1", [.id(compte.id)]
      ) { try $0.bytes(0) })
    return compte
  }

  private static let habilitations: SQL =
    "SELECT id, role, perimetre, du, au, accordee_le, retiree_le, compte FROM habilitation"

  private static func row(_ row: any Row) throws -> Compte {
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
