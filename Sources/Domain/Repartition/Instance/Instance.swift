package import Kernel

/// What a plan is made from: who lives where, where posts could go, what already helps.
///
/// Communes stand by ascending number, sites in the order of the lottery, so that « the first » is
/// always the fair one and neither the order of lines nor the number of a site ever decides.
package struct Instance: Sendable {
  package let communes: [PointDemande]
  package let sites: [SiteCandidat]
  /// Places in `communes` of the places that already help; a commune may stand several times.
  package let existants: [Int]
  /// What must hold besides the bounds of each site.
  package var contraintes: [Contrainte]
  /// Travel times that stand in for distances; nil: as the crow flies.
  package var temps: TempsDeTrajet?

  package init(
    communes: [PointDemande], sites: [SiteCandidat], existants: [Int],
    contraintes: [Contrainte] = [], temps: TempsDeTrajet? = nil
  ) {
    self.communes = communes
    self.sites = sites
    self.existants = existants
    self.contraintes = contraintes
    self.temps = temps
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
  /// Its EPCI or EPT; nil where zones are cells of degrees.
  package let zone: String?

  package init(
    numero: UInt32, lat: Double, lon: Double, population: Int, departement: String,
    zone: String? = nil
  ) {
    self.zone = zone
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
  package var capacite: Int
  /// The posts it is sure to have.
  package var garantis: Int
  /// Where its posts are exercised, in parts; empty: in its commune.
  package let lieux: [Lieu]
  /// When its file was complete: what decides between equals before the lottery does.
  package let completLe: Jour?

  /// A place where part of a post's time is spent.
  package struct Lieu: Hashable, Sendable {
    package let commune: Int
    /// In hundredths.
    package let part: Int

    package init(commune: Int, part: Int) {
      self.commune = commune
      self.part = part
    }
  }

  package init(
    numero: UInt32, commune: Int, estPrive: Bool, cout: Int, capacite: Int, garantis: Int,
    lieux: [Lieu] = [], completLe: Jour? = nil
  ) {
    self.lieux = lieux
    self.completLe = completLe
    self.numero = numero
    self.commune = commune
    self.estPrive = estPrive
    self.cout = cout
    self.capacite = capacite
    self.garantis = garantis
  }
}
