package import Candidatures
package import Kernel

/// Where comités and séances are kept. Each method is one whole transaction.
package protocol SeanceStore: Sendable {
  func comites() async throws -> [Comite]
  func comite(_ id: ID<Comite>) async throws -> Comite?
  func insert(_ comite: Changed<Comite>, by geste: Geste) async throws -> Comite
  /// Throws `introuvable` when there is none, and what `change` throws.
  func change(
    _ id: ID<Comite>, by geste: Geste,
    _ change: @escaping @Sendable (Comite) throws -> Changed<Comite>
  ) async throws -> Comite

  /// The séances of a comité, the latest first.
  func seances(of comite: ID<Comite>) async throws -> [Seance]
  func seance(_ id: ID<Seance>) async throws -> Seance?
  /// A séance with all that its pages and rules read.
  func ouverte(_ id: ID<Seance>) async throws -> SeanceOuverte?
  /// Every séance so, but for what is left of the ceilings; the latest first.
  func ouvertes() async throws -> [SeanceOuverte]
  /// Those of that day or later whose minutes are not approved, the nearest first, 500 at most.
  func annoncees(from jour: Jour) async throws -> [SeanceAnnoncee]
  func insert(_ seance: Changed<Seance>, by geste: Geste) async throws -> Seance
  func change(
    _ id: ID<Seance>, by geste: Geste,
    _ change: @escaping @Sendable (Seance, ContexteSeance) throws -> Changed<Seance>
  ) async throws -> Seance

  /// What the last séance with approved minutes says of this file, when it put it off.
  func reexamen(of candidature: ID<Candidature>) async throws -> Reexamen?

  /// The files that wait for a decision: what an agenda is made of. `departements` nil: everywhere.
  func enAttente(_ departements: Set<String>?) async throws -> [DossierSeance]

  /// Changes each candidature of the agenda that `change` answers something for, all or none. Answers
  /// how many it changed; the same gesture sent again changes nothing and answers zero. `annonce`: the
  /// day written beside the adjourned files whose structure is told.
  func decide(
    _ id: ID<Seance>, annonce: Jour?, by geste: Geste,
    _ change: @escaping @Sendable (Seance, Candidature) throws -> Changed<Candidature>?
  ) async throws -> Int

  /// Sets how many posts may be granted in a département.
  func fix(_ contingent: Changed<Contingent>, by geste: Geste) async throws
  func contingents(on jour: Jour) async throws -> [ContingentEntame]

  /// Takes the decisions of a file, each line a whole; refused lines leave nothing. Nothing at all is
  /// written by a trial.
  func importe(
    _ lignes: [LigneDecision], essai: Bool, by geste: Geste,
    _ change: @escaping @Sendable (LigneDecision, Candidature) throws -> Changed<Candidature>
  ) async throws -> [ResultatLigne]
}

/// A séance read whole.
package struct SeanceOuverte: Sendable {
  package let seance: Seance
  package let contexte: ContexteSeance

  package init(seance: Seance, contexte: ContexteSeance) {
    self.seance = seance
    self.contexte = contexte
  }

  package var comite: Comite { contexte.comite }
  package func dossier(_ id: ID<Candidature>) -> DossierSeance? { contexte.dossiers[id] }
}

/// A ceiling, and how many of its posts are granted.
package struct ContingentEntame: Sendable, Equatable {
  package let contingent: Contingent
  package let accordes: Int
  package init(_ contingent: Contingent, accordes: Int) {
    self.contingent = contingent
    self.accordes = accordes
  }
  package var reste: Int { max(0, contingent.postes - accordes) }
}
