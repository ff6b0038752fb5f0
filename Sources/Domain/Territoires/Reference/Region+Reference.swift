extension Region {
  /// The eighteen régions (INSEE, official geographic code of 1 January 2026), by code.
  package static let toutes: [Region] = [
    Region(code: "01", nom: "Guadeloupe", article: .la, chefLieu: "97105"),
    Region(code: "02", nom: "Martinique", article: .la, chefLieu: "97209"),
    Region(code: "03", nom: "Guyane", article: .la, chefLieu: "97302"),
    Region(code: "04", nom: "La Réunion", article: .sans, chefLieu: "97411"),
    Region(code: "06", nom: "Mayotte", article: .sans, chefLieu: "97611"),
    Region(code: "11", nom: "Île-de-France", article: .elide, chefLieu: "75056"),
    Region(code: "24", nom: "Centre-Val de Loire", article: .le, chefLieu: "45234"),
    Region(code: "27", nom: "Bourgogne-Franche-Comté", article: .sans, chefLieu: "21231"),
    Region(code: "28", nom: "Normandie", article: .sans, chefLieu: "76540"),
    Region(code: "32", nom: "Hauts-de-France", article: .les, chefLieu: "59350"),
    Region(code: "44", nom: "Grand Est", article: .le, chefLieu: "67482"),
    Region(code: "52", nom: "Pays de la Loire", article: .les, chefLieu: "44109"),
    Region(code: "53", nom: "Bretagne", article: .sans, chefLieu: "35238"),
    Region(code: "75", nom: "Nouvelle-Aquitaine", article: .la, chefLieu: "33063"),
    Region(code: "76", nom: "Occitanie", article: .elide, chefLieu: "31555"),
    Region(code: "84", nom: "Auvergne-Rhône-Alpes", article: .elide, chefLieu: "69123"),
    Region(code: "93", nom: "Provence-Alpes-Côte d'Azur", article: .sans, chefLieu: "13055"),
    Region(code: "94", nom: "Corse", article: .sans, chefLieu: "2A004"),
  ]
}
