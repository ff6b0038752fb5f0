import Structures

/// Changes with each import that changes something, and when a list is taken away and another comes.
func currentRevision(_ tx: any Transaction) throws -> Revision {
  try tx.first(
    """
    SELECT CAST(COALESCE(SUM(revision), 0) AS ENTIER), COALESCE(MAX(importee_le), 0)
    FROM liste_attributions
    """
  ) { Revision(number: try $0.integer(0), moment: try $0.integer(1)) }
    ?? Revision(number: 0, moment: 0)
}

/// The newest list that was imported.
func currentList(_ tx: any Transaction) throws -> ListeAttributions? {
  try tx.first("SELECT jour, importee_le FROM liste_attributions ORDER BY jour DESC LIMIT 1") {
    ListeAttributions(date: try $0.jour(0), importee: try $0.instant(1))
  }
}
