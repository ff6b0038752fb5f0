package import Candidats
package import Kernel
package import MisesEnRelation

/// What a calculation was made from, frozen: identifiers, points and lists, nobody's name. The same
/// entries give the same result for ever.
package struct EntreesAppariement: Sendable, Equatable {
  /// In the order of their numbers: a person's place is their index in the instance.
  package let personnes: [Personne]
  /// In the order of their numbers: a post's place is its index in the instance.
  package let postes: [Poste]
  package let instance: InstanceAppariement
  /// Wishes left out before the calculation, with the cause.
  package let ecarts: [Ecart]

  package init(
    personnes: [Personne], postes: [Poste], instance: InstanceAppariement, ecarts: [Ecart]
  ) {
    self.personnes = personnes
    self.postes = postes
    self.instance = instance
    self.ecarts = ecarts
  }

  package struct Personne: Sendable, Hashable {
    package let id: ID<Candidat>
    package let points: PointsCandidat

    package init(id: ID<Candidat>, points: PointsCandidat) {
      self.id = id
      self.points = points
    }
  }

  package struct Poste: Sendable, Hashable {
    package let offre: ID<Offre>
    /// How many of its ranking the structure itself declared; the others follow by the published score.
    package let declares: Int

    package init(offre: ID<Offre>, declares: Int) {
      self.offre = offre
      self.declares = declares
    }
  }

  package struct Ecart: Sendable, Hashable {
    package let candidat: ID<Candidat>
    /// Of the wish, from 1.
    package let rang: Int
    package let offre: ID<Offre>
    package let cause: CauseEcart

    package init(candidat: ID<Candidat>, rang: Int, offre: ID<Offre>, cause: CauseEcart) {
      self.candidat = candidat
      self.rang = rang
      self.offre = offre
      self.cause = cause
    }
  }
}
