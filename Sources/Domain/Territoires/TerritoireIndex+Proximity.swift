extension TerritoireIndex {
  /// The communes whose centre lies at most `kilometres` from `position` as the crow flies, the
  /// nearest first.
  package func communes(
    within kilometres: Double, of position: Position
  ) -> [(commune: Commune, kilometres: Double)] {
    guard kilometres >= 0 else { return [] }
    // A degree of latitude is never shorter than 110 km.
    let margin = kilometres / 110
    let first = northward.partition { communes[$0].latitude >= position.lat - margin }
    var found: [(commune: Commune, kilometres: Double)] = []
    for place in northward[first...] {
      let commune = communes[place]
      guard commune.latitude <= position.lat + margin else { break }
      guard let centre = commune.position else { continue }
      let distance = centre.kilometres(to: position)
      if distance <= kilometres { found.append((commune, distance)) }
    }
    return found.sorted { ($0.kilometres, $0.commune.code) < ($1.kilometres, $1.commune.code) }
  }

  /// The commune whose centre is nearest to `position`, within 100 km.
  package func nearest(_ position: Position) -> Commune? {
    for kilometres in [5.0, 20, 100] {
      if let found = communes(within: kilometres, of: position).first { return found.commune }
    }
    return nil
  }
}

extension Array {
  /// In an array of which a first part refuses `belongs` and the rest accepts it: where the rest starts.
  func partition(_ belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
