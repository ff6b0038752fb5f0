import CSV

/// What the files of one import say, before it is set against what is already known.
struct LotTerritoires: Sendable {
  var regions: [Region] = []
  var departements: [DepartementLu] = []
  var communes: [Commune] = []
  var arrondissements: [(ArrondissementMunicipal, origine: Origine)] = []
  var deleguees: [CommuneAncienne] = []
  var mouvements: [Mouvement] = []
  var intercommunalites: [String: Intercommunalite] = [:]
  /// EPT by commune, with its name and the commune's département.
  var epts: [(commune: String, siren: String, nom: String, departement: String)] = []
  var zrr: [String: Zrr] = [:]
  var fragilites: [String: Fragilite] = [:]
  var contours: [Contour] = []
  var fichiers: [TerritoireReport.Fichier] = []
  var ignores: [String] = []

  struct DepartementLu: Sendable {
    let code: String
    let nom: String
    let article: Article
    let region: String
    let chefLieu: String
  }

  /// Where a line comes from, for those that only the whole import can judge.
  struct Origine: Sendable {
    let fichier: Int
    let row: CSVRow
  }

  func has(_ kind: FichierTerritoires) -> Bool { fichiers.contains { $0.genre == kind } }

  /// Reads one file into the lot; a file that is none of ours is only named.
  mutating func read(_ name: String, _ bytes: [UInt8]) {
    guard let kind = FichierTerritoires(head: bytes) else {
      ignores.append(name)
      return
    }
    fichiers.append(TerritoireReport.Fichier(nom: name, genre: kind))
    if kind == .contours { return readContours(bytes) }
    guard var file = CSVFile(bytes) else { return }
    let columns = file.header
    switch kind {
    case .regions: each(&file) { (lot, row) throws(LigneRefusee) in try lot.region(row, columns) }
    case .departements:
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.departement(row, columns) }
    case .communes:
      let places = CommuneColumns(columns)
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.commune(row, places) }
    case .arrondissements:
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.arrondissement(row, columns) }
    case .deleguees:
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.deleguee(row, columns) }
    case .mouvements:
      let places = MouvementColumns(columns)
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.mouvement(row, places) }
    case .epci: each(&file) { (lot, row) throws(LigneRefusee) in try lot.epci(row, columns) }
    case .ept: each(&file) { (lot, row) throws(LigneRefusee) in try lot.ept(row, columns) }
    case .zrr:
      let places = (columns.column("code_insee"), columns.column("statut"))
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.zrr(row, places) }
    case .fragilite:
      let places = FragiliteColumns(columns)
      each(&file) { (lot, row) throws(LigneRefusee) in try lot.fragilite(row, places) }
    case .contours: return
    }
  }

  private mutating func each(
    _ file: inout CSVFile, _ take: (inout LotTerritoires, CSVRow) throws(LigneRefusee) -> Void
  ) {
    while let line = file.next() {
      switch line {
      case .refused(let number, let fault, let cells):
        refuse(.illisible(fault), line: number, cells)
      case .row(let row):
        do {
          try take(&self, row)
          fichiers[fichiers.count - 1].lignes += 1
        } catch {
          refuse(error, line: row.line, row.cells)
        }
      }
    }
  }

  /// Leaves out a line of the file being read.
  mutating func refuse(_ motif: LigneRefusee, line: Int, _ cells: [String] = []) {
    let refused = TerritoireReport.Refusee(ligne: line, motif: motif, cells: cells)
    fichiers[fichiers.count - 1].refusees.append(refused)
  }

  /// Leaves out a line that had been kept.
  mutating func refuse(_ motif: LigneRefusee, at origine: Origine) {
    guard fichiers.indices.contains(origine.fichier) else { return }
    fichiers[origine.fichier].lignes -= 1
    fichiers[origine.fichier].refusees.append(
      TerritoireReport.Refusee(
        ligne: origine.row.line, motif: motif, cells: origine.row.cells))
  }
}
