package import Candidatures
package import Kernel

extension Forcage {
  /// What is imposed.
  package enum Objet: Sendable, Hashable {
    /// Posts at a place.
    case lieu(LieuForce, Sens)
    /// A post taken from a place and given to another.
    case deplacement(Deplacement)
    /// Posts of a territory, or of a structure, together.
    case groupe(GroupeForce, BornesPostes)
    /// The need of a commune, in people; `avant`: as the scenario's key measures it.
    case besoin(commune: String, habitants: Int, avant: Int)
    /// Where the posts asked at a place are exercised in truth.
    case place(LieuForce, commune: String)
  }

  /// What only one override at a time may be about.
  package enum Cible: Sendable, Hashable {
    case postes(LieuForce)
    case groupe(GroupeForce)
    case besoin(String)
    case place(LieuForce)
  }

  package var cibles: Set<Cible> {
    switch objet {
    case .lieu(let lieu, _): [.postes(lieu)]
    case .deplacement(let move): [.postes(move.de), .postes(move.vers)]
    case .groupe(let groupe, _): [.groupe(groupe)]
    case .besoin(let commune, _, _): [.besoin(commune)]
    case .place(let lieu, _): [.place(lieu)]
    }
  }

  /// Posts at least or at most, place by place.
  package var imposes: [(lieu: LieuForce, sens: Sens)] {
    switch objet {
    case .lieu(let lieu, let sens): [(lieu, sens)]
    case .deplacement(let move):
      [(move.de, .auPlus(move.restent)), (move.vers, .auMoins(move.viennent))]
    case .groupe, .besoin, .place: []
    }
  }

  /// Changes the data of the calculation, not its limits.
  package var estCorrection: Bool {
    switch objet {
    case .besoin, .place: true
    case .lieu, .deplacement, .groupe: false
    }
  }

  /// Whether it is about that place.
  package func concerne(_ lieu: LieuForce) -> Bool {
    cibles.contains(.postes(lieu)) || cibles.contains(.place(lieu))
  }
}

/// One post that goes from a place to another: so many at most stay there, so many at least come here.
package struct Deplacement: Sendable, Hashable {
  package let de: LieuForce
  package let restent: Int
  package let vers: LieuForce
  package let viennent: Int

  package init(de: LieuForce, restent: Int, vers: LieuForce, viennent: Int) {
    self.de = de
    self.restent = restent
    self.vers = vers
    self.viennent = viennent
  }
}

/// Whose posts are limited together.
package enum GroupeForce: Sendable, Hashable {
  /// The code of an EPT or an EPCI.
  case partie(String)
  /// A structure, by its candidature.
  case structure(ID<Candidature>)
}

/// Posts, at least and at most; nil: no limit.
package struct BornesPostes: Sendable, Hashable {
  package let minimum: Int?
  package let maximum: Int?

  package init(minimum: Int?, maximum: Int?) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What somebody asks to impose, before it is read against a version.
package enum ChoixDemande: Sendable, Hashable {
  case lieu(LieuForce, Forcage.Sens)
  case deplacement(de: LieuForce, vers: LieuForce)
  case groupe(GroupeForce, BornesPostes)
  case besoin(commune: String, habitants: Int)
  case place(LieuForce, commune: String)
}
