import Structures

/// Changes with each import that changes something, and when a list is taken away and another comes.
func currentRevision(_ tx: any Transaction) throws -> Int64 {
  try tx.first(
    """
    SELECT CAST(COALESCE(MAX(importee_le) + SUM(revision), 0) AS ENTIER) FROM liste_attributions
    """
  ) { try $0.integer(0) } ?? 0
}

/// The newest list that was imported.
func currentList(_ tx: any Transaction) throws -> ListeAttributions? {
  try tx.first("SELECT jour, importee_le FROM liste_attributions ORDER BY jour DESC LIMIT 1") {
    ListeAttributions(date: try $0.jour(0), importee: try $0.instant(1))
  }
}
