package import Candidats
import Kernel
package import Territoires

extension SQLCandidatStore {
  package func liste(
    _ filtre: FiltreCandidats, apres: CurseurCandidats?, limit: Int
  ) async throws -> [LigneCandidat] {
    try await database.read { tx in
      let words = try Self.counted(filtre.mots, tx)
      var found: [LigneCandidat] = []
      for departement in filtre.departements.map({ $0.map(Optional.some) }) ?? [nil] {
        let clauses = CandidatClauses(
          departement: departement, disponibleLe: filtre.disponibleLe, apres: apres,
          words: words, limit: limit)
        found += try tx.all(Self.line + clauses.sql, clauses.values, Self.line)
      }
      let sorted = found.sorted { ($0.inscritLe, $0.id) < ($1.inscritLe, $1.id) }
      return Array(sorted.prefix(limit))
    }
  }

  package func aPortee(
    _ lieux: [Commune], apres: CurseurCandidats?, limit: Int
  ) async throws -> [LigneCandidat] {
    let latitudes = lieux.compactMap { $0.position?.lat }
    let longitudes = lieux.compactMap { $0.position?.lon }
    guard let first = lieux.first, let south = latitudes.min(), let north = latitudes.max(),
      let west = longitudes.min(), let east = longitudes.max()
    else { return [] }
    return try await database.read { tx in
      // A degree of latitude is never shorter than 110 km, and one of longitude than 69 on our lands.
      // One test and not four: PostgreSQL then expects a third of the list to pass, and follows its
      // order instead of sorting it whole.
      try tx.all(
        Self.line + """
           AND c.terre = $1
            AND NOT EXISTS (
              SELECT 1 FROM mise r WHERE r.candidat = c.id AND r.nature = 'retenu')
            AND CASE WHEN ($2 - c.latitude) * 110 <= c.mobilite
              AND (c.latitude - $3) * 110 <= c.mobilite
              AND ($4 - c.longitude) * 69 <= c.mobilite
              AND (c.longitude - $5) * 69 <= c.mobilite THEN 1 ELSE 0 END > 0
            AND (c.inscrit_le, c.id) > ($6, $7)
          ORDER BY c.inscrit_le, c.id LIMIT $8
          """,
        [
          .text(Terre.code(departement: first.departement)), .real(south), .real(north),
          .real(west), .real(east),
          .integer(apres?.inscritLe.milliseconds ?? .min), .integer(apres?.id.rawValue ?? 0),
          .int(limit),
        ], Self.line)
    }
  }

  /// The words, the rarest first, and whether that one is rare enough to start from.
  private static func counted(
    _ words: [String], _ tx: any Transaction
  ) throws -> CandidatClauses.Words {
    let counts = try words.map { word in
      let count = try tx.first(
        """
        SELECT COUNT(*) FROM (
          SELECT 1 AS un FROM candidat_mot WHERE mot >= $1 AND mot < $2 LIMIT $3) t
        """, [.text(word), .text(CandidatClauses.end(of: word)), .int(rare + 1)]
      ) { try $0.int(0) }
      return (word: word, count: count ?? 0)
    }
    let ordered = counts.sorted { $0.count < $1.count }
    return CandidatClauses.Words(
      words: ordered.map(\.word), isRare: ordered.first.map { $0.count <= rare } ?? false)
  }

  /// Below so many candidats, a word is looked up and its finds sorted; above, the list is followed in
  /// its order until a page is full.
  private static let rare = 4_000

  private static let line: SQL = """
    SELECT c.id, c.prenom, c.nom, c.commune, c.departement, c.disponible_le, c.mobilite,
      c.inscrit_le
    FROM candidat c
    WHERE c.confirme_le IS NOT NULL AND c.retire_le IS NULL AND c.efface_le IS NULL
    """

  private static func line(_ row: any Row) throws -> LigneCandidat {
    LigneCandidat(
      id: try row.id(0), prenom: try row.text(1), nom: try row.text(2), commune: try row.text(3),
      departement: try row.text(4), disponibleLe: try row.jour(5), mobilite: try row.int(6),
      inscritLe: try row.instant(7))
  }
}

/// What a list adds to the condition of being open, made of literals for the filters that are set.
struct CandidatClauses {
  struct Words {
    /// The rarest first.
    let words: [String]
    let isRare: Bool
  }

  private(set) var sql: SQL = ""
  private(set) var values: [Value] = []

  init(
    departement: String?, disponibleLe: Jour?, apres: CurseurCandidats?, words: Words, limit: Int
  ) {
    if let departement {
      // The empty text keeps the index away where the words lead.
      and(
        words.isRare ? " AND c.departement || '' = " : " AND c.departement = ", .text(departement))
    }
    if let disponibleLe { and(" AND c.disponible_le <= ", .jour(disponibleLe)) }
    if let apres {
      and(" AND (c.inscrit_le, c.id) > (", .instant(apres.inscritLe))
      and(", ", .id(apres.id))
      sql += ")"
    }
    find(words)
    sql += words.isRare ? " ORDER BY +c.inscrit_le, +c.id" : " ORDER BY c.inscrit_le, c.id"
    and(" LIMIT ", .int(limit))
  }

  /// Those who bear every word: found through the rarest one, or each looked at in the list's order.
  private mutating func find(_ words: Words) {
    var others = words.words[...]
    if words.isRare, let first = others.popFirst() {
      and(" AND c.id IN (SELECT m.candidat FROM candidat_mot m WHERE m.mot >= ", .text(first))
      and(" AND m.mot < ", .text(Self.end(of: first)))
    }
    for word in others {
      and(
        words.isRare
          ? " AND EXISTS (SELECT 1 FROM candidat_mot n WHERE n.candidat = m.candidat AND n.mot >= "
          : " AND EXISTS (SELECT 1 FROM candidat_mot n WHERE n.candidat = c.id AND n.mot >= ",
        .text(word))
      and(" AND n.mot < ", .text(Self.end(of: word)))
      sql += ")"
    }
    if words.isRare { sql += ")" }
  }

  /// After every word that begins so.
  static func end(of word: String) -> String { word + "\u{10FFFF}" }

  private mutating func and(_ text: SQL, _ value: Value) {
    values.append(value)
    sql += text + placeholder(values.count)
  }
}
