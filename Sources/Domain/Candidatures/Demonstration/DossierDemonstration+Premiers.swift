import Structures

extension DossierDemonstration {
  /// Version 3 of the Seine-Saint-Denis project, line by line (design of the demonstration, §2): 36
  /// structures, 80 posts. Public bodies and their numbers are real, everything else is invented;
  /// the associations' numbers, in 99993, are nobody's.
  static let premiers: [DossierDemonstration] = [
    d(
      "Département de la Seine-Saint-Denis", "22930008201453", .departement, "93008",
      "93066x2 93001x2 93029 93005x2 93071 93048x2 93008 93014x2 93032", "Thierry Fictif",
      "thierry.fictif@seine-saint-denis.example"),
    d(
      "Plaine Commune", "20005786700018", .epci, "93066",
      "93066 93031 93072 93079 93039", "Camille Fictif",
      "contact@plaine-commune.example"),
    d(
      "Paris Terres d’Envol", "20005809700011", .epci, "93005",
      "93007 93078 93030", "Dominique Démo",
      "contact@paris-terres-d-envol.example"),
    d(
      "Est Ensemble", "20005787500011", .epci, "93063",
      "93053 93045 93061 93055", "Claude Exemple",
      "contact@est-ensemble.example"),
    d(
      "Grand Paris Grand Est", "20005879000011", .epci, "93051",
      "93051 93064 93049 93047", "Sacha Fictif",
      "contact@grand-paris-grand-est.example"),
    d(
      "Commune de Saint-Denis", "21930066200018", .commune, "93066",
      "93066x2", "Noa Démo",
      "contact@saint-denis.example"),
    d(
      "Commune de Pierrefitte-sur-Seine", "21930059700016", .commune, "93059",
      "93059", "Charlie Exemple",
      "contact@pierrefitte-sur-seine.example"),
    d(
      "Commune d’Aubervilliers", "21930001900011", .commune, "93001",
      "93001x3", "Alix Fictif",
      "contact@aubervilliers.example"),
    d(
      "Association fictive « L’Écran partagé »", "99993002700019", .privee, "93029",
      "93029x2", "Gaspard Démo",
      "gaspard.demo@ecran-partage.example"),
    d(
      "Commune de La Courneuve", "21930027400012", .commune, "93027",
      "93027x2", "Eden Démo",
      "contact@la-courneuve.example"),
    d(
      "Commune d’Épinay-sur-Seine", "21930031600011", .commune, "93031",
      "93031x2", "Lou Exemple",
      "contact@epinay-sur-seine.example"),
    d(
      "Commune de Saint-Ouen-sur-Seine", "21930070400018", .commune, "93070",
      "93070", "Maxence Fictif",
      "contact@saint-ouen-sur-seine.example"),
    d(
      "Commune de Stains", "21930072000014", .commune, "93072",
      "93072", "Yaël Démo",
      "contact@stains.example"),
    d(
      "Commune de Villetaneuse", "21930079500123", .commune, "93079",
      "93079", "Andréa Exemple",
      "contact@villetaneuse.example"),
    d(
      "Association fictive « Clic et Compagnie »", "99993001900016", .privee, "93072",
      "93072x2", "Morgan Fictif",
      "contact@clic-et-compagnie.example", engagee: false),
    d(
      "Commune d’Aulnay-sous-Bois", "21930005000016", .commune, "93005",
      "93005x2", "Swann Démo",
      "contact@aulnay-sous-bois.example"),
    d(
      "Commune de Drancy", "21930029000018", .commune, "93029",
      "93029x2", "Ange Exemple",
      "contact@drancy.example"),
    d(
      "Commune du Blanc-Mesnil", "21930007600011", .commune, "93007",
      "93007", "Célestin Fictif",
      "contact@le-blanc-mesnil.example"),
  ]
}
