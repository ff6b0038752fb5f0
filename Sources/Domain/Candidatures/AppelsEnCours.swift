package import Kernel

/// Whether a call lets a candidature in: what this capability asks of the one that keeps calls.
package protocol AppelsEnCours: Sendable {
  /// For a candidature of this département, at that moment.
  func fenetre(departement: String, at: Instant) async throws -> FenetreAppel
}

/// The call a candidature answers.
package struct AppelCite: Sendable, Hashable {
  package let numero: Int64
  package let titre: String

  package init(numero: Int64, titre: String) {
    self.numero = numero
    self.titre = titre
  }
}

/// Local times, as the clocks of the département show them.
package enum FenetreAppel: Sendable, Equatable {
  /// By this call; nil where none was ever published.
  case ouverte(AppelCite?)
  /// Opens then.
  case pasEncore(HeureLocale)
  /// Its last minute was this one.
  case close(HeureLocale)

  /// Refuses what comes before the first minute or after the last one.
  func requireOpen() throws(CandidatureRefusal) -> AppelCite? {
    switch self {
    case .ouverte(let appel): return appel
    case .pasEncore(let opening): throw .appelAVenir(opening)
    case .close(let last): throw .appelClos(last)
    }
  }
}

/// No call is kept: deposits are always let in.
package struct SansAppel: AppelsEnCours {
  package init() {}
  package func fenetre(departement: String, at: Instant) async throws -> FenetreAppel {
    .ouverte(nil)
  }
}
