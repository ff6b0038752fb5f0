package import Candidatures
package import Kernel

extension SQLCandidatureStore {
  package func dossiers(
    _ portee: Portee, _ liste: ListeDossiers, appel: Int64?, on jour: Jour, apres: Curseur?,
    limit: Int
  ) async throws -> [Dossier] {
    let demande = DemandeDossiers(
      portee: portee, liste: liste, appel: appel, jour: jour, apres: apres, limite: limit)
    return try await database.read { [pages] tx in
      try pages.value(demande, at: .horsMises(tx)) { try Self.page(demande, tx) }
    }
  }

  package func comptes(
    _ portee: Portee, appel: Int64?, on jour: Jour
  ) async throws -> [ListeDossiers: Int] {
    let demande = DemandeComptes(portee: portee, appel: appel, jour: jour)
    return try await database.read { [sommes] tx in
      try sommes.value(demande, at: .horsMises(tx)) {
        try Self.counts(demande, tx)
      }
    }
  }

  package func postes(_ portee: Portee, on jour: Jour) async throws -> PostesDossiers {
    try await database.read { [postes] tx in
      try postes.value(DemandeSommes(portee: portee, jour: jour), at: .horsMises(tx)) {
        try Self.posts(portee, on: jour, tx)
      }
    }
  }

  private static func posts(
    _ portee: Portee, on jour: Jour, _ tx: any Transaction
  ) throws -> PostesDossiers {
    var sums = PostesDossiers(demandes: 0, accordes: 0)
    for part in portee.parts {
      try tx.each(posts + facts(portee) + part.scope, [.jour(jour), part.key]) { row in
        sums.demandes += try row.int(0)
        sums.accordes += try row.int(1)
      }
    }
    return sums
  }

  private static func page(
    _ demande: DemandeDossiers, _ tx: any Transaction
  ) throws -> [Dossier] {
    var found: [Dossier] = []
    for (scope, key) in demande.portee.parts {
      found += try tx.all(
        list(demande.portee) + scope + demande.liste.condition + following,
        [
          .jour(demande.jour), key, .optional(demande.apres?.silence.description),
          .id(demande.apres?.id), .int(demande.limite),
          demande.appel.map(Value.integer) ?? .null,
        ]
      ) { row in try dossier(row, for: demande) }
    }
    let sorted = found.sorted { ($0.silenceLe, $0.id) < ($1.silenceLe, $1.id) }
    return Array(sorted.prefix(demande.limite))
  }

  private static func counts(
    _ demande: DemandeComptes, _ tx: any Transaction
  ) throws -> [ListeDossiers: Int] {
    var counts = Dictionary(uniqueKeysWithValues: ListeDossiers.allCases.map { ($0, 0) })
    for part in demande.portee.parts {
      try tx.each(
        count + facts(demande.portee) + part.scope + ofCall,
        [.jour(demande.jour), part.key, demande.appel.map(Value.integer) ?? .null]
      ) { row in
        for (column, liste) in ListeDossiers.allCases.enumerated() {
          counts[liste, default: 0] += try row.int(column + 1)
        }
      }
    }
    return counts
  }

  /// With the decision in force; for a structure, the last one it was told.
  private static func facts(_ portee: Portee) -> SQL {
    " FROM candidature c LEFT JOIN avis a ON a.candidature = c.id LEFT JOIN decision d ON "
      + (portee.isStructure ? told : last) + " WHERE CAST($1 AS TEXT) IS NOT NULL"
  }
  private static let last: SQL = """
    d.candidature = c.id AND NOT EXISTS (
      SELECT 1 FROM decision s WHERE s.candidature = d.candidature AND s.rang > d.rang)
    """
  private static let told: SQL = """
    d.candidature = c.id AND d.notifiee_le IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM decision s WHERE s.candidature = d.candidature AND s.rang > d.rang
        AND s.notifiee_le IS NOT NULL)
    """
  private static let ofCall: SQL = " AND (CAST($3 AS ENTIER) IS NULL OR c.appel = $3)"
  /// All the lists in one passage, in their order.
  private static let count: SQL = ListeDossiers.allCases.reduce("SELECT 0") { sql, liste in
    sql + ", COUNT(CASE WHEN 1 = 1" + liste.condition + " THEN 1 END)"
  }
  private static let posts: SQL =
    "SELECT CAST(COALESCE(SUM(CASE WHEN c.retiree_le IS NULL THEN c.postes END), 0) AS ENTIER), "
    + "CAST(COALESCE(SUM(COALESCE(d.postes, 0) + COALESCE(" + moved + ", 0)), 0) AS ENTIER)"
  /// What avenants moved up to `$1`; nil without any.
  private static let moved: SQL = """
    (SELECT CAST(SUM(m.variation) AS ENTIER) FROM mouvement_poste m
      WHERE m.candidature = c.id AND m.effet <= $1)
    """
  private static func list(_ portee: Portee) -> SQL {
    """
    SELECT c.id, c.numero, c.identifiant, c.nom, c.commune, c.departement, c.postes, c.recue_le,
      c.silence_le, c.engagee_le, c.retiree_le, a.postes, a.rang, a.rendu_le, d.postes,
      c.engagement_refuse_le,
    """ + " " + moved + facts(portee)
  }
  private static let following: SQL = """
     AND (CAST($6 AS ENTIER) IS NULL OR c.appel = $6)
     AND (CAST($3 AS TEXT) IS NULL OR c.silence_le > CAST($3 AS TEXT)
      OR (c.silence_le = CAST($3 AS TEXT) AND c.id > $4))
    ORDER BY c.silence_le, c.id LIMIT $5
    """

