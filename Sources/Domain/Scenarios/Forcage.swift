package import Comptes
package import Kernel

/// What somebody imposes on a calculation: at least or at most so many posts at a place. It keeps its
/// reason, its author, its day and what it costs; it can be undone, and stays on record.
package struct Forcage: Sendable, Equatable {
  package let id: ID<Forcage>
  package let lieu: LieuForce
  package let sens: Sens
  package let raison: String
  package let le: Instant
  package let par: ID<Compte>
  /// As that account's holder writes their name.
  package let auteur: String
  /// People that the plan loses by it, all else arranged for the best; below 0, it gains.
  package var cout: Int
  package var levee: Levee?

  package init(
    id: ID<Forcage>, lieu: LieuForce, sens: Sens, raison: String, le: Instant, par: ID<Compte>,
    auteur: String, cout: Int = 0, levee: Levee? = nil
  ) {
    self.id = id
    self.lieu = lieu
    self.sens = sens
    self.raison = raison
    self.le = le
    self.par = par
    self.auteur = auteur
    self.cout = cout
    self.levee = levee
  }

  package enum Sens: Sendable, Hashable {
    /// Pinned.
    case auMoins(Int)
    /// Limited; with 0, refused.
    case auPlus(Int)

    package var postes: Int {
      switch self {
      case .auMoins(let posts), .auPlus(let posts): posts
      }
    }

    package var estMinimum: Bool {
      if case .auMoins = self { true } else { false }
    }
  }

  package struct Levee: Sendable, Equatable {
    package let le: Instant
    package let par: ID<Compte>

    package init(le: Instant, par: ID<Compte>) {
      self.le = le
      self.par = par
    }
  }
}

/// The rules of a calculation as they were published before its official run: purpose, share in the
/// decision, sources. The parameters are the scenario's own, which never change.
package struct ReglesPubliees: Sendable, Equatable {
  package let finalite: String
  /// What the calculation weighs in the decision, and what it does not.
  package let part: String
  package let sources: String
  package let le: Instant

  package init(finalite: String, part: String, sources: String, le: Instant) {
    self.finalite = finalite
    self.part = part
    self.sources = sources
    self.le = le
  }
}
