package import Repartition

/// Makes a plan from sites, settings and overrides: the same inputs give the same digest everywhere.
/// Values that overrides correct stand in for those of `terrain` and of the candidatures.
package struct CalculScenario: Sendable {
  let reglages: ReglagesScenario
  let terrain: Terrain
  let sites: [SiteScenario]
  let forcages: [Forcage]

  package init(
    _ reglages: ReglagesScenario, _ terrain: Terrain, _ sites: [SiteScenario],
    _ forcages: [Forcage]
  ) {
    self.reglages = reglages
    self.terrain = terrain.corrige(forcages)
    self.sites = sites.map { $0.corrige(forcages) }
    self.forcages = forcages
  }

  package struct Resultat: Sendable {
    /// With their posts and gains, by number.
    package let sites: [SiteScenario]
    package let calcul: ResultatCalcul
    package let empreinte: String
    package let donnees: String
    package let couloirs: [PrixCouloir]
  }

  package func callAsFunction() async throws(ScenarioRefusal) -> Resultat {
    guard !sites.isEmpty else { throw .aucunSite }
    do throws(RefusCalcul) {
      let modele = try modele()
      let calcul = try await modele.calcule(
        ReglageCalcul(
          limite: .iterations(reglages.iterations), graine: UInt64(clamping: reglages.graine),
          horloge: { 0 }))
      return Resultat(
        sites: placed(calcul.plan, modele), calcul: calcul,
        empreinte: calcul.plan.empreinte(modele.instance), donnees: terrain.empreinte(sites),
        couloirs: couloirs(calcul.certificat))
    } catch { throw .calcul(error) }
  }

  func modele() throws(RefusCalcul) -> ModelePret {
    try ModelePret(
      terrain.instance(sites, forcages, graine: UInt64(clamping: reglages.graine)), reglages)
  }

  private func placed(_ plan: Plan, _ modele: ModelePret) -> [SiteScenario] {
    let value = modele.valeur(plan)
    var found = Dictionary(
      sites.map { ($0.numero, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, site) in modele.instance.sites.enumerated() {
      let posts = plan.postes[place]
      var other = plan
      other.postes[place] += posts > 0 ? -1 : 1
      found[Int(site.numero)]?.postes = posts
      found[Int(site.numero)]?.gain = Int(abs(value - modele.valeur(other)).rounded())
    }
    return found.values.sorted { $0.numero < $1.numero }
  }

  /// Prices of corridors that hold something back.
  private func couloirs(_ certificat: [LigneCertificat]) -> [PrixCouloir] {
    certificat.compactMap { line in
      guard line.nature == "hi" || line.nature == "lo", line.valeur >= 0.5 else { return nil }
      return PrixCouloir(
        territoire: line.cle, estPlafond: line.nature == "hi", prix: line.valeur)
    }
  }
}
