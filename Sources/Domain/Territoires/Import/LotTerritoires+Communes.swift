import CSV

/// Where the columns of the communes' file are.
struct CommuneColumns {
  let code, nom, dep, epci, epciNom, epciNature, population, codesPostaux, lon, lat: Int?

  init(_ header: CSVHeader) {
    code = header.column("code")
    nom = header.column("nom")
    dep = header.column("dep")
    epci = header.column("epci_siren")
    epciNom = header.column("epci_nom")
    epciNature = header.column("epci_nature")
    population = header.column("population")
    codesPostaux = header.column("codes_postaux")
    lon = header.column("lon")
    lat = header.column("lat")
  }
}

extension LotTerritoires {
  mutating func commune(_ row: CSVRow, _ at: CommuneColumns) throws(LigneRefusee) {
    let code = try communeCode(row[at.code])
    let departement = row[at.dep]
    guard Departement.code(ofCommune: code) == departement else { throw .departement(departement) }
    var commune = Commune(
      code: code, nom: try present(row[at.nom]), departement: departement,
      population: try population(row[at.population]))
    commune.epci = try groupement(row, at)
    commune.codesPostaux = row[at.codesPostaux].split(separator: "|").map(String.init)
    if let lon = Double(row[at.lon]), let lat = Double(row[at.lat]) {
      commune.position = Position(checked: lon, lat)
    }
    communes.append(commune)
  }

  private mutating func groupement(
    _ row: CSVRow, _ at: CommuneColumns
  ) throws(LigneRefusee) -> String? {
    let siren = row[at.epci]
    guard !siren.isEmpty else { return nil }
    if intercommunalites[siren] != nil { return siren }
    let code = try digitsCode(siren, 9)
    guard let nature = Intercommunalite.Nature(rawValue: row[at.epciNature]) else {
      throw .valeur(row[at.epciNature])
    }
    intercommunalites[code] = Intercommunalite(
      siren: code, nom: try present(row[at.epciNom]), nature: nature, departement: nil)
    return code
  }

  mutating func arrondissement(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    let arrondissement = ArrondissementMunicipal(
      code: try communeCode(row[columns.column("code")]),
      nom: try present(row[columns.column("nom")]),
      commune: try communeCode(row[columns.column("commune")]),
      population: try population(row[columns.column("population")]))
    arrondissements.append(
      (arrondissement, origine: Origine(fichier: fichiers.count - 1, row: row)))
  }

  mutating func deleguee(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    deleguees.append(
      CommuneAncienne(
        code: try communeCode(row[columns.column("code")]),
        nom: try present(row[columns.column("nom")]),
        commune: try communeCode(row[columns.column("commune")])))
  }
}
