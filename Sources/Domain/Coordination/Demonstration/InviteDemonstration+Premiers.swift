extension InviteDemonstration {
  /// Intercommunalités, missions locales, France Services: invited on 25 January 2021.
  static let institutions: [InviteDemonstration] = [
    g(
      .epci, "CA du Cotentin", "50129", "Solène Fictif",
      "contact@cotentin.example", .volontiers, "2021-01-27"),
    g(
      .epci, "CC de Granville, Terre et Mer", "50218", "Maël Démo",
      "contact@granville-terre-et-mer.example", .volontiers, "2021-01-27"),
    g(
      .epci, "CC de la Baie du Cotentin", "50099", "Titouan Fictif",
      "contact@baie-du-cotentin.example", .volontiers, "2021-01-29"),
    g(
      .epci, "CC de Villedieu Intercom", "50639", "Maïwenn Exemple",
      "contact@villedieu-intercom.example", .aEtudier, "2021-01-29"),
    g(
      .epci, "CA Saint-Lô Agglo", "50502", "Corentin Démo",
      "contact@saint-lo-agglo.example", .aEtudier, "2021-02-02"),
    g(
      .epci, "CC Coutances Mer et Bocage", "50147", "Bleuenn Fictif",
      "contact@coutances-mer-et-bocage.example", .aEtudier, "2021-02-02"),
    g(
      .epci, "CC Côte Ouest Centre Manche", "50267", "Nolwenn Exemple",
      "contact@cote-ouest-centre-manche.example", .aEtudier, "2021-02-04"),
    g(
      .epci, "CA Mont-Saint-Michel-Normandie", "50025", "Gurvan Démo",
      "contact@msm-normandie.example", .aEtudier, "2021-02-09"),
    g(
      .missionLocale, "Mission locale de démonstration, Cherbourg-en-Cotentin", "50129",
      "Awen Fictif",
      "cherbourg@mission-locale.example", .aEtudier, "2021-02-04"),
    g(
      .missionLocale, "Mission locale de démonstration, Saint-Lô", "50502", "Tifenn Exemple",
      "saint-lo@mission-locale.example", .non, "2021-02-11"),
    g(
      .missionLocale, "Mission locale fictive d’Avranches", "50025", "Kilian Fictif",
      "avranches@mission-locale.example"),
    g(
      .franceServices, "Commune d’Avranches, France Services", "50025", "Enora Exemple",
      "france-services@avranches.example", .volontiers, "2021-02-02"),
    g(
      .franceServices, "Commune de Tessy-Bocage, France Services", "50592", "Lison Démo",
      "france-services@tessy-bocage.example", .volontiers, "2021-02-09"),
    g(
      .franceServices, "Commune de Bréhal, France Services", "50076", "Youna Exemple",
      "france-services@brehal.example", .volontiers, "2021-02-11"),
    g(
      .franceServices, "Commune de Lessay, France Services", "50267", "Anaëlle Exemple",
      "france-services@lessay.example", .volontiers, "2021-02-16"),
    g(
      .franceServices, "France Services de démonstration, Sourdeval", "50582", "Goulven Fictif",
      "sourdeval@france-services.example", .aEtudier, "2021-01-29"),
    g(
      .franceServices, "France Services de démonstration, Mortain-Bocage", "50359", "Katell Démo",
      "mortain@france-services.example", .non, "2021-02-04"),
    g(
      .franceServices, "France Services de démonstration, Saint-Hilaire-du-Harcouët", "50484",
      "Alan Exemple",
      "saint-hilaire@france-services.example", .aEtudier, "2021-02-09"),
    g(
      .franceServices, "France Services de démonstration, Port-Bail-sur-Mer", "50412",
      "Nolan Fictif",
      "port-bail@france-services.example", .non, "2021-02-16"),
    g(
      .franceServices, "France Services de démonstration, Coutances", "50147", "Rivanon Démo",
      "coutances@france-services.example", .aEtudier, "2021-02-19"),
    g(
      .franceServices, "France Services fictive, Valognes", "50615", "Ronan Démo",
      "valognes@france-services.example"),
    g(
      .franceServices, "France Services fictive, Granville", "50218", "Maria Exemple",
      "granville@france-services.example"),
    g(
      .franceServices, "France Services fictive, Carentan-les-Marais", "50099", "Denez Fictif",
      "carentan@france-services.example"),
    g(
      .franceServices, "France Services fictive, Agon-Coutainville", "50003", "Elouan Démo",
      "agon@france-services.example"),
    g(
      .franceServices, "France Services fictive, Villedieu-les-Poêles-Rouffigny", "50639",
      "Sterenn Exemple",
      "villedieu@france-services.example"),
    g(
      .franceServices, "France Services fictive, Cherbourg-en-Cotentin", "50129", "Judikael Fictif",
      "cherbourg@france-services.example"),
  ]
}
