import Kernel
package import Structures

/// Structures and their awards in a database of either engine.
package struct SQLStructureStore: StructureStore {
  let database: any Database
  let records: Records
  private let pages = MemoireDeLecture<DemandePage, PageStructures<LigneTableau>>(limit: 200)
  private let sommes = MemoireDeLecture<FiltreStructures, TotauxStructures>(limit: 1_000)

  package init(_ database: any Database, _ records: Records) {
    self.database = database
    self.records = records
  }

  /// The rows of a page are kept, decoded, until an import changes the list.
  package func page(
    _ filtre: FiltreStructures, _ tri: TriStructures, _ curseur: CurseurStructures?, limite: Int
  ) async throws -> PageStructures<LigneTableau> {
    let demande = DemandePage(filtre: filtre, tri: tri, curseur: curseur, limite: limite)
    return try await database.read { tx in
      try pages.value(demande, at: currentRevision(tx)) {
        try page(demande, tx, columns: tableColumns) { row in
          (try tableLine(row), try row.integer(9), try row.text(10), try row.text(11))
        } of: { line, nom, commune in
          tri.text(
            nom: nom, commune: commune, postes: line.postes, date: line.date, montant: line.montant)
        }
      }
    }
  }

  package func attributions(
    _ filtre: FiltreStructures, _ tri: TriStructures, _ curseur: CurseurStructures?, limite: Int
  ) async throws -> PageStructures<Attribution> {
    let demande = DemandePage(filtre: filtre, tri: tri, curseur: curseur, limite: limite)
    return try await database.read { tx in
      try page(demande, tx, columns: awardColumns) { row in
        let award = try decodedAward(row)
        return (
          award, award.id.rawValue, searchKey(award.ligne.nom), searchKey(award.ligne.communeNom)
        )
      } of: { award, nom, commune in
        tri.text(
          nom: nom, commune: commune, postes: award.ligne.postes, date: award.ligne.date,
          montant: award.ligne.montant)
      }
    }
  }

  package func toutes(
    _ filtre: FiltreStructures, _ tri: TriStructures
  ) async throws -> PageStructures<Attribution> {
    try await database.read { tx in
      var clauses = Clauses(filtre)
      clauses.order(tri, reversed: false)
      let awards = try tx.all(
        awardColumns + " FROM attribution" + clauses.sql, clauses.values, decodedAward)
      return PageStructures(
        lignes: awards, precedente: nil, suivante: nil, totaux: try totals(filtre, tx),
        liste: try currentList(tx))
    }
  }

  package func totaux(_ filtre: FiltreStructures) async throws -> TotauxStructures {
    try await database.read { tx in try totals(filtre, tx) }
  }

  /// One query for the rows, one more than asked for so as to know whether there is a next page.
  private func page<Ligne: Sendable>(
    _ demande: DemandePage, _ tx: any Transaction, columns: SQL,
    _ decode: (any Row) throws -> (Ligne, Int64, String, String),
    of value: (Ligne, String, String) -> String
  ) throws -> PageStructures<Ligne> {
    let (filtre, tri, curseur) = (demande.filtre, demande.tri, demande.curseur)
    let limit = min(max(demande.limite, 1), 1_000)
    let isBackward = curseur?.sens == .avant
    var clauses = Clauses(filtre)
    if let curseur { clauses.beyond(curseur, tri) }
    clauses.order(tri, reversed: isBackward)
    clauses.limit(limit + 1)
    var rows = try tx.all(columns + " FROM attribution" + clauses.sql, clauses.values, decode)
    let hasMore = rows.count > limit
    if hasMore { rows.removeLast() }
    if isBackward { rows.reverse() }
    func cursor(_ sens: CurseurStructures.Sens, _ row: (Ligne, Int64, String, String)?)
      -> CurseurStructures?
    {
      row.map { CurseurStructures(sens, id: $0.1, valeur: value($0.0, $0.2, $0.3)) }
    }
    let before = isBackward ? hasMore : curseur != nil
    let after = isBackward ? true : hasMore
    return PageStructures(
      lignes: rows.map(\.0), precedente: before ? cursor(.avant, rows.first) : nil,
      suivante: after ? cursor(.apres, rows.last) : nil, totaux: try totals(filtre, tx),
      liste: try currentList(tx))
  }

  private func totals(
    _ filtre: FiltreStructures, _ tx: any Transaction
  ) throws -> TotauxStructures {
    try sommes.value(filtre, at: currentRevision(tx)) {
      let clauses = Clauses(filtre)
      return try tx.first(
        "SELECT count(*), " + sums + " FROM attribution" + clauses.sql, clauses.values
      ) { try decodedTotals($0, from: 0) } ?? .zero
    }
  }
}

extension TriStructures {
  /// The value a cursor holds.
  fileprivate func text(
    nom: String, commune: String, postes: Int, date: Jour, montant: Centimes
  ) -> String {
    switch cle {
    case .nom: nom
    case .commune: commune
    case .postes: String(postes)
    case .date: date.description
    case .montant: String(montant.value)
    }
  }
}
