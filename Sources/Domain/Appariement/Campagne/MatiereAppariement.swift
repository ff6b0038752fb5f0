package import Candidats
package import Kernel
package import MisesEnRelation

/// What a calculation is made from, as the database holds it at one moment: the offers of a département,
/// who wishes for them, and what is open already.
package struct MatiereAppariement: Sendable, Equatable {
  package var offres: [OffreVue]
  package var candidats: [CandidatVu]

  package init(offres: [OffreVue] = [], candidats: [CandidatVu] = []) {
    self.offres = offres
    self.candidats = candidats
  }

  package struct OffreVue: Sendable, Equatable {
    package let offre: Offre
    /// Posts filled.
    package let pourvus: Int
    /// Propositions open.
    package let ouvertes: Int
    /// As the structure declared it; empty when it did not.
    package let classement: [ID<Candidat>]

    package init(offre: Offre, pourvus: Int, ouvertes: Int, classement: [ID<Candidat>]) {
      self.offre = offre
      self.pourvus = pourvus
      self.ouvertes = ouvertes
      self.classement = classement
    }
  }

  package struct CandidatVu: Sendable, Equatable {
    package let candidat: Candidat
    /// For offers of the campagne, the most wished for first.
    package let voeux: [ID<Offre>]
    /// Propositions open, everywhere.
    package let ouvertes: Int
    /// One of them at an offer of the campagne.
    package let attend: Bool
    /// Retained somewhere already.
    package let retenu: Bool
    /// Offers of the campagne that they were proposed before.
    package let deja: Set<ID<Offre>>

    package init(
      candidat: Candidat, voeux: [ID<Offre>], ouvertes: Int = 0, attend: Bool = false,
      retenu: Bool = false, deja: Set<ID<Offre>> = []
    ) {
      self.candidat = candidat
      self.voeux = voeux
      self.ouvertes = ouvertes
      self.attend = attend
      self.retenu = retenu
      self.deja = deja
    }
  }
}
