import Comptes
import Kernel

/// Reads and writes sessions and tokens.
enum SessionRows {
  /// Its six columns in order from `first`, after those of its account.
  static func session(
    _ row: any Row, from first: Int, _ empreinte: [UInt8]
  ) throws -> SessionEnregistree {
    SessionEnregistree(
      id: try row.id(first), compte: try row.id(0), empreinte: empreinte,
      etape: try row.decoded(
        SessionEnregistree.Etape(rawValue: row.text(first + 1)), first + 1),
      moyen: try row.decoded(
        SessionEnregistree.Moyen(rawValue: row.text(first + 2)), first + 2),
      ouverteLe: try row.instant(first + 3), vueLe: try row.instant(first + 4),
      expireLe: try row.instant(first + 5))
  }

  static func open(_ ouverture: Ouverture, in tx: any Transaction) throws {
    if let replaced = ouverture.remplace { try close(replaced, in: tx) }
    let session = ouverture.session
    try tx.execute(
      """
      INSERT INTO session (id, compte, empreinte, etape, moyen, ouverte_le, vue_le, expire_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .id(session.id), .id(session.compte), .bytes(session.empreinte),
        .text(session.etape.rawValue), .text(session.moyen.rawValue),
        .instant(session.ouverteLe), .instant(session.vueLe), .instant(session.expireLe),
      ])
  }

  static func close(_ empreinte: [UInt8], in tx: any Transaction) throws {
    try tx.execute("DELETE FROM session WHERE empreinte = $1", [.bytes(empreinte)])
  }

  static func closeAll(of compte: ID<Compte>, in tx: any Transaction) throws {
    try tx.execute("DELETE FROM session WHERE compte = $1", [.id(compte)])
  }

  static func jeton(
    _ empreinte: [UInt8], _ usage: JetonEmis.Usage, in tx: any Transaction
  ) throws -> JetonEmis? {
    try tx.first(
      jetons + " WHERE empreinte = $1 AND usage = $2",
      [.bytes(empreinte), .text(usage.rawValue)]
    ) { try jeton($0, usage) }
  }

  static func jetons(
    of compte: ID<Compte>, _ usage: JetonEmis.Usage, in tx: any Transaction
  ) throws -> [JetonEmis] {
    try tx.all(
      jetons + " WHERE compte = $1 AND usage = $2 ORDER BY emis_le, id",
      [.id(compte), .text(usage.rawValue)]
    ) { try jeton($0, usage) }
  }

  static func insert(_ jeton: JetonEmis, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO jeton (id, compte, usage, empreinte, emis_le, expire_le, utilise_le)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .id(jeton.id), .id(jeton.compte), .text(jeton.usage.rawValue), .bytes(jeton.empreinte),
        .instant(jeton.emisLe), .instant(jeton.expireLe), .instant(jeton.utiliseLe),
      ])
  }

  static func spend(_ jeton: ID<JetonEmis>, at: Instant, in tx: any Transaction) throws {
    try tx.execute(
      "UPDATE jeton SET utilise_le = $2 WHERE id = $1 AND utilise_le IS NULL",
      [.id(jeton), .instant(at)])
  }

  private static let jetons: SQL =
    "SELECT id, compte, empreinte, emis_le, expire_le, utilise_le FROM jeton"

  private static func jeton(_ row: any Row, _ usage: JetonEmis.Usage) throws -> JetonEmis {
    JetonEmis(
      id: try row.id(0), compte: try row.id(1), usage: usage, empreinte: try row.bytes(2),
      emisLe: try row.instant(3), expireLe: try row.instant(4),
      utiliseLe: try row.optionalInstant(5))
  }
}
