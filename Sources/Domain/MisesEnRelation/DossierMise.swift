package import Candidats
package import Kernel

/// A proposition with the two sides it joins.
package struct DossierMise: Sendable, Equatable {
  package var mise: MiseEnRelation
  package let offre: Offre
  package var candidat: Candidat
  /// Another proposition retained the person already.
  package let isTakenElsewhere: Bool

  package init(
    mise: MiseEnRelation, offre: Offre, candidat: Candidat, isTakenElsewhere: Bool = false
  ) {
    self.mise = mise
    self.offre = offre
    self.candidat = candidat
    self.isTakenElsewhere = isTakenElsewhere
  }
}

/// What is open on each side when a proposition is made.
package struct Ouvertes: Sendable, Equatable {
  package let duCandidat: Int
  package let deLOffre: Int
  /// Posts of the offer that are filled.
  package let pourvus: Int
  /// The two were proposed to each other before.
  package let ensemble: Bool
  /// A structure retained the candidat.
  package let retenu: Bool

  package init(duCandidat: Int, deLOffre: Int, pourvus: Int, ensemble: Bool, retenu: Bool) {
    self.duCandidat = duCandidat
    self.deLOffre = deLOffre
    self.pourvus = pourvus
    self.ensemble = ensemble
    self.retenu = retenu
  }
}

/// A proposition as a line of a list.
package struct LigneMise: Sendable, Equatable {
  package let id: ID<MiseEnRelation>
  package let structure: String
  /// « Personne effacée » once they are.
  package let candidat: String
  package let departement: String
  package let proposeeLe: Instant
  package let echeance: Jour
  package let etat: EtatMise

  package init(
    id: ID<MiseEnRelation>, structure: String, candidat: String, departement: String,
    proposeeLe: Instant, echeance: Jour, etat: EtatMise
  ) {
    self.id = id
    self.structure = structure
    self.candidat = candidat
    self.departement = departement
    self.proposeeLe = proposeeLe
    self.echeance = echeance
    self.etat = etat
  }

  package var curseur: CurseurMises { CurseurMises(echeance: echeance, id: id) }
}

/// Where a page of a list stopped.
package struct CurseurMises: Sendable, Hashable, CustomStringConvertible {
  package let echeance: Jour
  package let id: ID<MiseEnRelation>

  package init(echeance: Jour, id: ID<MiseEnRelation>) {
    self.echeance = echeance
    self.id = id
  }

  /// `2021-04-26.42`, as it travels in links.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let jour = Jour(iso: parts[0]), let id = ID<MiseEnRelation>(parts[1])
    else { return nil }
    self.init(echeance: jour, id: id)
  }

  package var description: String { "\(echeance).\(id)" }
}

/// The lists of propositions: each open one stands in one of the first three.
package enum PileMises: String, Sendable, CaseIterable {
  /// The candidat said yes, the structure has to answer.
  case aRepondre = "a-repondre"
  /// A meeting is wanted or fixed: a result is awaited.
  case rencontres
  /// The candidat has to answer.
  case chezLeCandidat = "chez-le-candidat"
  case terminees

  package func holds(_ mise: MiseEnRelation, on jour: Jour) -> Bool {
    switch mise.etat(on: jour) {
    case .attendCandidat: self == .chezLeCandidat
    case .attendStructure: self == .aRepondre
    case .interet, .entretien: self == .rencontres
    case .close: self == .terminees
    }
  }
}
