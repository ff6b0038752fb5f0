import CSV

extension LotTerritoires {
  mutating func region(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    regions.append(
      Region(
        code: try digitsCode(row[columns.column("REG")], 2),
        nom: try present(row[columns.column("LIBELLE")]),
        article: try article(row[columns.column("TNCC")]),
        chefLieu: try communeCode(row[columns.column("CHEFLIEU")])))
  }

  mutating func departement(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    departements.append(
      DepartementLu(
        code: try departementCode(row[columns.column("DEP")]),
        nom: try present(row[columns.column("LIBELLE")]),
        article: try article(row[columns.column("TNCC")]),
        region: try digitsCode(row[columns.column("REG")], 2),
        chefLieu: try communeCode(row[columns.column("CHEFLIEU")])))
  }

  mutating func epci(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    let siren = try digitsCode(row[columns.column("siren")], 9)
    let nature = row[columns.column("nature")]
    guard let nature = Intercommunalite.Nature(rawValue: nature) else { throw .valeur(nature) }
    intercommunalites[siren] = Intercommunalite(
      siren: siren, nom: try present(row[columns.column("nom")]), nature: nature,
      departement: try departementCode(row[columns.column("dep")]))
  }

  mutating func ept(_ row: CSVRow, _ columns: CSVHeader) throws(LigneRefusee) {
    epts.append(
      (
        commune: try communeCode(row[columns.column("CODGEO")]),
        siren: try digitsCode(row[columns.column("EPT")], 9),
        nom: try present(row[columns.column("LIBEPT")]),
        departement: try departementCode(row[columns.column("DEP")])
      ))
  }
}
