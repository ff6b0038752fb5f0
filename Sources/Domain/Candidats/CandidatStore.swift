package import Candidatures
package import Comptes
package import Kernel
package import Territoires

/// Where candidats are kept. Each method is one whole transaction.
package protocol CandidatStore: Sendable {
  /// Stores a new candidat with their link, and destroys the draft of that code. When the address is known already, nothing is stored but
  /// the link, and what `known` says is done to the candidat who has it.
  func inscrire(
    _ nouveau: Changed<Candidat>, lien: LienCandidat, brouillon: CodeLisible?, by geste: Geste,
    known: @escaping @Sendable (Candidat) -> Changed<Candidat>
  ) async throws

  /// Keeps a draft, in the place of the one before.
  func enregistrer(
    _ brouillon: Changed<BrouillonCandidat>, by geste: Geste
  ) async throws -> BrouillonCandidat
  func brouillon(_ code: CodeLisible) async throws -> BrouillonCandidat?
  func brouillon(_ id: ID<BrouillonCandidat>) async throws -> BrouillonCandidat?
  /// Destroys drafts whose last day is before `jour`, and their letters. Answers how many.
  func purgerBrouillons(before jour: Jour, by geste: Geste) async throws -> Int

  /// Nil when there is none.
  func candidat(_ id: ID<Candidat>) async throws -> Candidat?

  /// Whose link has this digest, unless it has expired or they were erased.
  func candidat(lien empreinte: [UInt8], at: Instant) async throws -> Candidat?

  /// Applies `change` to the candidat as stored, and keeps the link a letter carries. The same gesture
  /// sent again changes nothing. Throws `introuvable`, and what `change` throws.
  func change(
    _ id: ID<Candidat>, lien: LienCandidat?, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws -> Candidat

  /// The same for whoever has this address; does nothing when nobody has.
  func change(
    courriel: AdresseCourriel, lien: LienCandidat, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws

  /// Keeps the file in the place of the one before.
  func deposerCV(
    _ octets: [UInt8], _ id: ID<Candidat>, by geste: Geste,
    _ change: @escaping @Sendable (Candidat) throws -> Changed<Candidat>
  ) async throws -> Candidat

  /// The bytes of their CV; nil without one.
  func cv(_ id: ID<Candidat>) async throws -> [UInt8]?

  /// Those who may be proposed, first registered first, from the one after `apres`.
  func liste(
    _ filtre: FiltreCandidats, apres: CurseurCandidats?, limit: Int
  ) async throws -> [LigneCandidat]

  /// Those whose wish of distance may reach one of these places and whom no structure retained, first
  /// registered first: near enough for a rule to look at each.
  func aPortee(
    _ lieux: [Commune], apres: CurseurCandidats?, limit: Int
  ) async throws -> [LigneCandidat]

  /// Candidats whom retention may concern: unconfirmed since before `nonConfirme`, warned before
  /// `averti`, or without sign of life since before `actif`. Nobody with an open proposition: what they
  /// are in the middle of needs their data. In the order of their numbers.
  func aConserver(
    _ dates: DatesConservation, apres: ID<Candidat>?, limit: Int
  ) async throws -> [Candidat]
}

/// The instants before which retention looks.
package struct DatesConservation: Sendable {
  package let nonConfirme: Instant
  package let averti: Instant
  package let actif: Instant

  package init(nonConfirme: Instant, averti: Instant, actif: Instant) {
    self.nonConfirme = nonConfirme
    self.averti = averti
    self.actif = actif
  }
}
