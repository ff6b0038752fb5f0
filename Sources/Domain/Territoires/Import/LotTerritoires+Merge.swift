extension LotTerritoires {
  /// What is known once these files are read: what they say replaces, what they leave out stays.
  /// Lines that the whole contradicts are refused here.
  mutating func merged(into known: Referentiel) -> Referentiel {
    var result = known
    if !regions.isEmpty { result.regions = mergedRegions(known.regions) }
    result.communes = mergedCommunes(known.communes)
    result.anciennes = mergedAnciennes(known, &result.communes)
    result.departements = mergedDepartements(known.departements, result)
    result.intercommunalites = mergedGroups(known.intercommunalites)
    result.arrondissements = mergedArrondissements(known.arrondissements, result.communes)
    return result
  }

  private func mergedRegions(_ known: [Region]) -> [Region] {
    replaced(known, by: regions, \.code)
  }

  /// Communes as their file gives them, or as they were, with the EPT and indices of theirs.
  private func mergedCommunes(_ known: [Commune]) -> [Commune] {
    var result = replaced(known, by: communes, \.code)
    let before = Dictionary(known.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let ept = Dictionary(
      epts.map { ($0.commune, $0.siren) }, uniquingKeysWith: { first, _ in first })
    for place in result.indices {
      let code = result[place].code
      let old = before[code]
      result[place].ept = ept.isEmpty ? old?.ept : ept[code]
      result[place].zrr = zrr.isEmpty ? old?.zrr ?? .nc : zrr[code] ?? .nc
      result[place].fragilite = fragilites.isEmpty ? old?.fragilite : fragilites[code]
    }
    return result
  }

  /// Stale codes; a commune that the new list leaves out and that became another goes with them.
  private func mergedAnciennes(
    _ known: Referentiel, _ communes: inout [Commune]
  ) -> [CommuneAncienne] {
    guard has(.mouvements) || has(.deleguees) || has(.communes) else { return known.anciennes }
    let listed = Set(self.communes.map(\.code))
    let kept = Set(communes.map(\.code))
    let today = listed.isEmpty ? kept : listed
    let resolved = AnciensCodes.resolve(
      today: today, deleguees: known.anciennes + deleguees, mouvements: mouvements)
    let gone = Set(resolved.map(\.code)).subtracting(listed)
    communes.removeAll { gone.contains($0.code) }
    return resolved.sorted { $0.code < $1.code }
  }

  private func mergedDepartements(
    _ known: [Departement], _ result: Referentiel
  ) -> [Departement] {
    let read = Dictionary(departements.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    let communes = Dictionary(result.communes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    var populations: [String: Int] = [:]
    for commune in self.communes {
      populations[commune.departement, default: 0] += commune.population
    }
    return known.map { departement in
      var changed = departement
      if let line = read[departement.code] { changed = departement.named(by: line, communes) }
      changed.population = populations[departement.code] ?? departement.population
      return changed
    }
  }

  private func mergedGroups(_ known: [Intercommunalite]) -> [Intercommunalite] {
    var read = intercommunalites
    for (siren, lines) in Dictionary(grouping: epts, by: \.siren) {
      let counts = Dictionary(grouping: lines, by: \.departement).mapValues(\.count)
      let seat = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      read[siren] = Intercommunalite(
        siren: siren, nom: lines[0].nom, nature: .etablissementPublicTerritorial,
        departement: seat)
    }
    // The communes' file names a group without its seat: one already known stays as it is.
    let before = Dictionary(known.map { ($0.siren, $0) }, uniquingKeysWith: { $1 })
    let groups = read.values.map { $0.departement == nil ? before[$0.siren] ?? $0 : $0 }
    return replaced(known, by: groups.sorted { $0.siren < $1.siren }, \.siren)
  }

  private mutating func mergedArrondissements(
    _ known: [ArrondissementMunicipal], _ communes: [Commune]
  ) -> [ArrondissementMunicipal] {
    let codes = Set(communes.map(\.code))
    var kept: [ArrondissementMunicipal] = []
    for (arrondissement, origine) in arrondissements {
      if codes.contains(arrondissement.commune) {
        kept.append(arrondissement)
      } else {
        refuse(.commune(arrondissement.commune), at: origine)
      }
    }
    return replaced(known, by: kept, \.code)
  }
}

/// Those of `known` that `read` does not name, and those of `read`, the last of each code; by code.
private func replaced<T>(_ known: [T], by read: [T], _ code: (T) -> String) -> [T] {
  guard !read.isEmpty else { return known }
  var byCode = Dictionary(known.map { (code($0), $0) }, uniquingKeysWith: { $1 })
  for line in read { byCode[code(line)] = line }
  return byCode.values.sorted { code($0) < code($1) }
}

extension Departement {
  fileprivate func named(
    by line: LotTerritoires.DepartementLu, _ communes: [String: Commune]
  ) -> Departement {
    let seat = communes[line.chefLieu]
    return Departement(
      code: code, nom: line.nom, article: line.article, region: line.region,
      population: population,
      prefecture: Prefecture(
        commune: line.chefLieu, nom: seat?.nom ?? prefecture.nom,
        position: seat?.position ?? prefecture.position),
      fuseau: fuseau)
  }
}