  private static func dossier(_ row: any Row, for demande: DemandeDossiers) throws -> Dossier {
    let asked = try row.int(6)
    let silence = try row.jour(8)
    let isRendered = try row.optionalInteger(13) != nil
    // `Candidature.lueParLaStructure`, for a list.
    let isStructure = demande.portee.isStructure
    let avis =
      try isStructure && !isRendered
      ? nil
      : row.optionalInt(11).map { (postes: $0, rang: isStructure ? nil : try row.optionalInt(12)) }
    let granted = try row.optionalInt(14)
    let moved = try row.optionalInt(16)
    let declined: Bool? = try row.optionalInteger(15) == nil ? nil : false
    let etat = EtatCandidature(
      asked: asked, granted: granted, silence: silence,
      withdrawn: try row.optionalInteger(10) != nil,
      committed: try row.optionalInteger(9) == nil ? declined : true, avisPrepared: avis != nil,
      avisRendered: isRendered, on: demande.jour)
    return Dossier(
      id: try row.id(0), numero: try row.text(1), identifiant: try row.text(2),
      nom: try row.text(3), commune: try row.text(4), departement: try row.text(5), postes: asked,
      recueLe: try row.jour(7), silenceLe: silence, etat: etat, avis: avis,
      accordes: moved.map { (granted ?? 0) + $0 } ?? granted)
  }
}

extension Portee {
  /// `Acteur.reads` in SQL, for an account that follows files; `$1` is the day, `$2` the account.
  private static let own: SQL = """
     AND (c.deposant = $2
      OR c.id IN (
        SELECT candidature FROM rattachement WHERE compte = $2 AND accepte_le IS NOT NULL)
      OR c.identifiant IN (
        SELECT COALESCE(s.siret, s.ridet) FROM habilitation h
        JOIN structure s ON h.perimetre = 'structure:' || CAST(s.id AS TEXT)
        WHERE h.compte = $2 AND h.role = 'structure' AND h.retiree_le IS NULL
          AND h.du <= $1 AND (h.au IS NULL OR h.au >= $1)))
    """

  fileprivate var isStructure: Bool { if case .deposant = self { true } else { false } }

  /// The rows of each part, and what is bound to `$2`.
  var parts: [(scope: SQL, key: Value)] {
    switch self {
    case .tout: [(" AND CAST($2 AS TEXT) IS NULL", .null)]
    case .departements(let codes):
      codes.sorted().map { (" AND c.departement = $2", .text($0)) }
    case .deposant(let compte): [(Self.own, .id(compte))]
    case .rien: []
    }
  }
}

extension ListeDossiers {
  /// `holds` in SQL; `$1` is the day.
  fileprivate var condition: SQL {
    let open: SQL = " AND c.retiree_le IS NULL AND d.postes IS NULL AND c.silence_le > $1"
    return switch self {
    case .aInstruire: open + " AND a.rendu_le IS NULL"
    case .aCompleter:
      open
        + " AND a.rendu_le IS NULL AND c.engagee_le IS NULL AND c.engagement_refuse_le IS NULL"
    case .aSigner: open + " AND a.prepare_le IS NOT NULL AND a.rendu_le IS NULL"
    case .aDecider: open + " AND a.rendu_le IS NOT NULL"
    case .aNotifier:
      " AND c.retiree_le IS NULL AND d.postes IS NOT NULL AND d.notifiee_le IS NULL"
    case .clos:
      """
       AND (c.retiree_le IS NOT NULL OR d.notifiee_le IS NOT NULL
        OR (d.postes IS NULL AND c.silence_le <= $1))
      """
    case .tous: ""
    }
  }
}

/// A page of a list of files, as it is asked for.
struct DemandeDossiers: Hashable, Sendable {
  let portee: Portee
  let liste: ListeDossiers
  let appel: Int64?
  let jour: Jour
  let apres: Curseur?
  let limite: Int
}

/// Whose counts of files, for which call, on which day.
struct DemandeComptes: Hashable, Sendable {
  let portee: Portee
  let appel: Int64?
  let jour: Jour
}

/// Whose posts, avenants or counts of propositions, on which day.
struct DemandeSommes: Hashable, Sendable {
  let portee: Portee
  let jour: Jour
}
