import Structures

/// Totals already summed, as long as no import changes them. The revision is read in the same
/// transaction as the page, so that a page never shows the totals of another moment.
final class TotauxMemorises: @unchecked Sendable {
  private let monitor = Monitor()
  private var revision: Int64 = -1
  private var totals: [FiltreStructures: TotauxStructures] = [:]

  func totals(_ filtre: FiltreStructures, at revision: Int64) -> TotauxStructures? {
    monitor.locked { revision == self.revision ? totals[filtre] : nil }
  }

  func remember(_ found: TotauxStructures, for filtre: FiltreStructures, at revision: Int64) {
    monitor.locked {
      if revision > self.revision || totals.count >= 1_000 {
        totals.removeAll(keepingCapacity: true)
        self.revision = max(revision, self.revision)
      }
      if revision == self.revision { totals[filtre] = found }
    }
  }
}

/// Changes with each import that changes something, and when a list is taken away and another comes.
func currentRevision(_ tx: any Transaction) throws -> Int64 {
  try tx.first(
    """
    SELECT CAST(COALESCE(MAX(importee_le) + SUM(revision), 0) AS ENTIER) FROM liste_attributions
    """
  ) { try $0.integer(0) } ?? 0
}

/// The sum of an integer column is wider than one on PostgreSQL.
let sums: SQL =
  "CAST(COALESCE(SUM(postes), 0) AS ENTIER), CAST(COALESCE(SUM(montant), 0) AS ENTIER)"

/// Count and sums, from `column` on.
func decodedTotals(_ row: any Row, from column: Int) throws -> TotauxStructures {
  TotauxStructures(
    lignes: try row.int(column), postes: try row.int(column + 1),
    montant: try row.centimes(column + 2))
}
