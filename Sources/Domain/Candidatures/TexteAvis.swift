/// What an opinion says.
package struct TexteAvis: Sendable, Equatable {
  package let sens: Sens
  /// Among the favourable opinions of the département, 1 first; nil when they are not ranked.
  package let rang: Int?
  /// 10 to 1,000 characters, read as it is by the structure.
  package let commentaire: String

  package enum Sens: Sendable, Equatable {
    /// For so many posts, at most those asked for.
    case favorable(postes: Int)
    case defavorable
  }

  package init(sens: Sens, rang: Int?, commentaire: String) {
    self.sens = sens
    self.rang = rang
    self.commentaire = commentaire
  }

  /// Zero when unfavourable.
  package var postes: Int {
    switch sens {
    case .favorable(let postes): postes
    case .defavorable: 0
    }
  }
}
