extension Migration {
  /// Where the demonstration is installed: one row, and none elsewhere.
  static let m0007Demonstration = Migration(
    7, "Démonstration",
    [
      """
      CREATE TABLE demonstration (
        id CLE,
        depart ENTIER NOT NULL,
        installee_le ENTIER NOT NULL,
        derniere_entree ENTIER NOT NULL,
        CHECK (id = 1)
      )
      """
    ])
}
