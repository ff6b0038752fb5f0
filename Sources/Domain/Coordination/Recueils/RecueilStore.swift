import Comptes
package import Kernel

/// Where recueils are kept. Each method is one whole transaction; a recueil is read and written whole.
package protocol RecueilStore: Sendable {
  func insert(_ recueil: Changed<RecueilEcrit>, by geste: Geste) async throws -> ID<Recueil>

  /// Nil when there is none.
  func recueil(_ id: ID<Recueil>) async throws -> Recueil?

  /// The guest whose personal link has this digest.
  func invite(empreinte: [UInt8]) async throws -> (recueil: Recueil, invite: ID<Invite>)?

  /// Every recueil, the latest first.
  func recueils() async throws -> [ResumeRecueil]

  /// Applies `change` to the recueil as it is stored, and keeps the new links of guests who were
  /// written to. The same gesture sent again changes nothing. Throws `introuvable`, and what
  /// `change` throws.
  func change(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<RecueilEcrit>
  ) async throws

  /// The same, and stores the draft of a candidature that comes out of it.
  func prefill(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<Preremplissage>
  ) async throws

  /// The same, and stores the declared interest that comes out of it.
  func declare(
    _ id: ID<Recueil>, by geste: Geste,
    _ change: @escaping @Sendable (Recueil) throws -> Changed<InteretDuRecueil>
  ) async throws

  /// The persons of recueils closed on `jour` or before whose data are still there, at most `limit`.
  func personnes(closBefore jour: Jour, limit: Int) async throws -> [Int64]
}
