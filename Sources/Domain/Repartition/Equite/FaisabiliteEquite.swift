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
}

extension ModeleEquite {
  /// The cheapest plan that holds every floor, ceiling, zone and guarantee, or why there is none.
  ///
  /// Each site is an edge from its zone to its département, so that the question is a flow: the
  /// answer is exact, and whole because flows are (Ahuja, Magnanti and Orlin, 1993).
  func planMinimal() throws(RefusCalcul) -> Plan {
    if let reason = contradictionEvidente { throw .infaisable(reason) }
    guard let plan = flot(limite: postes) else {
      guard let postes, flot(limite: nil) != nil else { throw .infaisable(.contradiction) }
      throw .infaisable(.postes(limite: postes))
    }
    let cost = plan.depense(instance)
    if let budget, cost > budget {
      throw .infaisable(.budget(minimum: cost, budget: budget))
    }
    return plan
  }

  private var contradictionEvidente: Infaisabilite? {
    for bloc in departements {
      let sure = bloc.sites.reduce(0) { $0 + instance.sites[Int($1)].garantis }
      if sure > bloc.maximum {
        return .garanties(departement: bloc.nom, garantis: sure, plafond: bloc.maximum)
      }
    }
    let closed = zones.first { zone in
      zone.sites.allSatisfy { instance.sites[Int($0)].capacite == 0 }
    }
    return closed.map { .zone($0.nom) }
  }

  private func flot(limite: Int?) -> Plan? {
    let (source, sink) = (zones.count + departements.count, zones.count + departements.count + 1)
    var flow = Flot(noeuds: sink + 1)
    let all = instance.sites.reduce(0) { $0 + $1.capacite }
    for zone in zones.indices {
      flow.relie(source, zone, minimum: zones[zone].minimum, maximum: all, cout: 0)
    }
    for place in departements.indices {
      let bloc = departements[place]
      flow.relie(
        zones.count + place, sink, minimum: bloc.minimum, maximum: min(all, bloc.maximum), cout: 0)
    }
    let edges = instance.sites.indices.map { site in
      flow.relie(
        Int(zone[site]), zones.count + Int(departement[site]),
        minimum: instance.sites[site].garantis, maximum: instance.sites[site].capacite,
        cout: instance.sites[site].cout)
    }
    flow.relie(sink, source, minimum: 0, maximum: limite ?? all, cout: 0)
    guard flow.circule() else { return nil }
    return Plan(postes: edges.map { flow.valeur($0) })
  }
}
