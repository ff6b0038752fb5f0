extension Migration {
  /// The whole country's files in the order of their lists, which had one within a département only.
  static let m0030DossiersDuPays = Migration(
    30, "Ordre des dossiers de tout le pays",
    ["CREATE INDEX candidature_pays ON candidature (silence_le, id)"])
}
