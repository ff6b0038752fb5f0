package import Candidats
package import Comptes
package import Kernel
package import Programme
package import Territoires

/// What a proposition draws before its transaction.
package struct TiragesMise: Sendable {
  package let id: ID<MiseEnRelation>
  /// What the structure's link ends with.
  package let jeton: Jeton
  package let empreinte: [UInt8]
  package let par: ID<Compte>?
  package let at: Instant
  /// The civil day in the offer's département.
  package let jour: Jour

  package init(
    id: ID<MiseEnRelation>, jeton: Jeton, empreinte: [UInt8], par: ID<Compte>?, at: Instant,
    jour: Jour
  ) {
    self.id = id
    self.jeton = jeton
    self.empreinte = empreinte
    self.par = par
    self.at = at
    self.jour = jour
  }
}

extension MiseEnRelation {
  /// Proposed to both, when each side has room for it and the candidat's own wishes allow it. Nothing
  /// else of the person is looked at.
  package static func proposee(
    _ offre: Offre, _ candidat: Candidat, _ ouvertes: Ouvertes, _ tirages: TiragesMise,
    regles: LimitesMises, index: TerritoireIndex, lettres: (DossierMise) -> [Message]
  ) throws(MiseRefusal) -> Changed<MiseEnRelation> {
    try check(offre, candidat, index)
    guard !ouvertes.ensemble else { throw .dejaProposee }
    guard !ouvertes.retenu else { throw .dejaRetenu }
    guard ouvertes.pourvus < offre.postes else { throw .pourvue }
    guard ouvertes.duCandidat < regles.parCandidat else {
      throw .tropPourCandidat(maximum: regles.parCandidat)
    }
    let most = regles.parPoste * (offre.postes - ouvertes.pourvus)
    guard ouvertes.deLOffre < most else { throw .tropPourOffre(maximum: most) }
    let mise = MiseEnRelation(
      id: tirages.id, offre: offre.id, candidat: candidat.id, departement: offre.departement,
      proposeeLe: tirages.at, par: tirages.par,
      echeance: tirages.jour.adding(days: regles.delaiJours), empreinte: tirages.empreinte)
    let event = JournalEvent(
      "mise.proposee", on: mise.subject,
      facts: [
        ("offre", .integer(offre.id.rawValue)), ("candidat", .integer(candidat.id.rawValue)),
        ("echeance", .jour(mise.echeance)),
      ])
    return Changed(
      mise, events: [event],
      messages: lettres(DossierMise(mise: mise, offre: offre, candidat: candidat)))
  }

  private static func check(
    _ offre: Offre, _ candidat: Candidat, _ index: TerritoireIndex
  ) throws(MiseRefusal) {
    guard offre.retireeLe == nil else { throw .offreRetiree }
    guard candidat.etat == .disponible, let profil = candidat.profil else {
      throw .candidatIndisponible
    }
    guard offre.isReached(from: profil.commune, mobilite: profil.mobilite, index) else {
      throw .tropLoin
    }
  }
}

extension Offre {
  /// Whether somebody of `commune`, ready to travel so many kilometres, would go to one of its places
  /// (to the nearest: an itinerant post leaves from there).
  package func isReached(
    from commune: String, mobilite: Int, _ index: TerritoireIndex
  ) -> Bool {
    lieux.contains { Terre.atteint($0.commune, depuis: commune, mobilite: mobilite, index) }
  }
}
