/// The steps of each variable: the inverse of the sum of its column or row, in absolute value (Pock
/// and Chambolle, 2011, α = 1).
struct Preconditionneur {
  let sites: Tampon<Double>
  let lignes: Tampon<Double>
  let groupes: Tampon<Double>
  /// What a post is worth at most, on average: the scale of the prices of groups.
  let echelle: Double

  init(_ programme: ProgrammeLineaire) {
    let (lines, back) = (programme.lignes, programme.colonnes)
    let columns = (0..<programme.sites).map { site in
      back[site].reduce(0.0) { sum, place in
        sum + programme.poids[back.elements[place]] * (programme.coefficientsColonnes?[place] ?? 1)
      }
    }
    let scale = max(1e-9, columns.reduce(0, +) / Double(max(1, columns.count)))
    var sums = columns
    for groupe in programme.groupes { for site in groupe.sites { sums[Int(site)] += scale * 0.2 } }
    sites = Tampon(sums.map { 1 / max($0, scale * 1e-9) })
    lignes = Tampon(
      (0..<programme.lines).map { line in
        let row = lines[line].reduce(0.0) { $0 + (programme.coefficientsLignes?[$1] ?? 1) }
        return 1 / max(programme.poids[line] * row, 1e-30)
      })
    let part = scale * 0.2
    groupes = Tampon(
      programme.groupes.map { part * part / max(part * Double($0.sites.count), 1e-30) })
    echelle = scale
  }
}
