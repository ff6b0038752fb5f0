extension Departement {
  /// The five overseas départements and the eight overseas collectivities, by code. The time zone is
  /// that of the seat; the Marquesas and the Gambier, in Polynésie française, have zones of their own.
  static let outreMer: [Departement] = [
    d(
      "971", "Guadeloupe", .la, "01", 383_569, "97105", "Basse-Terre", -61.7294, 15.9992,
      "America/Guadeloupe"),
    d(
      "972", "Martinique", .la, "02", 361_019, "97209", "Fort-de-France", -61.0686, 14.6492,
      "America/Martinique"),
    d("973", "Guyane", .la, "03", 288_382, "97302", "Cayenne", -52.3319, 4.9464, "America/Cayenne"),
    d(
      "974", "La Réunion", .sans, "04", 881_348, "97411", "Saint-Denis", 55.4444, -20.9434,
      "Indian/Reunion"),
    d(
      "975", "Saint-Pierre-et-Miquelon", .sans, nil, 5_790, "97502", "Saint-Pierre", -56.1764,
      46.7811, "America/Miquelon"),
    d(
      "976", "Mayotte", .sans, "06", 256_518, "97611", "Mamoudzou", 45.1964, -12.7875,
      "Indian/Mayotte"),
    d(
      "977", "Saint-Barthélemy", .sans, nil, 10_660, "97701", "Gustavia", -62.8498, 17.8962,
      "America/St_Barthelemy"),
    d(
      "978", "Saint-Martin", .sans, nil, 31_160, "97801", "Marigot", -63.0823, 18.0679,
      "America/Marigot"),
    d(
      "984", "Terres australes et antarctiques françaises", .les, nil, 0, "97416", "Saint-Pierre",
      55.4778, -21.3419, "Indian/Kerguelen"),
    d(
      "986", "Wallis-et-Futuna", .sans, nil, 11_151, "98613", "Mata-Utu", -176.174, -13.2825,
      "Pacific/Wallis"),
    d(
      "987", "Polynésie française", .la, nil, 278_786, "98735", "Papeete", -149.57, -17.535,
      "Pacific/Tahiti"),
    d(
      "988", "Nouvelle-Calédonie", .la, nil, 264_596, "98818", "Nouméa", 166.458, -22.2758,
      "Pacific/Noumea"),
    d("989", "Clipperton", .sans, nil, 0, "98901", "Clipperton", -109.208, 10.3021, "Etc/GMT+8"),
  ]
}
