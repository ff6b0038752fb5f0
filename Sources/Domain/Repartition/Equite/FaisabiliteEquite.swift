/// Why no plan can hold every constraint.
package enum Infaisabilite: Hashable, Sendable {
  /// The guaranteed posts of a département are more than its ceiling.
  case garanties(departement: String, garantis: Int, plafond: Int)
  /// No site of a zone may take a post.
  case zone(String)
  /// Floors, ceilings, zones and guarantees contradict one another.
  case contradiction
  /// The cheapest plan that holds them costs so much.
  case budget(minimum: Int, budget: Int)
  /// They ask for more posts than there are.
  case postes(limite: Int)
  /// No plan was found that also holds these, which proves nothing: there may be one.
  case introuvable(contraintes: [String])
}

extension ModeleEquite {
  /// The cheapest plan that holds every floor, ceiling, zone and guarantee, or why there is none.
  ///
  /// Each site is an edge from its zone to its département, so that the question is a flow: the
  /// answer is exact, and whole because flows are (Ahuja, Magnanti and Orlin, 1993).
  func planMinimal() throws(RefusCalcul) -> Plan {
    try planMinimal(garantis: instance.sites.map(\.garantis))
  }

  /// The same with other guarantees, by site.
  func planMinimal(garantis: [Int]) throws(RefusCalcul) -> Plan {
    if let reason = contradictionEvidente(garantis) { throw .infaisable(reason) }
    guard let plan = flot(garantis, limite: postes) else {
      guard let postes, flot(garantis, limite: nil) != nil else {
        throw .infaisable(.contradiction)
      }
      throw .infaisable(.postes(limite: postes))
    }
    let cost = plan.depense(instance)
    if let budget, cost > budget {
      throw .infaisable(.budget(minimum: cost, budget: budget))
    }
    return plan
  }

  private var departements: ArraySlice<Bloc> { blocs.tous[blocs.departements] }
  private var zones: ArraySlice<Bloc> { blocs.tous[blocs.zones] }

  private func contradictionEvidente(_ garantis: [Int]) -> Infaisabilite? {
    for bloc in departements {
      let sure = bloc.sites.reduce(0) { $0 + garantis[Int($1)] }
      if sure > bloc.maximum {
        return .garanties(departement: bloc.nom, garantis: sure, plafond: bloc.maximum)
      }
    }
    let closed = zones.first { zone in
      zone.minimum > 0 && zone.sites.allSatisfy { instance.sites[Int($0)].capacite == 0 }
    }
    return closed.map { .zone($0.nom) }
  }

  /// Nodes: each département, each zone, in the order of the blocs, then source and sink.
  private func flot(_ garantis: [Int], limite: Int?) -> Plan? {
    let count = blocs.zones.upperBound
    let (source, sink) = (count, count + 1)
    var flow = Flot(noeuds: sink + 1)
    let all = instance.sites.reduce(0) { $0 + $1.capacite }
    for (place, zone) in zip(blocs.zones, zones) {
      flow.relie(source, place, minimum: zone.minimum, maximum: all, cout: 0)
    }
    for (place, bloc) in zip(blocs.departements, departements) {
      flow.relie(place, sink, minimum: bloc.minimum, maximum: min(all, bloc.maximum), cout: 0)
    }
    let edges = instance.sites.indices.map { site in
      // Blocs stand in order: the first of a site is its département, the second its zone.
      let first = blocs.duSite[site].lowerBound
      return flow.relie(
        Int(blocs.duSite.elements[first + 1]), Int(blocs.duSite.elements[first]),
        minimum: garantis[site], maximum: instance.sites[site].capacite,
        cout: instance.sites[site].cout)
    }
    flow.relie(sink, source, minimum: 0, maximum: limite ?? all, cout: 0)
    guard flow.circule() else { return nil }
    return Plan(postes: edges.map { flow.valeur($0) })
  }
}
