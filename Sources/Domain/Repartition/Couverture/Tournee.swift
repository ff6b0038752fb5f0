package import Territoires

/// The places of an itinerant post: communes that fixed posts leave far from help, chosen so that as
/// many people as can be live near one of them.
package struct Tournee: Sendable {
  /// By the people each one alone covers, then by code.
  package let lieux: [Commune]
  /// Inhabitants within the radius of fixed posts, then of the tour as well.
  package let avant: Int
  package let apres: Int
  /// At most so many more with other places; 0 when these are proved the best.
  package let mieuxPossible: Int

  /// `lieux` places within `portee` kilometres of `base`, none within `rayon` of a fixed post.
  package init(
    _ index: TerritoireIndex, departement: String, base: Commune, fixes: [Commune],
    lieux count: Int,
    rayon: Double, portee: Double
  ) async throws(RefusCalcul) {
    let communes = index.communes(in: .departement(departement)).filter { $0.position != nil }
    let carte = CarteTournee(communes, base: base, fixes: fixes, rayon: rayon, portee: portee)
    let modele = try ModeleCouverture(
      carte.instance, rayon: rayon, postes: carte.fixes + max(0, count), budget: nil,
      estGarantie: true)
    let result = try await modele.calcule(ReglageCalcul(limite: .iterations(400), horloge: { 0 }))
    let atelier = AtelierCouverture(modele, plan: result.plan)
    let sites = carte.instance.sites
    lieux = sites.indices.filter { result.plan.postes[$0] > 0 && sites[$0].garantis == 0 }
      .sorted { (atelier.apport($1), sites[$0].commune) < (atelier.apport($0), sites[$1].commune) }
      .map { communes[sites[$0].commune] }
    avant = modele.valeur(Plan(postes: sites.map(\.garantis)))
    apres = Int(result.valeur)
    mieuxPossible = max(0, Int((result.borne - result.valeur).rounded(.down)))
  }
}

extension AtelierCouverture {
  fileprivate func apport(_ site: Int) -> Int { recherche.etat.perte[site] }
}

/// Fixed posts as sites that must be open, and the communes a tour may choose.
private struct CarteTournee {
  let instance: Instance
  let fixes: Int

  init(
    _ communes: [Commune], base: Commune, fixes: [Commune], rayon: Double, portee: Double
  ) {
    let points = communes.enumerated().map { number, commune in
      PointDemande(
        numero: UInt32(number), lat: commune.position?.lat ?? 0, lon: commune.position?.lon ?? 0,
        population: max(0, commune.population), departement: commune.departement)
    }
    let fixed = Set(fixes.map(\.code))
    let isFixed = communes.map { fixed.contains($0.code) }
    let places = fixes.compactMap(\.position)
    var sites = communes.indices.compactMap { place -> SiteCandidat? in
      guard let own = communes[place].position, let start = base.position else { return nil }
      let isFree =
        own.kilometres(to: start) <= portee
        && places.allSatisfy { own.kilometres(to: $0) > rayon }
      guard isFixed[place] || isFree else { return nil }
      return SiteCandidat(
        numero: UInt32(place), commune: place, estPrive: false, cout: 0, capacite: 1,
        garantis: isFixed[place] ? 1 : 0)
    }
    sites.rangeParMerite(graine: 1)
    self.fixes = sites.count { $0.garantis > 0 }
    instance = Instance(communes: points, sites: sites, existants: [])
  }
}
