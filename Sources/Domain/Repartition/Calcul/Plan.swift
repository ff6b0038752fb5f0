import Kernel

/// So many posts at each site, in the order of `Instance.sites`.
package struct Plan: Hashable, Sendable {
  package var postes: [Int]

  package init(postes: [Int]) { self.postes = postes }

  /// Recounted.
  package var total: Int { postes.reduce(0, +) }

  /// Euros, recounted.
  package func depense(_ instance: Instance) -> Int {
    zip(postes, instance.sites).reduce(0) { $0 + $1.0 * $1.1.cout }
  }

  /// Posts by number of site, ascending; sites without post left out.
  package func parNumero(_ instance: Instance) -> [(site: UInt32, postes: Int)] {
    zip(instance.sites, postes).filter { $0.1 > 0 }.map { ($0.0.numero, $0.1) }
      .sorted { $0.site < $1.site }
  }

  /// FNV-1a of 64 bits over (site, posts) by ascending site, a 32-bit word at a time: the same plan
  /// has the same digest everywhere. Sixteen lower-case digits.
  package func empreinte(_ instance: Instance) -> String {
    empreinteFNV(
      parNumero(instance).flatMap { [$0.site, UInt32(truncatingIfNeeded: $0.postes)] })
  }
}
