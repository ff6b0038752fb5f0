import Structures

/// The sum of an integer column is wider than one on PostgreSQL.
let sums: SQL =
  "CAST(COALESCE(SUM(postes), 0) AS ENTIER), CAST(COALESCE(SUM(montant), 0) AS ENTIER)"

/// Count and sums, from `column` on.
func decodedTotals(_ row: any Row, from column: Int) throws -> TotauxStructures {
  TotauxStructures(
    lignes: try row.int(column), postes: try row.int(column + 1),
    montant: try row.centimes(column + 2))
}
