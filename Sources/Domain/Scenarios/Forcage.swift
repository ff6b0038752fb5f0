package import Comptes
package import Kernel

/// What somebody imposes on a calculation: posts at a place, a post moved, the posts of a territory or
/// a structure, a corrected value. It keeps its reason, its author, its day and what it costs; it can
/// be undone, and stays on record.
package struct Forcage: Sendable, Equatable {
  package let id: ID<Forcage>
  package let objet: Objet
  package let raison: String
  /// Where a corrected value comes from; empty for what is no correction.
  package let source: String
  package let le: Instant
  package let par: ID<Compte>
  /// As that account's holder writes their name.
  package let auteur: String
  /// People that the plan loses by it, all else arranged for the best; below 0, it gains. Of a
  /// correction, both plans are counted on the corrected value.
  package var cout: Int
  package var levee: Levee?

  package init(
    id: ID<Forcage>, objet: Objet, raison: String, source: String = "", le: Instant,
    par: ID<Compte>, auteur: String, cout: Int = 0, levee: Levee? = nil
  ) {
    self.id = id
    self.objet = objet
    self.raison = raison
    self.source = source
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
