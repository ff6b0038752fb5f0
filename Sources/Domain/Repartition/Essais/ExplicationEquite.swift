/// Why a site has posts, or has none, in a plan of the équité model.
package struct ExplicationEquite: Hashable, Sendable {
  /// Its place in `Instance.sites`.
  package let site: Int
  package let postes: Int
  package let verdict: Verdict
  /// What its last post adds, or what a first would: people in difficulty, weighted.
  package let apport: Double
  /// Inhabitants within each distance of the model, the nearest first.
  package let habitants: [Int]
  /// Places that already help within the second distance, and other sites of the plan.
  package let existantsProches: Int
  package let doublons: [Int]
  /// What turning the choice round would do, everything else arranged for the best; below zero, the cost
  /// of that override. Nil where that cannot be.
  package let contraire: Essai?

  package enum Verdict: Hashable, Sendable {
    /// It was sure of its posts, or earned them.
    case garanti
    case retenu
    /// It may take none: refused.
    case exclu
    /// A corridor, a territory or an accord holds no more, `hi,93`.
    case plafond(nom: String)
    /// It costs more than what is left, and every post elsewhere adds more for its cost.
    case moinsUtile
  }
}

/// Why a commune has no post.
package enum PourquoiPas: Hashable, Sendable {
  /// Nobody applied there; the nearest site that has posts, by its place, if one serves it.
  case aucuneCandidature(serviePar: Int?)
  case site(ExplicationEquite)
}

extension AtelierEquite {
  package mutating func explique(_ site: Int) -> ExplicationEquite {
    let etat = recherche.etat
    let (posts, instance) = (etat.postes[site], etat.modele.instance)
    let reach = Alentour(etat, site)
    return ExplicationEquite(
      site: site, postes: posts, verdict: etat.verdict(site),
      apport: posts > 0 ? etat.perte(site) : etat.gain(site), habitants: reach.habitants,
      existantsProches: reach.existants, doublons: reach.sites,
      contraire: essaie(posts > instance.sites[site].garantis ? .retire(site) : .ajoute(site)))
  }

  /// Why not there, for a commune by its place in `Instance.communes`.
  package mutating func pourquoiPas(_ commune: Int) -> PourquoiPas {
    let etat = recherche.etat
    if let site = etat.modele.instance.sites.firstIndex(where: { $0.commune == commune }) {
      return .site(explique(site))
    }
    let serves = etat.modele.communesDuSite
    let near = etat.postes.indices.filter { etat.postes[$0] > 0 }.compactMap { site in
      serves[site].first { Int(serves.elements[$0]) == commune }
        .map { (site: site, part: etat.modele.apports[$0]) }
    }
    return .aucuneCandidature(serviePar: near.max { ($0.part, $1.site) < ($1.part, $0.site) }?.site)
  }

  /// The site that would come next with one post more, whatever the envelope; nil when none would add
  /// anything.
  package var suivant: Int? {
    let etat = recherche.etat
    return etat.postes.indices.filter { etat.accepte($0) && etat.gain($0) > 0 }
      .min { (etat.merite(etat.gain($1), $1), $0) < (etat.merite(etat.gain($0), $0), $1) }
  }
}

extension EtatEquite {
  fileprivate func verdict(_ site: Int) -> ExplicationEquite.Verdict {
    if postes[site] > 0 { return postes[site] <= garantis[site] ? .garanti : .retenu }
    if capacite[site] == 0 { return .exclu }
    let blocs = modele.blocs
    let full = blocs.duSite[site].map { Int(blocs.duSite.elements[$0]) }.first { estPlein($0) }
    return full.map { .plafond(nom: blocs.tous[$0].nom) } ?? .moinsUtile
  }
}

/// Who and what stands around a site.
private struct Alentour {
  let habitants: [Int]
  let existants: Int
  let sites: [Int]

  init(_ etat: EtatEquite, _ site: Int) {
    let (modele, instance) = (etat.modele, etat.modele.instance)
    let bands = modele.parametres.couronnes.map(\.kilometres)
    let portee = Portee(instance)
    var near: Set<Int> = []
    habitants = bands.enumerated().map { rank, far in
      var people = 0
      portee.proches(ofSite: site, within: far) { commune, _ in
        people += instance.communes[Int(commune)].population
        if rank == min(1, bands.count - 1) { near.insert(Int(commune)) }
      }
      return people
    }
    existants = instance.existants.count { near.contains($0) }
    sites = instance.sites.indices.filter {
      $0 != site && etat.postes[$0] > 0 && near.contains(instance.sites[$0].commune)
    }
  }
}
