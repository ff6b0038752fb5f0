package import Territoires

/// What Manche teaches: the same ten posts, counted at the seat, in nine centres, then with a tour of
/// ten libraries. The centres and libraries are chosen for the demonstration.
package struct LeconDuSiege: Sendable {
  package let mesures: [Mesure]

  package struct Mesure: Sendable {
    package let choix: Choix
    package let lieux: [Commune]
    package let proches: HabitantsProches
  }

  package enum Choix: Sendable, CaseIterable {
    /// The seat of the Département, Saint-Lô.
    case siege
    /// Nine centres médico-sociaux.
    case centres
    /// And one post's tour of ten libraries, a tenth of its time in each.
    case tournee

    fileprivate var codes: [String] {
      switch self {
      case .siege: ["50502"]
      case .centres: LeconDuSiege.centres
      case .tournee: LeconDuSiege.centres + LeconDuSiege.bibliotheques
      }
    }
  }

  /// Cherbourg-en-Cotentin, Valognes, Carentan-les-Marais, Saint-Lô, Coutances, Granville, Avranches,
  /// Saint-Hilaire-du-Harcouët, Mortain-Bocage.
  private static let centres = [
    "50129", "50615", "50099", "50502", "50147", "50218", "50025", "50484", "50359",
  ]

  /// Saint-Jean-des-Champs, Pierreville, Vesly, Fleury, Domjean, Marigny-Le-Lozon, Saint-James,
  /// La Hague, Saint-Pierre-Église, Picauville.
  private static let bibliotheques = [
    "50493", "50401", "50629", "50185", "50164", "50292", "50487", "50041", "50539", "50400",
  ]

  /// `kilometres`: how near is near.
  package init(_ index: TerritoireIndex, within kilometres: Double = 10) {
    let whole = index.isImported ? index : Self.complet
    mesures = Choix.allCases.map { choix in
      let places = choix.codes.compactMap(whole.commune)
      return Mesure(
        choix: choix, lieux: places,
        proches: whole.habitantsProches(of: places, in: .departement("50"), within: kilometres))
    }
  }

  private static let complet = TerritoireIndex(
    Referentiel(
      version: 1, regions: [], departements: [], intercommunalites: [],
      communes: CommunesManche.toutes, arrondissements: [], anciennes: []))
}
