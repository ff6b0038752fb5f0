/// One line of a certificate: a price, ≥ 0. From all of them anybody recomputes the bound.
package struct LigneCertificat: Hashable, Sendable {
  package let nature: String
  package let cle: String
  package let valeur: Double

  package init(_ nature: String, _ cle: String, _ valeur: Double) {
    self.nature = nature
    self.cle = cle
    self.valeur = max(0, valeur)
  }
}

extension ModeleCouverture {
  /// `u,<i>`: the price of covering a commune. The bound is Σ max(0, w − u) over the communes that
  /// can be covered, plus the best fractional choice of sites by the u they collect.
  func certificat(_ prix: Multiplicateurs) -> [LigneCertificat] {
    instance.communes.indices.compactMap { commune in
      guard groupe[commune] >= 0 else { return nil }
      let point = instance.communes[commune]
      return LigneCertificat(
        "u", String(point.numero), Double(point.population) * prix.acces[groupe[commune]])
    }
  }
}

extension ModeleEquite {
  /// `s,<i>` for one unit of access (a post for 10,000 people in need), `lambda,` for a euro, `hi,`
  /// `lo,`, `zone,`, `max,` and `min,` for a post, `postes,` for a post where posts are limited.
  func certificat(_ prix: Multiplicateurs) -> [LigneCertificat] {
    let need = instance.communes.reduce(0) { $0 + parametres.besoin($1) }
    let target = Double(parametres.postesDeReference) / max(need, 1e-9) * 10_000
    let accesses = instance.communes.indices.map { commune in
      LigneCertificat(
        "s", String(instance.communes[commune].numero),
        poids[commune] * prix.acces[commune] / target)
    }
    let groups = zip(groupes, prix.groupes.array).map { groupe, price in
      LigneCertificat(groupe.nature, groupe.cle, price)
    }
    let budget = LigneCertificat(self.budget == nil ? "postes" : "lambda", "", prix.budget)
    return accesses + [budget] + groups
  }
}
