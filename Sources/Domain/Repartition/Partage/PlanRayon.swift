package import Territoires

/// So many posts in a département, placed so that as many people as can be live within a radius of
/// one. Every commune is a possible place; pinned ones have a post.
package struct PlanRayon: Sendable {
  package let communes: [Commune]
  package let lieux: [ExplicationLieu]
  package let couverts: Int
  package let total: Int
  /// At most so many people more could be covered by another choice; 0 when this one is proved the best.
  package let mieuxPossible: Int
  /// The place that would come next with one more post, and whom it would add.
  package let suivant: (commune: Commune, apport: Int)?
  /// Communes too far from any post, the most populated first.
  package let eloignees: [Commune]

  package struct ExplicationLieu: Sendable {
    package let commune: Commune
    package let estEpingle: Bool
    package let apport: Int
    package let partages: Int
    package let doublons: [Commune]
    /// People lost without it, everything else arranged for the best; nil where it cannot be left.
    package let perte: Int?
  }

  /// Refuses more pins than posts.
  package init(
    _ index: TerritoireIndex, departement: String, postes: Int, rayon: Double,
    epingles: Set<String> = []
  ) async throws(RefusCalcul) {
    let communes = index.communes(in: .departement(departement)).filter { $0.position != nil }
    self.communes = communes
    let modele = try ModeleCouverture(
      Instance(communes, epingles: epingles), rayon: rayon, postes: postes, budget: nil,
      estGarantie: true)
    let result = try await modele.calcule(
      ReglageCalcul(limite: .iterations(400), horloge: { 0 }))
    var atelier = AtelierCouverture(modele, plan: result.plan)
    let sites = modele.instance.sites
    func commune(_ site: Int) -> Commune { communes[sites[site].commune] }
    couverts = Int(result.valeur)
    total = communes.reduce(0) { $0 + $1.population }
    mieuxPossible = max(0, Int((result.borne - result.valeur).rounded(.down)))
    lieux = sites.indices.filter { result.plan.postes[$0] > 0 }.map { site in
      let why = atelier.explique(site)
      let isPinned = sites[site].garantis > 0
      return ExplicationLieu(
        commune: commune(site), estEpingle: isPinned, apport: why.apport, partages: why.partages,
        doublons: why.doublons.prefix(3).map(commune),
        perte: isPinned ? nil : why.contraire.map { Int(-$0.ecart) })
    }.sorted { ($1.apport, $0.commune.code) < ($0.apport, $1.commune.code) }
    suivant = atelier.suivant.map { (commune($0), atelier.explique($0).apport) }
    let near = index.habitantsProches(
      of: lieux.map(\.commune), in: .departement(departement), within: rayon)
    eloignees = near.eloignees
  }
}

extension Instance {
  /// Every commune a demand and a possible place of one post.
  fileprivate init(_ communes: [Commune], epingles: Set<String>) {
    let points = communes.enumerated().map { number, commune in
      PointDemande(
        numero: UInt32(number), lat: commune.position?.lat ?? 0, lon: commune.position?.lon ?? 0,
        population: max(0, commune.population), departement: commune.departement)
    }
    let sites = communes.indices.map { number in
      SiteCandidat(
        numero: UInt32(number), commune: number, estPrive: false, cout: 0, capacite: 1,
        garantis: epingles.contains(communes[number].code) ? 1 : 0)
    }
    self.init(
      communes: points,
      sites: sites.sorted {
        Tirage.rang($0.numero, graine: 1) < Tirage.rang($1.numero, graine: 1)
      }, existants: [])
  }
}
