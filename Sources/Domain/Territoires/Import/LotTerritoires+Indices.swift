import CSV

/// Where the columns of the fragility index are: the five scores, then their mean.
struct FragiliteColumns {
  let code: Int?
  let scores: [Int?]

  init(_ header: CSVHeader) {
    code = header.column("code")
    scores = [
      header.column("no_thd_coverage_rate"), header.column("no_4g_coverage_rate"),
      header.column("poverty_rate"), header.column("older_65_rate"),
      header.column("nscol15p_rate"), header.column("total"),
    ]
  }
}

extension LotTerritoires {
  mutating func zrr(_ row: CSVRow, _ at: (code: Int?, statut: Int?)) throws(LigneRefusee) {
    let code = try communeCode(row[at.code])
    guard let statut = Zrr(rawValue: row[at.statut]) else { throw .valeur(row[at.statut]) }
    zrr[code] = statut
  }

  mutating func fragilite(_ row: CSVRow, _ at: FragiliteColumns) throws(LigneRefusee) {
    let code = try communeCode(row[at.code])
    // A commune of which nothing is published has a line of blanks.
    guard at.scores.contains(where: { !row[$0].isEmpty }) else { return }
    var scores: [Double] = []
    for column in at.scores {
      guard let score = Double(row[column]), (0...10).contains(score) else {
        throw .valeur(row[column])
      }
      scores.append(score)
    }
    guard scores.count == 6 else { return }
    fragilites[code] = .ifn(scores[0], scores[1], scores[2], scores[3], scores[4], scores[5])
  }
}
