import Kernel

extension TerritoireIndex {
  /// Communes for what somebody typed: a name without its accents, by its start or by inner words,
  /// a name and its département (`saint denis 93`, `saint denis réunion`) or its postal code
  /// (`Gagny 93220`), a postal code or its start, a code, also a stale one. The exact name comes first,
  /// then the most populated, then today's commune of a name of the past. An arrondissement
  /// (`Paris 12`) leads to its commune.
  package func search(_ text: String, limit: Int = 20) -> [Commune] {
    let query = expanded(searchKey(text))
    guard !query.isEmpty, limit > 0 else { return [] }
    let words = query.split(separator: " ")
    if words.count == 1, let byCode = search(code: words[0], typed: text) {
      return Array(byCode.prefix(limit))
    }
    let ranked = places(words).map { place in (rank(place, query), place) }
    let today =
      ranked
      .sorted {
        let (a, b) = (communes[$0.1], communes[$1.1])
        return ($0.0, -a.population, a.code) < ($1.0, -b.population, b.code)
      }
      .map { communes[$0.1] }
    let former = formerCommunes(text).filter { today.isEmpty || searchKey($0.nom) == query }
    let found = today + former.map(\.aujourdhui)
    return Array(unique(found.isEmpty ? arrondissement(words) : found).prefix(limit))
  }

  /// Those of the name alone when there are; otherwise those whose words, whose département or whose
  /// codes hold every word typed. Codes come after the name, wherever they were typed.
  private func places(_ typed: [Substring]) -> [Int] {
    let words = typed.filter { !startsWithDigit($0) } + typed.filter(startsWithDigit)
    guard let first = words.first else { return [] }
    let candidates = noms.places(startingWith: first)
    let byName = candidates.filter { place in
      words.dropFirst().allSatisfy { noms.has($0, at: place) }
    }
    if !byName.isEmpty { return Array(byName) }
    return candidates.filter { place in
      let commune = communes[place]
      guard let departement = departement(commune.departement) else { return false }
      let around =
        searchKey("\(departement.nom) \(departement.code)").split(separator: " ").map(String.init)
        + commune.codesPostaux + [searchKey(commune.code)]
      return words.dropFirst().allSatisfy { word in
        noms.has(word, at: place)
          || around.contains { $0.hasPrefix(word) }
      }
    }
  }

  /// The commune of the arrondissement that every word designates: `paris 12`, `Marseille 13ème`.
  private func arrondissement(_ words: [Substring]) -> [Commune] {
    let words = words.filter { $0 != "de" }.map { startsWithDigit($0) ? $0.prefix { $0.isNumber } : $0 }
    return nomsArrondissements.filter { name in
      let parts = name.cle.split(separator: " ")
      return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
    }.compactMap { resolve($0.code)?.commune }
  }

  private func startsWithDigit(_ word: Substring) -> Bool {
    word.utf8.first.map { (48...57).contains($0) } ?? false
  }

  /// 0: the whole name; 1: its start; 2: some words of it.
  private func rank(_ place: Int, _ query: String) -> Int {
    let cle = noms.cles[place]
    return cle == query ? 0 : cle.hasPrefix(query) ? 1 : 2
  }

  /// Communes of the past whose name, or some word of it, starts as what was typed, each with today's;
  /// the whole name first. A name that today's commune still bears is not one of the past.
  package func formerCommunes(_ text: String, limit: Int = 10) -> [Ancienne] {
    let query = expanded(searchKey(text))
    guard query.utf8.count >= 3, limit > 0 else { return [] }
    let found = nomsAnciens.filter { name in
      name.cle.hasPrefix(query) || name.cle.split(separator: " ").contains { $0.hasPrefix(query) }
    }
    return found.sorted { ($0.cle == query ? 0 : 1, $0.cle) < ($1.cle == query ? 0 : 1, $1.cle) }
      .lazy.compactMap { name -> Ancienne? in
        guard let old = anciennes[name.code], let today = resolve(old.commune)?.commune,
          today.cle != name.cle
        else { return nil }
        return Ancienne(code: old.code, nom: old.nom, aujourdhui: today)
      }.prefix(limit).map { $0 }
  }

  /// A commune of the past and the one it is part of now.
  package struct Ancienne: Sendable, Hashable {
    package let code: String
    package let nom: String
    package let aujourdhui: Commune
  }

  /// Nil when the text is not a code.
  private func search(code: Substring, typed: String) -> [Commune]? {
    guard let first = code.utf8.first, (48...57).contains(first), code.utf8.count <= 5 else {
      return nil
    }
    let upper = code.uppercased()
    let exact = (resolve(upper).map { [$0.commune] } ?? []) + communes(postalCode: upper)
    guard exact.isEmpty else { return unique(exact) }
    guard upper.utf8.count >= 2 else { return [] }
    let started = byPostalCode.filter { $0.key.hasPrefix(upper) }.flatMap(\.value)
    return unique(started.map { communes[$0] }.sorted { $0.population > $1.population })
  }

  private func unique(_ communes: [Commune]) -> [Commune] {
    var seen: Set<String> = []
    return communes.filter { seen.insert($0.code).inserted }
  }

  /// The communes of this very name in a département.
  package func communes(nom: String, departement: String) -> [Commune] {
    let query = expanded(searchKey(nom))
    guard let first = query.split(separator: " ").first else { return [] }
    return noms.places(startingWith: first).sorted()
      .filter { noms.cles[$0] == query && communes[$0].departement == departement }
      .map { communes[$0] }
  }

  /// `st` and `ste`, as they are often typed, in full.
  private func expanded(_ query: String) -> String {
    query.split(separator: " ")
      .map { $0 == "st" ? "saint" : $0 == "ste" ? "sainte" : $0 }
      .joined(separator: " ")
  }
}
