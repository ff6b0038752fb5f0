import Kernel

/// What the programme lays down for the appariement of candidats and posts.
package struct LimitesAppariement: Hashable, Sendable {
  /// Wishes of one candidat.
  package let voeuxMax: Int
  /// Points at a post whose structure ranked nobody.
  package let poidsDiplome: Int
  package let poidsExperience: Int

  init(_ regles: Regles, _ jour: Jour) throws(RegleFault) {
    voeuxMax = try regles.entier(.appariementVoeuxMax, on: jour)
    poidsDiplome = try regles.entier(.appariementDiplome, on: jour)
    poidsExperience = try regles.entier(.appariementExperience, on: jour)
  }
}
