/// What a verification found.
package struct BilanJournal: Sendable, Equatable {
  /// Entries in the journal, sealed or waiting.
  package let entrees: Int
  package let scellees: Int
  /// Nil when all is well.
  package let premiereFaute: FauteJournal?
  /// The last seal; nil while nothing is sealed.
  package let tete: TeteJournal?

  package init(
    entrees: Int, scellees: Int, premiereFaute: FauteJournal?, tete: TeteJournal?
  ) {
    self.entrees = entrees
    self.scellees = scellees
    self.premiereFaute = premiereFaute
    self.tete = tete
  }
}

/// The first thing that does not hold: where, and what.
package struct FauteJournal: Sendable, Equatable {
  /// The place in the chain; nil for what has none.
  package let position: Int64?
  /// The number of the entry; nil when there is none to name.
  package let entree: Int64?
  package let nature: Nature

  package init(position: Int64?, entree: Int64?, nature: Nature) {
    self.position = position
    self.entree = entree
    self.nature = nature
  }

  /// Stable codes, printed by `journal verify --json`.
  package enum Nature: String, Sendable, CaseIterable {
    /// No seal bears this position though later ones exist.
    case positionManquante
    /// The seal stands but its entry is gone.
    case entreeAbsente
    /// A column holds something that is not of its type.
    case entreeIllisible
    /// The entry is no longer what was sealed.
    case entreeModifiee
    /// The entry fits the rest of the chain; its seal was rewritten.
    case sceauModifie
    /// The last entry and its seal do not agree, and nothing tells which was changed.
    case entreeOuSceauModifie
    /// A personal value, or the salt of its person, is no longer what was digested.
    case valeurModifiee
    /// A personal value is gone though its person was not erased.
    case valeurDetruite
    /// A personal value stands though its person was erased.
    case valeurRestee
    /// A personal row was added, removed, or given to someone else.
    case personnesModifiees
    /// A person is marked erased and no entry says so.
    case effacementSansEntree
    /// An entry long past was never sealed: written beside the program.
    case entreeNonScellee
    /// The chain ends before a head kept outside.
    case journalTronque
    /// The chain is sound but is not the one a head kept outside was taken from.
    case chaineRecalculee
  }
}
