/// From codes that no commune bears any more to today's communes.
enum AnciensCodes {
  /// Follows delegated and associated communes first, then each code's latest movement, through
  /// chains, until a commune of today. A code that goes round in a circle or leads nowhere is left out.
  static func resolve(
    today: Set<String>, deleguees: [CommuneAncienne], mouvements: [Mouvement]
  ) -> [CommuneAncienne] {
    var nexts: [String: (nom: String, apres: String)] = [:]
    for mouvement in mouvements.sorted(by: isOlder) {
      nexts[mouvement.avant] = (mouvement.nom, mouvement.apres)
    }
    for deleguee in deleguees where today.contains(deleguee.commune) {
      nexts[deleguee.code] = (deleguee.nom, deleguee.commune)
    }
    return nexts.compactMap { code, next in
      guard !today.contains(code), let commune = follow(code, nexts, today) else { return nil }
      return CommuneAncienne(code: code, nom: next.nom, commune: commune)
    }
  }

  /// The later movement wins; on one day, that into a whole commune; then the order of codes decides.
  private static func isOlder(_ a: Mouvement, _ b: Mouvement) -> Bool {
    if a.jour != b.jour { return a.jour < b.jour }
    if a.isCommune != b.isCommune { return b.isCommune }
    return a.apres > b.apres
  }

  private static func follow(
    _ code: String, _ nexts: [String: (nom: String, apres: String)], _ today: Set<String>
  ) -> String? {
    var seen: Set<String> = [code]
    var current = code
    while let next = nexts[current]?.apres, seen.insert(next).inserted {
      if today.contains(next) { return next }
      current = next
    }
    return nil
  }
}
