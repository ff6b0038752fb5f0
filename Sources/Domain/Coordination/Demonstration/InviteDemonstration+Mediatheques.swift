extension InviteDemonstration {
  /// Médiathèques invited on 25 January 2021: the ten libraries of the tour among them.
  static let mediatheques: [InviteDemonstration] = [
    g(
      .mediatheque, "Commune de Saint-Lô, médiathèque", "50502", "Rozenn Fictif",
      "mediatheque@saint-lo.example", .volontiers, "2021-01-27"),
    g(
      .mediatheque, "Commune de Pontorson, médiathèque", "50410", "Ewen Démo",
      "mediatheque@pontorson.example", .volontiers, "2021-02-16"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Saint-Jean-des-Champs", "50493",
      "Perrine Exemple",
      "saint-jean-des-champs@bibliotheques.example", .aEtudier, "2021-01-29"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Pierreville", "50401", "Gaëtan Fictif",
      "pierreville@bibliotheques.example", .aEtudier, "2021-02-02"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Vesly", "50629", "Armelle Démo",
      "vesly@bibliotheques.example", .aEtudier, "2021-02-04"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Fleury", "50185", "Brieuc Exemple",
      "fleury@bibliotheques.example", .aEtudier, "2021-02-09"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Domjean", "50164", "Clervie Fictif",
      "domjean@bibliotheques.example", .aEtudier, "2021-02-11"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Marigny-Le-Lozon", "50292", "Donan Démo",
      "marigny-le-lozon@bibliotheques.example", .aEtudier, "2021-02-11"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Saint-James", "50487", "Eflamm Exemple",
      "saint-james@bibliotheques.example", .aEtudier, "2021-02-16"),
    g(
      .mediatheque, "Bibliothèque de démonstration, La Hague", "50041", "Fanny Fictif",
      "la-hague@bibliotheques.example", .aEtudier, "2021-02-16"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Saint-Pierre-Église", "50539", "Gildas Démo",
      "saint-pierre-eglise@bibliotheques.example", .aEtudier, "2021-02-19"),
    g(
      .mediatheque, "Bibliothèque de démonstration, Picauville", "50400", "Haude Exemple",
      "picauville@bibliotheques.example", .non, "2021-02-19"),
    g(
      .mediatheque, "Médiathèque fictive, Coutances", "50147", "Iona Fictif",
      "coutances@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Valognes", "50615", "Jakez Démo",
      "valognes@mediatheques.example"),
  ]

  /// Invited on 10 February: nobody reminded them.
  static let tardives: [InviteDemonstration] = [
    g(
      .mediatheque, "Médiathèque fictive, Bréhal", "50076", "Klervi Exemple",
      "brehal@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Lessay", "50267", "Loïg Fictif",
      "lessay@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Mortain-Bocage", "50359", "Morgane Démo",
      "mortain-bocage@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Sourdeval", "50582", "Neven Exemple",
      "sourdeval@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Port-Bail-sur-Mer", "50412", "Oanez Fictif",
      "port-bail-sur-mer@mediatheques.example"),
    g(
      .mediatheque, "Médiathèque fictive, Agon-Coutainville", "50003", "Padrig Démo",
      "agon-coutainville@mediatheques.example"),
  ]
}
