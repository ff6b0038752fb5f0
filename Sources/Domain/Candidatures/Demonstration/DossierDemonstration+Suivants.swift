import Structures

extension DossierDemonstration {
  /// The second half of the 36, in the order they were received.
  static let suivants: [DossierDemonstration] = [
    d(
      "Commune de Sevran", "21930071200524", .commune, "93071",
      "93071x2", "Loïs Démo",
      "contact@sevran.example"),
    d(
      "Commune de Villepinte", "21930078700013", .commune, "93078",
      "93078", "Maé Exemple",
      "contact@villepinte.example"),
    d(
      "Commune de Dugny", "21930030800018", .commune, "93030",
      "93030", "Gaël Fictif",
      "contact@dugny.example"),
    d(
      "Commune de Montreuil", "21930048000015", .commune, "93048",
      "93048x3", "Élie Démo",
      "contact@montreuil.example"),
    d(
      "Commune de Bobigny", "21930008400015", .commune, "93008",
      "93008x3", "Candice Exemple",
      "contact@bobigny.example"),
    d(
      "Commune de Bondy", "21930010000019", .commune, "93010",
      "93010x2", "Florian Fictif",
      "contact@bondy.example"),
    d(
      "Commune de Noisy-le-Sec", "21930053000017", .commune, "93053",
      "93053", "Hanae Démo",
      "contact@noisy-le-sec.example"),
    d(
      "Commune de Pantin", "21930055500014", .commune, "93055",
      "93055x2", "Isaure Exemple",
      "contact@pantin.example"),
    d(
      "Commune de Bagnolet", "21930006800018", .commune, "93006",
      "93006", "Jonas Fictif",
      "contact@bagnolet.example"),
    d(
      "Association fictive « La Souris verte »", "99993003500012", .privee, "93010",
      "93010x2", "Kilian Démo",
      "contact@la-souris-verte.example", engagee: false),
    d(
      "Association fictive « Mains connectées »", "99993004300016", .privee, "93063",
      "93063", "Léonie Exemple",
      "contact@mains-connectees.example", engagee: false),
    d(
      "Commune de Clichy-sous-Bois", "21930014200011", .commune, "93014",
      "93014x2", "Malo Fictif",
      "contact@clichy-sous-bois.example"),
    d(
      "Commune de Montfermeil", "21930047200194", .commune, "93047",
      "93047x2", "Nour Démo",
      "contact@montfermeil.example"),
    d(
      "Commune de Noisy-le-Grand", "21930051400011", .commune, "93051",
      "93051", "Elsa Exemple",
      "contact@noisy-le-grand.example"),
    d(
      "Commune de Livry-Gargan", "21930046400019", .commune, "93046",
      "93046", "Odette Exemple",
      "odette.exemple@livry-gargan.example"),
    d(
      "Commune de Rosny-sous-Bois", "21930064700019", .commune, "93064",
      "93064", "Rosa Démo",
      "contact@rosny-sous-bois.example"),
    d(
      "Commune de Neuilly-sur-Marne", "21930050600017", .commune, "93050",
      "93050", "Titouan Exemple",
      "contact@neuilly-sur-marne.example"),
    d(
      "Association fictive « Le Fil »", "99993005000011", .privee, "93032",
      "93032", "Aïda Démo",
      "aida.demo@le-fil.example", engagee: false),
  ]
}
