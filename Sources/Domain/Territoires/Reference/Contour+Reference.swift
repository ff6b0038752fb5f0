extension Contour {
  /// The outlines of the demonstration's two départements, as an import of the official ones draws
  /// them.
  package static let reference: [Contour] = [
    Contour(
      couche: .departements, code: "50",
      chemin:
        "M249 250l6 0 5-2-7-6-1-3-3-1-1-11 3-7-5-15 2-5-1-6-6-9-9-11-2-10 0-14-6-2 0-5 21 8 7-1"
        + " 6-5 10 1 4 7-5 5 3 9 5 6 0 4 4 3-1 3 2 6 9 6 6 8 1 8-3 1-9 12-4 7 3 4 7-1 8 3 3 5 2 11"
        + "-7 9-6-2-3 3-5-2-12-3-5 5-6 3-5-3z"),
    Contour(
      couche: .departements, code: "93",
      chemin: "M527 232l-6-5-6 1-1-5-5 0-2-5 0-1 5-1 6 2 6-6 4 8-3 6z"),
  ]
}
