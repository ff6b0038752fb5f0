package import Comptes
package import Kernel
package import MisesEnRelation

/// A campagne of the demonstration, on invented structures and people: what each of them says.
package enum CampagneDemonstration {
  /// One post each, in Livry-Gargan and in Bondy. `compte`: who answers for the first.
  package static func offres(compte: ID<Compte>?, at: Instant) -> [Offre] {
    [
      offre(930_411, "Point numérique fictif de Livry-Gargan", "93046", compte, at),
      offre(930_412, "Médiathèque fictive de Bondy", "93010", nil, at),
    ]
  }

  /// In the order of `CandidatDemonstration.appariement`, the most wished for first.
  package static let voeux: [[ID<Offre>]] = [
    [ID(930_411), ID(930_412)], [ID(930_411)], [ID(930_411), ID(930_412)],
    [ID(930_411), ID(930_412)],
  ]

  /// Of the first person, and so on by tens: those of the story come before.
  package static let premier = 5

  private static func offre(
    _ id: Int64, _ nom: String, _ commune: String, _ compte: ID<Compte>?, _ at: Instant
  ) -> Offre {
    Offre(
      id: ID(id), origine: .structure(ID(id)), structure: nom, postes: 1, departement: "93",
      lieux: [LieuOffre(commune: commune)],
      conditions: ConditionsOffre(
        debut: Jour(2021, 5, 3) ?? Jour(number: 0), itinerant: false, vehicule: "",
        encadrement: "La responsable de l’accueil (démonstration)."),
      publieeLe: at,
      contact: ContactOffre(
        nom: "Alix Démo", courriel: "accueil@structure-fictive.example", personne: id + 10),
      compte: compte)
  }
}
