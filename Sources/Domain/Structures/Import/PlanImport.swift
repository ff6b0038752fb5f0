package import Kernel

/// What an import would change, worked out before anything is written.
package struct PlanImport: Sendable {
  package struct Modifiee: Sendable {
    package let avant: Attribution
    package let apres: LigneLue
  }
  package private(set) var nouvelles: [LigneLue] = []
  package private(set) var modifiees: [Modifiee] = []
  package private(set) var inchangees: [ID<Attribution>] = []
  /// Known awards that the file does not hold: kept, and reported.
  package private(set) var absentes: [ID<Attribution>] = []

  /// Lines match by whole content with multiplicity, then by SIRET and day, then by SIRET in the
  /// order of the days, among what remains. Nothing depends on the order of the file.
  package init(_ lines: [LigneLue], known: [Attribution]) {
    var matching = Matching(lines: lines, known: known.sorted { $0.id < $1.id })
    matching.pair { line in line }
    matching.sort()
    matching.pair { SiretJour(siret: $0.siret, jour: $0.date) }
    matching.pair { $0.siret }
    for (award, line) in matching.pairs {
      if award.ligne == line.ligne, award.situation == line.situation {
        inchangees.append(award.id)
      } else {
        modifiees.append(Modifiee(avant: award, apres: line))
      }
    }
    nouvelles = matching.lines.sorted { $0.numero < $1.numero }
    absentes = matching.known.map(\.id)
  }
}

private struct SiretJour: Hashable {
  let siret: Siret
  let jour: Jour
}

/// Lines and awards that have not found each other yet, and those that have.
private struct Matching {
  var lines: [LigneLue]
  var known: [Attribution]
  var pairs: [(Attribution, LigneLue)] = []

  init(lines: [LigneLue], known: [Attribution]) {
    self.lines = lines
    self.known = known
  }

  /// Pairs those with an equal key, the first with the first.
  mutating func pair<Key: Hashable>(_ key: (LigneAttribution) -> Key) {
    guard !known.isEmpty, !lines.isEmpty else { return }
    var waiting: [Key: [Int]] = [:]
    for place in known.indices.reversed() {
      waiting[key(known[place].ligne), default: []].append(place)
    }
    var taken = Array(repeating: false, count: known.count)
    var left: [LigneLue] = []
    for line in lines {
      guard let place = waiting[key(line.ligne)]?.popLast() else {
        left.append(line)
        continue
      }
      taken[place] = true
      pairs.append((known[place], line))
    }
    known = zip(known, taken).filter { !$0.1 }.map(\.0)
    lines = left
  }

  /// Days in order on both sides, so that the file's order plays no part.
  mutating func sort() {
    lines.sort { $0.ligne < $1.ligne }
    known.sort { ($0.ligne.date, $0.id) < ($1.ligne.date, $1.id) }
  }
}
