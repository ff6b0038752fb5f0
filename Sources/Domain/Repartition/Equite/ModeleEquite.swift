/// Equity: each commune's access to posts by two-step floating catchment, with falling utility.
///
/// Access is counted in parts of the access aimed at, T: a post adds φ(d) / D_j × Σw / P, where D_j
/// is the need its site serves, Σw the whole need and P the posts of the programme.
package struct ModeleEquite: Sendable {
  package internal(set) var instance: Instance
  package let parametres: ParametresEquite
  package let budget: Int?
  package let postes: Int?

  let utilite: Utilite
  let poids: Tampon<Double>
  let depart: Tampon<Double>
  let communesDuSite: Incidence
  let apports: Tampon<Double>
  let blocs: Blocs

  package init(
    _ instance: Instance, _ parametres: ParametresEquite = ParametresEquite(), budget: Int?,
    postes: Int?
  ) throws(RefusCalcul) {
    self.instance = instance
    self.parametres = parametres
    self.budget = budget
    self.postes = postes
    utilite = Utilite(
      pentes: parametres.utilite.map(\.pente), seuils: parametres.utilite.map(\.jusqua))
    let bassins = try Bassins(instance, parametres)
    poids = Tampon(instance.communes.map(parametres.poids))
    depart = bassins.depart
    communesDuSite = bassins.communesDuSite
    apports = bassins.apports
    blocs = Blocs(instance, parametres)
  }

  /// What a plan is worth, recomputed from its posts only.
  package func valeur(_ plan: Plan) -> Double {
    let access = acces(plan)
    return poids.indices.reduce(0) { $0 + poids[$1] * utilite(access[$1]) }
  }

  /// Each commune's access, in parts of the access aimed at.
  package func acces(_ plan: Plan) -> [Double] {
    var access = depart.array
    for (site, posts) in plan.postes.enumerated() where posts > 0 {
      for place in communesDuSite[site] {
        access[Int(communesDuSite.elements[place])] += Double(posts) * apports[place]
      }
    }
    return access
  }

  /// Where everybody would have all the access that counts.
  package var ideal: Double {
    poids.array.reduce(0, +) * utilite(parametres.utilite.last?.jusqua ?? 0)
  }
}

extension ParametresEquite {
  func besoin(_ commune: PointDemande) -> Double {
    Double(partEnDifficulte) / 1_000 * Double(commune.population)
  }

  func poids(_ commune: PointDemande) -> Double {
    let rural = commune.population < seuilRural ? Double(poidsRural) / 100 : 1
    return besoin(commune) * rural
  }
}
