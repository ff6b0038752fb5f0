/// What a plan is made from: who lives where, where posts could go, what already helps.
///
/// Communes stand by ascending number, sites in the order of the lottery, so that « the first » is
/// always the fair one and neither the order of lines nor the number of a site ever decides.
package struct Instance: Sendable {
  package let communes: [PointDemande]
  package let sites: [SiteCandidat]
  /// Places in `communes` of the places that already help; a commune may stand several times.
  package let existants: [Int]

  package init(communes: [PointDemande], sites: [SiteCandidat], existants: [Int]) {
    self.communes = communes
    self.sites = sites
    self.existants = existants
  }
}

/// A commune, with the people to be served.
package struct PointDemande: Hashable, Sendable {
  /// Its name in the files, `i`.
  package let numero: UInt32
  package let lat: Double
  package let lon: Double
  package let population: Int
  package let departement: String

  package init(numero: UInt32, lat: Double, lon: Double, population: Int, departement: String) {
    self.numero = numero
    self.lat = lat
    self.lon = lon
    self.population = population
    self.departement = departement
  }
}

/// A place where posts could be exercised.
package struct SiteCandidat: Hashable, Sendable {
  /// Its name in the files, `j`.
  package let numero: UInt32
  /// The place of its commune in `Instance.communes`.
  package let commune: Int
  package let estPrive: Bool
  /// Euros for one post.
  package let cout: Int
  /// The posts it can take.
  package let capacite: Int
  /// The posts it is sure to have.
  package let garantis: Int

  package init(
    numero: UInt32, commune: Int, estPrive: Bool, cout: Int, capacite: Int, garantis: Int
  ) {
    self.numero = numero
    self.commune = commune
    self.estPrive = estPrive
    self.cout = cout
    self.capacite = capacite
    self.garantis = garantis
  }
}
