import Kernel

extension ReglesDuJour {
  /// What coordonnateurs and their recueils de besoins work by.
  package struct Coordination: Hashable, Sendable {
    /// Of a candidature received in the perimeter of a recognised coordonnateur; 0: no priority.
    package let niveau: Int
    /// Days between two reminders of a guest.
    package let relanceJours: Int
    /// Months after the end of a recueil when its guests' data are erased.
    package let conservationMois: Int

    init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
      niveau = try regles.entier(.prioriteCoordonnateur, on: jour)
      relanceJours = try regles.entier(.recueilRelanceJours, on: jour)
      conservationMois = try regles.entier(.recueilConservationMois, on: jour)
    }
  }
}
