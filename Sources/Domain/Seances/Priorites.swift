package import Candidatures
package import Kernel

/// Why a file comes before others: a code of the published order, and since when.
package struct RaisonPriorite: Sendable, Hashable {
  /// One of the programme's rule, such as `coordonnateur`.
  package let code: String
  /// The day of the fact that gives it; nil for the ordinary level.
  package let depuis: Jour?

  package init(code: String, depuis: Jour? = nil) {
    self.code = code
    self.depuis = depuis
  }

  /// Adjourned by an earlier séance.
  package static let reexamen = "reexamen"
  /// In the territory of a recognised coordonnateur.
  package static let coordonnateur = "coordonnateur"
  /// Everything else.
  package static let autres = "autres"
}

/// Another capability that knows why some files come first. It is asked when the agenda is built, and
/// what it answers is stored with the agenda.
package protocol SourcePriorites: Sendable {
  /// A reason for each file that has one on that day; nothing for the others.
  func raisons(
    _ dossiers: [DossierSeance], on jour: Jour
  ) async throws -> [ID<Candidature>: RaisonPriorite]
}

/// The published order: levels, the first served first (rule `seance.ordre`).
package struct OrdrePublie: Sendable, Hashable {
  package let niveaux: [String]

  package init(_ niveaux: [String]) { self.niveaux = niveaux }

  /// 1 for the first; an unknown code comes after every level.
  package func niveau(_ code: String) -> Int {
    (niveaux.firstIndex(of: code) ?? niveaux.count) + 1
  }

  /// The agenda: by level, then the préfecture's rank, the day received, the number.
  package func points(
    _ dossiers: [DossierSeance], raisons: [ID<Candidature>: RaisonPriorite]
  ) -> [Point] {
    let placed = dossiers.map { dossier in
      let raison = best([raisons[dossier.id], dossier.reexamen])
      return (dossier: dossier, raison: raison, niveau: niveau(raison.code))
    }
    let ordered = placed.sorted { a, b in
      (a.niveau, a.dossier.avis?.rang ?? .max, a.dossier.recueLe.number, a.dossier.id)
        < (b.niveau, b.dossier.avis?.rang ?? .max, b.dossier.recueLe.number, b.dossier.id)
    }
    return ordered.enumerated().map { index, place in
      Point(
        candidature: place.dossier.id, rang: index + 1, niveau: place.niveau, raison: place.raison)
    }
  }

  private func best(_ raisons: [RaisonPriorite?]) -> RaisonPriorite {
    let known = raisons.compactMap { $0 }.filter { niveaux.contains($0.code) }
    return known.min { niveau($0.code) < niveau($1.code) }
      ?? RaisonPriorite(code: RaisonPriorite.autres)
  }
}

extension DossierSeance {
  fileprivate var reexamen: RaisonPriorite? {
    ajourneLe.map { RaisonPriorite(code: RaisonPriorite.reexamen, depuis: $0) }
  }
}
