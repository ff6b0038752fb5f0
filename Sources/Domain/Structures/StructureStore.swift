package import Kernel

/// Where structures and their awards are kept. Each method is one transaction.
package protocol StructureStore: Sendable {
  /// A page of awards with the totals of all that the filter keeps. `limite`: 1 to 1,000.
  func page(
    _ filtre: FiltreStructures, _ tri: TriStructures, _ curseur: CurseurStructures?, limite: Int
  ) async throws -> PageStructures<LigneTableau>

  /// The same with everything that is known of each award.
  func attributions(
    _ filtre: FiltreStructures, _ tri: TriStructures, _ curseur: CurseurStructures?, limite: Int
  ) async throws -> PageStructures<Attribution>

  /// Every award that the filter keeps, with their totals, from one snapshot.
  func toutes(
    _ filtre: FiltreStructures, _ tri: TriStructures
  ) async throws -> PageStructures<Attribution>

  func totaux(_ filtre: FiltreStructures) async throws -> TotauxStructures

  /// Totals by code; awards without one (no région overseas) under the empty text.
  func groupes(
    _ filtre: FiltreStructures, par regroupement: RegroupementStructures
  ) async throws -> [String: TotauxStructures]

  func dossier(_ id: ID<Structure>) async throws -> DossierStructure?

  func find(_ identifiant: Identifiant) async throws -> Structure?

  /// The structures that hold awards in these communes, the first commune's first.
  func structures(communes: [String]) async throws -> [LigneTableau]

  /// Today's communes of every award.
  func communes() async throws -> Set<String>

  /// Nil when no list was imported.
  func liste() async throws -> ListeAttributions?

  /// Plans and applies an import in one transaction, or only plans it when `essai`.
  func importer(_ demande: DemandeImport, by geste: Geste) async throws -> RapportStructures
}

/// A list that was read, ready to be stored.
package struct DemandeImport: Sendable {
  package let liste: ListeLue
  package let date: Jour
  /// Twice as many as there are lines, and one more: drawn before the transaction, which may run twice.
  package let identifiants: [Int64]
  /// Writes nothing.
  package let essai: Bool
  /// The day of an invented list, of the demonstration, that leaves its place to this one: invented
  /// awards are never added to real ones.
  package let remplace: Jour?

  package init(
    liste: ListeLue, date: Jour, identifiants: [Int64], essai: Bool, remplace: Jour? = nil
  ) {
    self.remplace = remplace
    self.liste = liste
    self.date = date
    self.identifiants = identifiants
    self.essai = essai
  }
}

extension DemandeImport {
  /// Refuses a list older than the current one, which is `current`; the demonstration's leaves its place.
  package func check(after current: Jour?) throws(ImportStructuresRefusal) {
    guard let current, current > date, current != remplace else { return }
    throw .plusAncienne(date, courante: current)
  }
}
