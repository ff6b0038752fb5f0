import Candidats
import Kernel
import MisesEnRelation

/// A proposition in its table.
enum MiseRows {
  static let columns: [StaticString] = [
    "id", "version", "offre", "candidat", "departement", "compte", "proposee_le", "par",
    "echeance", "empreinte", "reponse_oui", "reponse_le", "interet_le", "entretien_jour",
    "entretien_minute", "entretien_lieu", "nature", "motif", "phrase", "issue_jour",
  ]

  /// In the order of `columns`. `compte`: the account that answers for the offer, by which it lists.
  static func values(_ mise: MiseEnRelation, _ offre: Offre) -> [Value] {
    [
      .id(mise.id), .int(mise.version), .id(mise.offre), .id(mise.candidat),
      .text(mise.departement), .id(offre.compte), .instant(mise.proposeeLe), .id(mise.par),
      .jour(mise.echeance), .bytes(mise.empreinte),
      mise.reponse.map { .bool($0.oui) } ?? .null, .instant(mise.reponse?.le),
      .instant(mise.interetLe), .jour(mise.entretien?.le.jour),
      .int(mise.entretien?.le.minute), .optional(mise.entretien?.lieu),
      .optional(mise.issue?.nature.rawValue), .optional(mise.issue?.motif),
      .text(mise.issue?.phrase ?? ""), .jour(mise.issue?.jour),
    ]
  }

  static func update(_ mise: MiseEnRelation, in tx: any Transaction) throws {
    try tx.execute(
      """
      UPDATE mise SET version = $2, echeance = $3, reponse_oui = $4, reponse_le = $5,
        interet_le = $6, entretien_jour = $7, entretien_minute = $8, entretien_lieu = $9,
        nature = $10, motif = $11, phrase = $12, issue_jour = $13
      WHERE id = $1
      """,
      [
        .id(mise.id), .int(mise.version), .jour(mise.echeance),
        mise.reponse.map { .bool($0.oui) } ?? .null, .instant(mise.reponse?.le),
        .instant(mise.interetLe), .jour(mise.entretien?.le.jour),
        .int(mise.entretien?.le.minute), .optional(mise.entretien?.lieu),
        .optional(mise.issue?.nature.rawValue), .optional(mise.issue?.motif),
        .text(mise.issue?.phrase ?? ""), .jour(mise.issue?.jour),
      ])
  }

  static let facts: SQL = """
    SELECT m.id, m.version, m.offre, m.candidat, m.departement, m.proposee_le, m.par, m.echeance,
      m.empreinte, m.reponse_oui, m.reponse_le, m.interet_le, m.entretien_jour,
      m.entretien_minute, m.entretien_lieu, m.nature, m.motif, m.phrase, m.issue_jour
    FROM mise m
    """

  static func read(
    _ id: ID<MiseEnRelation>, in tx: any Transaction
  ) throws -> DossierMise? {
    try tx.first(facts + " WHERE m.id = $1", [.id(id)], decoded)
      .flatMap { try dossier($0, in: tx) }
  }

  /// With the two sides; nil when one is missing, which the keys forbid.
  static func dossier(
    _ mise: MiseEnRelation, in tx: any Transaction
  ) throws -> DossierMise? {
    guard let offre = try OffreRows.read(mise.offre, in: tx),
      let candidat = try CandidatRows.read(mise.candidat, in: tx)
    else { return nil }
    return DossierMise(
      mise: mise, offre: offre, candidat: candidat,
      isTakenElsewhere: try isRetained(mise.candidat, except: mise.id, in: tx))
  }

  /// Whether a structure retained the candidat, by another proposition than `except`.
  static func isRetained(
    _ candidat: ID<Candidat>, except id: ID<MiseEnRelation>? = nil, in tx: any Transaction
  ) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM mise WHERE candidat = $1 AND nature = 'retenu' AND id <> $2 LIMIT 1",
      [.id(candidat), .integer(id?.rawValue ?? 0)]
    ) { try $0.int(0) } != nil
  }

  static func decoded(_ row: any Row) throws -> MiseEnRelation {
    MiseEnRelation(
      id: try row.id(0), version: try row.int(1), offre: try row.id(2), candidat: try row.id(3),
      departement: try row.text(4), proposeeLe: try row.instant(5), par: try row.optionalID(6),
      echeance: try row.jour(7), empreinte: try row.bytes(8),
      reponse: try row.optionalInteger(9).map { oui in
        MiseEnRelation.Reponse(oui: oui == 1, le: try row.instant(10))
      },
      interetLe: try row.optionalInstant(11), entretien: try entretien(row),
      issue: try row.optionalText(15).map { nature in
        MiseEnRelation.Issue(
          try row.decoded(MiseEnRelation.Nature(rawValue: nature), 15),
          motif: try row.optionalText(16), phrase: try row.text(17), jour: try row.jour(18))
      })
  }

  private static func entretien(_ row: any Row) throws -> MiseEnRelation.Entretien? {
    guard let jour = try row.optionalJour(12) else { return nil }
    return MiseEnRelation.Entretien(
      le: HeureLocale(jour, minute: try row.int(13)), lieu: try row.text(14))
  }
}
