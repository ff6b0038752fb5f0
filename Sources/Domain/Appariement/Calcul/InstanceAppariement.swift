/// Who wishes for what, and whom each post ranks: all by index from 0.
///
/// A post that does not rank a candidate refuses them. The hard filters (availability, the candidat's
/// own mobility, no crossing of a sea) were applied before: what remains is acceptable to both.
package struct InstanceAppariement: Sendable, Equatable {
  /// How many candidates each post may hold; 0 is legal.
  package let capacites: [Int32]
  /// For each candidate, posts, the most wished for first.
  package let voeux: Listes
  /// For each post, candidates, the best ranked first.
  package let classements: Listes

  package var candidats: Int { voeux.count }
  package var postes: Int { capacites.count }

  /// Both lists are as `LectureInstance` checks them: indexes within range, none twice in a list.
  package init(capacites: [Int32], voeux: Listes, classements: Listes) {
    self.capacites = capacites
    self.voeux = voeux
    self.classements = classements
  }
}
