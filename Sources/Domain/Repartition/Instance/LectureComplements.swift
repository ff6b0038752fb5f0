internal import CSV

/// Adds to an instance what other files say of it.
extension Instance {
  /// Where posts are exercised: j, demand_index, part (hundredths, 100 at most for a site). A site
  /// without a line stays in its commune.
  package func lisant(lieux bytes: [UInt8]) throws(FauteInstance) -> Instance {
    var file = try FichierInstance(.lieux, bytes, ["j", "demand_index", "part"])
    let (places, communes) = (placesDesSites, placesDesCommunes)
    var lieux: [Int: [SiteCandidat.Lieu]] = [:]
    while let line = try file.next() {
      let site = try line.site(0, places)
      lieux[site, default: []].append(
        .init(commune: try line.commune(1, communes), part: try line.entier(2, 1...100)))
      let total = (lieux[site] ?? []).reduce(0) { $0 + $1.part }
      guard total <= 100 else {
        throw line.faute(.parts(site: sites[site].numero, total: total))
      }
    }
    return with(
      sites: sites.enumerated().map { place, site in
        site.exerce(lieux[place, default: []].sorted { $0.commune < $1.commune })
      })
  }

  /// What must hold: nature (accord, territoire, structure, secteur, site), nom, min, max (empty: no
  /// limit), sites (their numbers, between spaces). What one site must or may have becomes its bounds.
  package func lisant(contraintes bytes: [UInt8]) throws(FauteInstance) -> Instance {
    var file = try FichierInstance(
      .contraintes, bytes, ["nature", "nom", "min", "max", "sites"])
    let places = placesDesSites
    var (found, sites) = (contraintes, sites)
    while let line = try file.next() {
      let natures = Contrainte.Nature.allCases
      let nature = natures[try line.choix(0, natures.map(\.rawValue))]
      let least = try line.entier(2, 0...1_000_000)
      let most = try line.entierOuVide(3, 0...1_000_000)
      if let most, most < least { throw line.faute(.bornes(minimum: least, maximum: most)) }
      let chosen = try line.sites(4, places)
      if chosen.count == 1, let only = chosen.first {
        sites[only].garantis = max(sites[only].garantis, least)
        sites[only].capacite = min(sites[only].capacite, most ?? .max)
        let (low, high) = (sites[only].garantis, sites[only].capacite)
        guard low <= high else { throw line.faute(.bornes(minimum: low, maximum: high)) }
      } else {
        found.append(
          Contrainte(nature, try line.texte(1), sites: chosen, minimum: least, maximum: most))
      }
    }
    var instance = with(sites: sites)
    instance.contraintes = found
    return instance
  }

  /// Travel times: i, j, minutes. They replace distances.
  package func lisant(temps bytes: [UInt8]) throws(FauteInstance) -> Instance {
    var file = try FichierInstance(.temps, bytes, ["i", "j", "minutes"])
    let (places, communes) = (placesDesSites, placesDesCommunes)
    var trajets = [[(commune: Int32, minutes: Double)]](repeating: [], count: sites.count)
    while let line = try file.next() {
      let commune = Int32(try line.commune(0, communes))
      trajets[try line.site(1, places)].append((commune, try line.decimal(2, 0...10_000)))
    }
    for place in trajets.indices {
      trajets[place].sort { $0.commune < $1.commune }
      for (one, other) in zip(trajets[place], trajets[place].dropFirst())
      where one.commune == other.commune {
        let number = self.communes[Int(one.commune)].numero
        throw FauteInstance(fichier: .temps, ligne: nil, motif: .doublon(numero: number))
      }
    }
    var instance = self
    instance.temps = TempsDeTrajet(trajets)
    return instance
  }

  private var placesDesSites: [UInt32: Int] {
    Dictionary(sites.enumerated().map { ($1.numero, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var placesDesCommunes: [UInt32: Int] {
    Dictionary(
      communes.enumerated().map { ($1.numero, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func with(sites: [SiteCandidat]) -> Instance {
    Instance(
      communes: communes, sites: sites, existants: existants, contraintes: contraintes, temps: temps
    )
  }
}

extension SiteCandidat {
  func exerce(_ lieux: [Lieu]) -> SiteCandidat {
    SiteCandidat(
      numero: numero, commune: commune, estPrive: estPrive, cout: cout, capacite: capacite,
      garantis: garantis, lieux: lieux, completLe: completLe)
  }
}

extension LigneInstance {
  /// Numbers between spaces.
  fileprivate func sites(_ column: Int, _ places: [UInt32: Int]) throws(FauteInstance) -> [Int] {
    var found: Set<Int> = []
    for word in try texte(column).split(separator: " ") {
      guard let number = UInt32(word) else {
        throw faute(
          .nombre(colonne: colonnes[column].nom, valeur: String(word), entre: "0 et \(UInt32.max)"))
      }
      guard let place = places[number] else { throw faute(.siteInconnu(numero: number)) }
      found.insert(place)
    }
    return found.sorted()
  }
}
