extension Intercommunalite {
  /// The intercommunalités of the demonstration: Métropole du Grand Paris, the eight of Manche, and
  /// the four établissements publics territoriaux of Seine-Saint-Denis.
  static let reference: [Intercommunalite] = [
    i("200042604", "CC de Granville, Terre et Mer", .communauteDeCommunes, "50"),
    i("200042729", "CC de la Baie du Cotentin", .communauteDeCommunes, "50"),
    i("200043354", "CC de Villedieu Intercom", .communauteDeCommunes, "50"),
    i("200054781", "Métropole du Grand Paris", .metropole, "75"),
    i("200066389", "CA Saint-Lô Agglo", .communauteDAgglomeration, "50"),
    i("200067023", "CC Coutances Mer et Bocage", .communauteDeCommunes, "50"),
    i("200067031", "CC Côte Ouest Centre Manche", .communauteDeCommunes, "50"),
    i("200067205", "CA du Cotentin", .communauteDAgglomeration, "50"),
    i("200069425", "CA Mont-Saint-Michel-Normandie", .communauteDAgglomeration, "50"),
    i("200057867", "Plaine Commune", .etablissementPublicTerritorial, "93"),
    i("200057875", "Est Ensemble", .etablissementPublicTerritorial, "93"),
    i("200058097", "Paris Terres d'Envol", .etablissementPublicTerritorial, "93"),
    i("200058790", "Grand Paris Grand Est", .etablissementPublicTerritorial, "93"),
  ]

  private static func i(
    _ siren: String, _ nom: String, _ nature: Nature, _ departement: String
  ) -> Intercommunalite {
    Intercommunalite(siren: siren, nom: nom, nature: nature, departement: departement)
  }
}
