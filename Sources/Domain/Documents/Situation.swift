package import Candidatures
package import Kernel

/// Where the files of a territory stand on one day: what a note to the prefect says.
package struct Situation: Sendable {
  /// `Seine-Saint-Denis`; several départements together; or the whole country.
  package let territoire: String
  package let jour: Jour
  package let counts: [ListeDossiers: Int]
  /// Every file, the most pressing first.
  package let dossiers: [Dossier]
  /// The name of a commune by its code.
  package let commune: @Sendable (String) -> String

  package init(
    territoire: String, jour: Jour, counts: [ListeDossiers: Int], dossiers: [Dossier],
    commune: @escaping @Sendable (String) -> String
  ) {
    self.territoire = territoire
    self.jour = jour
    self.counts = counts
    self.dossiers = dossiers
    self.commune = commune
  }

  /// What nobody has decided, refused or given up.
  var ouverts: [Dossier] { dossiers.filter { !$0.etat.isClosed } }
  var postesDemandes: Int {
    dossiers.filter { $0.etat != .retiree }.reduce(0) { $0 + $1.postes }
  }
  var postesAccordes: Int { dossiers.reduce(0) { $0 + ($1.accordes ?? 0) } }
}
