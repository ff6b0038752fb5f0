package import Candidatures
package import Kernel

/// Where posts are followed after their award. Each method is one whole transaction.
package protocol AvenantStore: Sendable {
  /// Nil when there is no such candidature.
  func dossier(_ id: ID<Candidature>) async throws -> DossierPostes?

  /// The avenants without an end that `portee` sees, from either side, the oldest first.
  func enCours(_ portee: Portee, on jour: Jour) async throws -> [LigneAvenant]

  /// Stores what `rule` makes of the file, and of the one numbered `vers`. The same gesture answers what
  /// it stored before. Throws `introuvable`, and what `rule` throws.
  func demander(
    _ id: ID<Candidature>, vers: String?, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes, DossierPostes?) throws -> Changed<Avenant>
  ) async throws -> Avenant

  /// Applies `rule` to the avenant as it is stored, and writes what it moves once validated.
  func change(
    _ id: ID<Avenant>, by geste: Geste,
    _ rule: @escaping @Sendable (Avenant, ContexteAvenant) throws -> Changed<Avenant>
  ) async throws -> Avenant

  /// Stores a post that coordinates, or the end of it.
  func coordonner(
    _ id: ID<Candidature>, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes) throws -> Changed<PosteCoordonnateur>
  ) async throws

  /// Stores who supervises, and ends the period of whoever did.
  func encadrer(
    _ id: ID<Candidature>, by geste: Geste,
    _ rule: @escaping @Sendable (DossierPostes) throws -> Changed<Encadrant>
  ) async throws
}

/// An avenant without an end, as a line of a list.
package struct LigneAvenant: Sendable, Equatable {
  package let avenant: Avenant
  package let demandeur: String
  /// Nil unless it is a transfer.
  package let receveur: String?
  /// The file it is reached by from this side.
  package let dossier: ID<Candidature>

  package init(
    avenant: Avenant, demandeur: String, receveur: String?, dossier: ID<Candidature>
  ) {
    self.avenant = avenant
    self.demandeur = demandeur
    self.receveur = receveur
    self.dossier = dossier
  }
}
