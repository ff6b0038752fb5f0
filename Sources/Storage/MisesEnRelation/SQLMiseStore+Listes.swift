import Candidats
package import Candidatures
package import Kernel
package import MisesEnRelation

extension SQLMiseStore {
  package func liste(
    _ portee: Portee, _ pile: PileMises, on jour: Jour, apres: CurseurMises?, limit: Int
  ) async throws -> [LigneMise] {
    let demande = DemandeMises(
      portee: portee, pile: pile, jour: jour, apres: apres, limite: limit)
    return try await database.read { [pages] tx in
      try pages.value(demande, at: .journal(tx)) { try Self.page(demande, tx) }
    }
  }

  package func comptes(_ portee: Portee, on jour: Jour) async throws -> [PileMises: Int] {
    try await database.read { [sommes] tx in
      try sommes.value(DemandeSommes(portee: portee, jour: jour), at: .journal(tx)) {
        try Self.counts(portee, on: jour, tx)
      }
    }
  }

  private static func page(_ demande: DemandeMises, _ tx: any Transaction) throws -> [LigneMise] {
    var found: [LigneMise] = []
    for (scope, key) in demande.portee.partsMises {
      found += try tx.all(
        line + " WHERE CAST($1 AS TEXT) IS NOT NULL" + scope + demande.pile.condition + """
           AND (m.echeance, m.id) > ($3, $4) ORDER BY m.echeance, m.id LIMIT $5
          """,
        [
          .jour(demande.jour), key, .text(demande.apres?.echeance.description ?? ""),
          .integer(demande.apres?.id.rawValue ?? 0), .int(demande.limite),
        ]
      ) { try line($0, on: demande.jour) }
    }
    let sorted = found.sorted { ($0.echeance, $0.id) < ($1.echeance, $1.id) }
    return Array(sorted.prefix(demande.limite))
  }

  private static func counts(
    _ portee: Portee, on jour: Jour, _ tx: any Transaction
  ) throws -> [PileMises: Int] {
    var counts: [PileMises: Int] = [:]
    for part in portee.partsMises {
      let found = try tx.first(open + part.scope + PileMises.ouvertes, [.jour(jour), part.key]) {
        row in try (0..<3).map { try row.optionalInt($0) ?? 0 }
      }
      let total = try tx.first(
        "SELECT COUNT(*) FROM mise m WHERE CAST($1 AS TEXT) IS NOT NULL" + part.scope,
        [.jour(jour), part.key]
      ) { try $0.int(0) }
      let ouvertes = found ?? []
      for (pile, count) in zip([PileMises.aRepondre, .rencontres, .chezLeCandidat], ouvertes) {
        counts[pile, default: 0] += count
      }
      counts[.terminees, default: 0] += (total ?? 0) - ouvertes.reduce(0, +)
    }
    return counts
  }

  /// The three lists of open propositions, counted in one passage.
  private static let open: SQL = """
    SELECT COUNT(CASE WHEN m.reponse_oui = 1 AND m.interet_le IS NULL THEN 1 END),
      COUNT(m.interet_le), COUNT(CASE WHEN m.reponse_oui IS NULL THEN 1 END)
    FROM mise m WHERE CAST($1 AS TEXT) IS NOT NULL
    """

  package func aLiberer(
    before jour: Jour, apres: ID<MiseEnRelation>?, limit: Int
  ) async throws -> [DossierMise] {
    try await database.read { tx in
      try tx.all(
        MiseRows.facts + """
           JOIN candidat c ON c.id = m.candidat
          WHERE m.nature IS NULL AND m.id > $2
            AND (m.echeance < $1 OR c.retire_le IS NOT NULL OR c.efface_le IS NOT NULL)
          ORDER BY m.id LIMIT $3
          """, [.jour(jour), .integer(apres?.rawValue ?? 0), .int(limit)], MiseRows.decoded
      ).compactMap { try MiseRows.dossier($0, in: tx) }
    }
  }

  private static let line: SQL = """
    SELECT m.id, m.version, m.offre, m.candidat, m.departement, m.proposee_le, m.par, m.echeance,
      m.empreinte, m.reponse_oui, m.reponse_le, m.interet_le, m.entretien_jour,
      m.entretien_minute, m.entretien_lieu, m.nature, m.motif, m.phrase, m.issue_jour,
      o.nom, c.prenom, c.nom
    FROM mise m JOIN offre o ON o.id = m.offre JOIN candidat c ON c.id = m.candidat
    """

  private static func line(_ row: any Row, on jour: Jour) throws -> LigneMise {
    let mise = try MiseRows.decoded(row)
    let prenom = try row.optionalText(20)
    return LigneMise(
      id: mise.id, structure: try row.text(19),
      candidat: try prenom.map { "\($0) \(try row.text(21))" } ?? Candidat.nomEfface,
      departement: mise.departement, proposeeLe: mise.proposeeLe, echeance: mise.echeance,
      etat: mise.etat(on: jour))
  }
}

extension Portee {
  /// The rows of each part, and what is bound to `$2`.
  fileprivate var partsMises: [(scope: SQL, key: Value)] {
    switch self {
    case .tout: [(" AND CAST($2 AS TEXT) IS NULL", .null)]
    case .departements(let codes):
      codes.sorted().map { (" AND m.departement = $2", .text($0)) }
    case .deposant(let compte): [(" AND m.compte = $2", .id(compte))]
    case .rien: []
    }
  }
}

extension PileMises {
  /// Every open one; `$1` is the day.
  fileprivate static let ouvertes: SQL = " AND m.nature IS NULL AND m.echeance >= $1"

  /// `holds` in SQL; `$1` is the day.
  fileprivate var condition: SQL {
    switch self {
    case .aRepondre: Self.ouvertes + " AND m.reponse_oui = 1 AND m.interet_le IS NULL"
    case .rencontres: Self.ouvertes + " AND m.interet_le IS NOT NULL"
    case .chezLeCandidat: Self.ouvertes + " AND m.reponse_oui IS NULL"
    case .terminees: " AND (m.nature IS NOT NULL OR m.echeance < $1)"
    }
  }
}

/// A page of a list of propositions, as it is asked for.
struct DemandeMises: Hashable, Sendable {
  let portee: Portee
  let pile: PileMises
  let jour: Jour
  let apres: CurseurMises?
  let limite: Int
}
