/// Maximal covering (Church and ReVelle, 1974): the inhabitants within a radius of a site that has a
/// post, for so many posts, so many euros, or both.
package struct ModeleCouverture: Sendable {
  package internal(set) var instance: Instance
  package let rayon: Double
  /// At most so many posts; nil: no limit but the budget.
  package let postes: Int?
  /// At most so many euros; nil: no limit but the posts.
  package let budget: Int?
  /// Whether sites with guaranteed posts must have one: how a scenario pins.
  package internal(set) var estGarantie: Bool

  /// Communes that the same sites cover are one group (Church, 1984): the answer is the same and the
  /// work a third less. Groups of nobody are left out.
  let poids: Tampon<Int>
  let groupesDuSite: Incidence
  let sitesDuGroupe: Incidence
  /// Sites that share a group, itself left out.
  let voisins: Incidence
  /// The group of each commune; -1 for one that no site covers, or where nobody lives.
  let groupe: [Int32]

  package init(
    _ instance: Instance, rayon: Double, postes: Int?, budget: Int?, estGarantie: Bool = false
  ) throws(RefusCalcul) {
    self.instance = instance
    self.rayon = rayon
    self.postes = postes
    self.budget = budget
    self.estGarantie = estGarantie
    let sites = try Self.sites(instance, rayon)
    let groupes = Groupement(instance, sites: sites)
    groupe = groupes.groupe
    poids = Tampon(groupes.poids)
    sitesDuGroupe = groupes.sites
    groupesDuSite = sitesDuGroupe.transposee(width: instance.sites.count).incidence
    voisins = groupesDuSite.voisins(width: poids.count)
  }

  /// Sites that must have a post.
  var imposes: [Int] {
    estGarantie ? instance.sites.indices.filter { instance.sites[$0].garantis > 0 } : []
  }

  /// The inhabitants that all sites together could cover.
  package var couvrables: Int { poids.array.reduce(0, +) }

  /// The inhabitants a plan covers, recomputed from its posts only.
  package func valeur(_ plan: Plan) -> Int {
    poids.indices.reduce(0) { sum, group in
      let isCovered = sitesDuGroupe[group].contains {
        plan.postes[Int(sitesDuGroupe.elements[$0])] > 0
      }
      return isCovered ? sum + poids[group] : sum
    }
  }

  /// For each commune where somebody lives, the sites that may take a post within the radius.
  private static func sites(_ instance: Instance, _ rayon: Double) throws(RefusCalcul) -> Incidence
  {
    let portee = Portee(instance)
    let people = Tampon(instance.communes.map(\.population))
    var found: [Int32] = []
    var starts: [Int32] = [0]
    for (place, site) in instance.sites.enumerated() {
      if site.capacite > 0 {
        let first = found.count
        if site.lieux.isEmpty {
          portee.proches(ofSite: place, within: rayon) { commune, _ in
            if people[commune] > 0 { found.append(commune) }
          }
        }
        for lieu in site.lieux {
          portee.proches(ofCommune: lieu.commune, within: rayon) { commune, _ in
            if people[commune] > 0, !found[first...].contains(commune) { found.append(commune) }
          }
        }
      }
      guard found.count <= limiteDePaires else { throw .rayonTropGrand(paires: limiteDePaires) }
      starts.append(Int32(found.count))
    }
    return Incidence(debuts: Tampon(starts), elements: Tampon(found))
      .transposee(width: instance.communes.count).incidence
  }
}

/// Beyond, the memory of an ordinary machine would not hold an instance.
let limiteDePaires = 40_000_000

/// Why a calculation cannot be made.
package enum RefusCalcul: Error, Hashable, Sendable {
  /// The radius links more than so many pairs of commune and site.
  case rayonTropGrand(paires: Int)
  case infaisable(Infaisabilite)
}

/// Communes covered by the same sites, put together.
private struct Groupement {
  private(set) var groupe: [Int32]
  private(set) var poids: [Int] = []
  let sites: Incidence

  init(_ instance: Instance, sites lists: Incidence) {
    groupe = [Int32](repeating: -1, count: lists.count)
    var starts: [Int32] = [0]
    var kept: [Int32] = []
    var known: [UInt64: [Int32]] = [:]
    known.reserveCapacity(lists.count)
    for commune in 0..<lists.count where !lists[commune].isEmpty {
      let list = lists[commune]
      let people = instance.communes[commune].population
      let key = list.reduce(UInt64(list.count)) {
        ($0 ^ UInt64(UInt32(bitPattern: lists.elements[$1]))) &* 0x9E37_79B9_7F4A_7C15
      }
      let twin = known[key]?.first { group in
        let range = Int(starts[Int(group)])..<Int(starts[Int(group) + 1])
        return range.count == list.count
          && zip(range, list).allSatisfy { kept[$0] == lists.elements[$1] }
      }
      if let twin {
        groupe[commune] = twin
        poids[Int(twin)] += people
      } else {
        groupe[commune] = Int32(poids.count)
        known[key, default: []].append(Int32(poids.count))
        poids.append(people)
        for place in list { kept.append(lists.elements[place]) }
        starts.append(Int32(kept.count))
      }
    }
    sites = Incidence(debuts: Tampon(starts), elements: Tampon(kept))
  }
}
