/// Shares `postes` whole posts in proportion to `poids`, by largest remainders (Hamilton's method):
/// each gets the whole part of its quota, and the posts left go one by one to the largest remainders.
///
/// Equal remainders go to the heavier weight, then to the first named. A weight that is negative or
/// not finite counts for nothing; when every weight is nil, nobody gets anything.
package func plusFortsRestes(_ postes: Int, poids: [Double]) -> [Int] {
  let poids = poids.map { $0.isFinite && $0 > 0 ? $0 : 0 }
  let total = poids.reduce(0, +)
  guard postes > 0, total > 0, total.isFinite else { return poids.map { _ in 0 } }
  let quotas = poids.map { Double(postes) * ($0 / total) }
  var parts = quotas.map { Int($0.rounded(.down)) }
  let restes = zip(quotas, parts).map { $0 - Double($1) }
  let ordre = poids.indices.sorted {
    (restes[$1], poids[$1], $0) < (restes[$0], poids[$0], $1)
  }
  let left = max(0, postes - parts.reduce(0, +))
  for place in ordre.prefix(left) { parts[place] += 1 }
  return parts
}
