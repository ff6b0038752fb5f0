extension Migration {
  /// The last entry that is about no proposition (`Revision.horsMises`) is found at once, also after
  /// thousands of propositions were released in one night.
  static let m0034HorsMises = Migration(
    34, "La dernière entrée de l’historique hors des mises en relation",
    ["CREATE INDEX journal_hors_mises ON journal (numero) WHERE sujet_type <> 'mise'"])
}
