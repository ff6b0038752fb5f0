package import Candidats
package import Kernel
package import Programme

/// What a person's diploma and experience are worth at a post whose structure did not rank them. Neither
/// distance, address, age nor Pix has any weight: they are not read here.
package struct PointsCandidat: Sendable, Hashable {
  package let diplome: Int
  package let experience: Int

  package init(diplome: Int, experience: Int) {
    self.diplome = diplome
    self.experience = experience
  }

  package var total: Int { diplome + experience }
}

extension LimitesAppariement {
  /// From what the person said of their situation.
  package func points(_ situations: Set<Situation>) -> PointsCandidat {
    PointsCandidat(
      diplome: situations.contains(.diplome) ? poidsDiplome : 0,
      experience: situations.contains(.experience) ? poidsExperience : 0)
  }
}

/// The published lottery: one for all the posts of a campagne, drawn before anybody's wishes are known.
package struct TirageAppariement: Sendable {
  /// Hexadecimal.
  package let graine: String
  private let digests: any Digests

  package init(graine: String, _ digests: any Digests) {
    self.graine = graine
    self.digests = digests
  }

  /// SHA-256 of `graine:numero`, the number of the registration in decimal digits. The smallest first.
  package func billet(_ candidat: ID<Candidat>) -> [UInt8] {
    digests.sha256(Array("\(graine):\(candidat)".utf8))
  }
}
