package import Comptes
package import Kernel
package import Programme
package import Structures

/// What the signataires of an accord propose together, in numbered versions. A version is written as a
/// draft, shown to the signataires and to the State, handed in, and answered; only a draft changes.
package struct ProjetAccueil: Sendable, Equatable {
  /// Grows by one at each change: who read another revision is told (409).
  package var revision: Int
  /// From the first on; a draft can only be the last.
  package var versions: [VersionProjet]

  package init(revision: Int = 1, versions: [VersionProjet] = []) {
    self.revision = revision
    self.versions = versions
  }

  /// The version being written, if one is.
  package var brouillon: VersionProjet? { versions.last.flatMap { $0.isDraft ? $0 : nil } }

  /// The last version handed in.
  package var derniereRemise: VersionProjet? { versions.last { $0.remise != nil } }

  package func version(_ numero: Int) -> VersionProjet? { versions.first { $0.numero == numero } }
}

package struct VersionProjet: Sendable, Equatable {
  package let numero: Int
  package let ouverteLe: Instant
  package var lignes: [LigneProjet]
  /// When it was shown to the others: from then on it does not change.
  package var partageeLe: Instant?
  package var remise: Remise?
  package var reponse: ReponseEtat?

  package init(
    numero: Int, ouverteLe: Instant, lignes: [LigneProjet], partageeLe: Instant? = nil,
    remise: Remise? = nil, reponse: ReponseEtat? = nil
  ) {
    self.numero = numero
    self.ouverteLe = ouverteLe
    self.lignes = lignes
    self.partageeLe = partageeLe
    self.remise = remise
    self.reponse = reponse
  }

  package var isDraft: Bool { partageeLe == nil && remise == nil }
  package var postes: Int { lignes.reduce(0) { $0 + $1.postes } }

  /// Handed in to the State.
  package struct Remise: Sendable, Equatable {
    package let le: Instant
    /// The civil day in the territory.
    package let jour: Jour

    package init(le: Instant, jour: Jour) {
      self.le = le
      self.jour = jour
    }
  }
}

/// One structure of a projet. Its number stays the same from a version to the next.
package struct LigneProjet: Sendable, Equatable {
  package let numero: Int
  package let nom: String
  package let siret: Siret
  package let employeur: Employeur
  package let lieux: [LieuProjet]
  /// What its conseillers will do; may be empty.
  package let missions: String
  package let deliberation: Deliberation

  package init(
    numero: Int, nom: String, siret: Siret, employeur: Employeur, lieux: [LieuProjet],
    missions: String, deliberation: Deliberation
  ) {
    self.numero = numero
    self.nom = nom
    self.siret = siret
    self.employeur = employeur
    self.lieux = lieux
    self.missions = missions
    self.deliberation = deliberation
  }

  package var postes: Int { lieux.reduce(0) { $0 + $1.postes } }

  package func numbered(_ numero: Int) -> LigneProjet {
    LigneProjet(
      numero: numero, nom: nom, siret: siret, employeur: employeur, lieux: lieux,
      missions: missions, deliberation: deliberation)
  }
}

/// So many posts exercised in a commune.
package struct LieuProjet: Sendable, Hashable {
  /// An INSEE code, today's or one that was.
  package let commune: String
  package let postes: Int

  package init(commune: String, postes: Int) {
    self.commune = commune
    self.postes = postes
  }
}

/// Where the vote stands that a collectivité needs before it may commit.
package enum Deliberation: Sendable, Hashable {
  case sansObjet
  case prevue(Jour)
  case prise(Jour)
}

/// What the State answers to a version; it freezes it.
package struct ReponseEtat: Sendable, Equatable {
  /// Lines it does not accept, by number; all the others are.
  package let ecartees: Set<Int>
  /// One a line; may be empty when nothing is set aside.
  package let observations: String
  /// First name, name and quality of who signs.
  package let signature: String
  package let le: Instant
  package let jour: Jour
  package let par: ID<Compte>

  package init(
    ecartees: Set<Int>, observations: String, signature: String, le: Instant, jour: Jour,
    par: ID<Compte>
  ) {
    self.ecartees = ecartees
    self.observations = observations
    self.signature = signature
    self.le = le
    self.jour = jour
    self.par = par
  }
}
