package import Candidatures
package import Kernel

/// Where the files of a territory stand on one day: what a note to the prefect says.
package struct Situation: Sendable {
  /// `Seine-Saint-Denis`; several départements together; or the whole country.
  package let territoire: String
  package let jour: Jour
  package let counts: [ListeDossiers: Int]
  package let postes: PostesDossiers
  /// The files that wait for an answer, the most pressing first: at least those the note names.
  package let presses: [Dossier]
  /// The name of a commune by its code.
  package let commune: @Sendable (String) -> String

  package init(
    territoire: String, jour: Jour, counts: [ListeDossiers: Int], postes: PostesDossiers,
    presses: [Dossier], commune: @escaping @Sendable (String) -> String
  ) {
    self.territoire = territoire
    self.jour = jour
    self.counts = counts
    self.postes = postes
    self.presses = presses
    self.commune = commune
  }

  /// How many files nobody has decided, refused or given up.
  var ouverts: Int { ListeDossiers.ouvertes.reduce(0) { $0 + counts[$1, default: 0] } }
}
