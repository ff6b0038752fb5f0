/// The numbers of the équité model, all of a scenario's choice. The default ones are those of the
/// measured instances.
package struct ParametresEquite: Hashable, Sendable {
  /// People in need, in thousandths of the population.
  package var partEnDifficulte = 170
  /// Below so many inhabitants a commune counts for more…
  package var seuilRural = 2_000
  /// …in hundredths.
  package var poidsRural = 115
  /// By rising distance in kilometres, what a post is worth there: two-step floating catchment (Luo
  /// and Wang, 2003), with the bands of the French APL.
  package var couronnes = [
    Couronne(kilometres: 5, part: 1), Couronne(kilometres: 10, part: 0.3),
    Couronne(kilometres: 20, part: 0.1),
  ]
  /// The posts of the whole programme: they set the access aimed at, and the départements' quotas.
  package var postesDeReference = 4_000
  /// What a place that already helps is worth, in hundredths of a post.
  package var partExistants = 30
  /// Utility by segments: up to so many times the access aimed at, each unit is worth so much.
  package var utilite = [
    Segment(jusqua: 0.5, pente: 1), Segment(jusqua: 1, pente: 0.5), Segment(jusqua: 2, pente: 0.15),
  ]
  /// A département gets at least and about at most these hundredths of its quota.
  package var plancher = 75
  package var plafond = 135
  /// One more than the ceiling is allowed, so that small départements are not strangled.
  package var tolerance = 1
  /// Zones that must have a post: where communes name none, cells of so many degrees.
  package var celluleLat = 0.35
  package var celluleLon = 0.45
  /// Only those whose need is at least these hundredths of one post's; 0: all.
  package var seuilZone = 0

  package init() {}

  package struct Couronne: Hashable, Sendable {
    package var kilometres: Double
    package var part: Double
    package init(kilometres: Double, part: Double) {
      self.kilometres = kilometres
      self.part = part
    }
  }

  package struct Segment: Hashable, Sendable {
    package var jusqua: Double
    package var pente: Double
    package init(jusqua: Double, pente: Double) {
      self.jusqua = jusqua
      self.pente = pente
    }
  }

  /// The zone of a commune, or its cell, `row:column`.
  func zone(_ commune: PointDemande) -> String {
    if let zone = commune.zone { return zone }
    let (row, column) = (commune.lat / celluleLat, commune.lon / celluleLon)
    return "\(Int(row.rounded(.down))):\(Int(column.rounded(.down)))"
  }
}
