/// The linear relaxation of both models: posts in parts, each commune's utility of its access.
///
/// Maximise Σ poids_i · U(depart_i + Σ_j a_ij x_j) over bas ≤ x ≤ haut, Σ prix_j x_j ≤ budget, and
/// the sums of the groups.
struct ProgrammeLineaire {
  let utilite: Utilite
  let poids: Tampon<Double>
  let depart: Tampon<Double>
  /// The sites each row hears of; the rows each site serves.
  let lignes: Incidence
  let colonnes: Incidence
  /// a_ij in the order of `lignes` and of `colonnes`; nil when all are 1.
  let coefficientsLignes: Tampon<Double>?
  let coefficientsColonnes: Tampon<Double>?
  let bas: Tampon<Double>
  let haut: Tampon<Double>
  let prix: Tampon<Double>
  let budget: Double
  let groupes: [Groupe]

  /// The posts of some sites together are at least or at most so many.
  struct Groupe {
    /// As the certificate names it: `hi,93`, `zone,139:5`, `max,structure:…`.
    let nature: String
    let cle: String
    let sites: [Int32]
    let estMaximum: Bool
    let seuil: Double
  }

  var lines: Int { poids.count }
  var sites: Int { prix.count }

  /// Whether what each site serves is the very same, and as many groups stand above.
  func aLaForme(de autre: ProgrammeLineaire) -> Bool {
    colonnes.elements.estLeMeme(autre.colonnes.elements) && groupes.count == autre.groupes.count
  }
}

extension ModeleCouverture {
  /// Its relaxation. The posts or, failing them, the euros are the budget; both: the posts a group.
  func programme(comme autre: ProgrammeLineaire?) -> ProgrammeLineaire {
    let sites = instance.sites
    let limite = postes.map(Double.init) ?? Double(sites.count)
    let all = sites.indices.map(Int32.init)
    return ProgrammeLineaire(
      utilite: .couverture, poids: Tampon(poids.array.map(Double.init)),
      depart: Tampon(repeating: 0, count: poids.count), lignes: sitesDuGroupe,
      colonnes: groupesDuSite, coefficientsLignes: nil, coefficientsColonnes: nil,
      bas: Tampon(sites.map { estGarantie && $0.garantis > 0 ? 1 : 0 }),
      haut: Tampon(sites.map { $0.capacite > 0 ? 1 : 0 }),
      prix: Tampon(sites.map { budget == nil ? 1 : Double($0.cout) }),
      budget: budget.map(Double.init) ?? limite,
      groupes: budget == nil || postes == nil
        ? []
        : [.init(nature: "postes", cle: "", sites: all, estMaximum: true, seuil: limite)])
  }
}

extension ModeleEquite {
  /// Its relaxation. The euros or, failing them, the posts are the budget; both: the posts a group.
  func programme(comme autre: ProgrammeLineaire?) -> ProgrammeLineaire {
    let sites = instance.sites
    let (back, parts) = lignes(comme: autre)
    return ProgrammeLineaire(
      utilite: utilite, poids: poids, depart: depart, lignes: back, colonnes: communesDuSite,
      coefficientsLignes: parts, coefficientsColonnes: apports,
      bas: Tampon(sites.map { Double($0.garantis) }),
      haut: Tampon(sites.map { Double($0.capacite) }),
      prix: Tampon(sites.map { budget == nil ? 1 : Double($0.cout) }),
      budget: budget.map(Double.init) ?? postes.map(Double.init)
        ?? Double(sites.reduce(0) { $0 + $1.capacite }),
      groupes: groupes)
  }

  /// The sites each commune hears of, with their parts: those of the other where they are the same.
  private func lignes(comme autre: ProgrammeLineaire?) -> (Incidence, Tampon<Double>) {
    if let autre, let parts = autre.coefficientsLignes,
      autre.colonnes.elements.estLeMeme(communesDuSite.elements)
    {
      return (autre.lignes, parts)
    }
    let (back, places) = communesDuSite.transposee(width: poids.count)
    return (back, Tampon(places.array.map { apports[$0] }))
  }

  /// What stands above sites together: posts, corridors, zones, what a scenario imposes.
  var groupes: [ProgrammeLineaire.Groupe] {
    let limit = budget == nil ? nil : postes
    let all = instance.sites.indices.map(Int32.init)
    let posts = limit.map {
      ProgrammeLineaire.Groupe(
        nature: "postes", cle: "", sites: all, estMaximum: true, seuil: Double($0))
    }
    let departements = blocs.tous[blocs.departements]
    return (posts.map { [$0] } ?? []) + departements.map { $0.plafonne("hi") }
      + departements.filter { $0.minimum > 0 }.map { $0.planche("lo") }
      + blocs.tous[blocs.zones].filter { $0.minimum > 0 }.map { $0.planche("zone") }
      + blocs.tous[blocs.zones.upperBound...].flatMap { bloc in
        (bloc.maximum < .max ? [bloc.plafonne("max")] : [])
          + (bloc.minimum > 0 ? [bloc.planche("min")] : [])
      }
  }
}

extension Bloc {
  fileprivate func plafonne(_ nature: String) -> ProgrammeLineaire.Groupe {
    .init(nature: nature, cle: cle, sites: sites, estMaximum: true, seuil: Double(maximum))
  }

  fileprivate func planche(_ nature: String) -> ProgrammeLineaire.Groupe {
    .init(nature: nature, cle: cle, sites: sites, estMaximum: false, seuil: Double(minimum))
  }

  private var cle: String {
    switch nature {
    case .departement, .zone: nom
    case .contrainte(let nature): "\(nature.rawValue):\(nom)"
    }
  }
}
