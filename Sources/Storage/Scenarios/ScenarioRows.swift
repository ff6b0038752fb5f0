import Kernel
import Repartition
import Scenarios

/// A scenario written in its tables: results are only ever added.
enum ScenarioRows {
  static func insert(_ scenario: Scenario, in tx: any Transaction) throws {
    let reglages = scenario.reglages
    try tx.execute(
      """
      INSERT INTO scenario (id, titre, departement, modele, cle_besoin, rayon, postes, plancher,
        plafond, graine, iterations, cree_le, cree_par)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      """,
      [
        .id(scenario.id), .text(scenario.titre), .text(scenario.departement),
        .text(reglages.modele.rawValue), .text(reglages.cle.rawValue), .int(reglages.rayon),
        .int(reglages.postes), .int(reglages.plancher), .int(reglages.plafond),
        .int(reglages.graine), .int(reglages.iterations), .instant(scenario.creeLe),
        .id(scenario.creePar),
      ])
    try insertDonnees(scenario, in: tx)
    for version in scenario.versions { try write(version, of: scenario.id, in: tx) }
  }

  /// Writes what differs from `before`.
  static func update(
    _ scenario: Scenario, from before: Scenario, in tx: any Transaction
  ) throws {
    for version in scenario.versions.dropFirst(before.versions.count) {
      try write(version, of: scenario.id, in: tx)
    }
    for forcage in scenario.forcages where !before.forcages.contains(forcage) {
      try write(forcage, of: scenario.id, in: tx)
    }
    if let regles = scenario.regles, before.regles == nil {
      try tx.execute(
        "INSERT INTO scenario_regles (scenario, finalite, part, sources, le) VALUES ($1, $2, $3, $4, $5)",
        [
          .id(scenario.id), .text(regles.finalite), .text(regles.part), .text(regles.sources),
          .instant(regles.le),
        ])
    }
    for put in scenario.rattachements where !before.rattachements.contains(put) {
      guard try exists(put.a, in: tx) else { throw ScenarioRefusal.cibleInconnue }
      try tx.execute(
        "INSERT INTO scenario_rattachement (scenario, genre, cible, le) VALUES ($1, $2, $3, $4)",
        [.id(scenario.id)] + put.a.values + [.instant(put.le)])
    }
  }

  private static func exists(_ cible: Scenario.Cible, in tx: any Transaction) throws -> Bool {
    switch cible {
    case .accord(let id):
      try tx.first("SELECT id FROM accord WHERE id = $1", [.integer(id)]) { try $0.integer(0) }
        != nil
    case .seance(let id):
      try tx.first("SELECT id FROM seance WHERE id = $1", [.integer(id)]) { try $0.integer(0) }
        != nil
    }
  }

  private static func write(
    _ version: VersionScenario, of scenario: ID<Scenario>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO scenario_version (scenario, numero, le, par, cause, valeur, borne, prouve,
        empreinte, donnees, ecartes)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      [
        .id(scenario), .int(version.numero), .instant(version.le), .id(version.par),
        .text(version.cause.rawValue), .real(version.valeur), .real(version.borne),
        .bool(version.estProuve), .text(version.empreinte), .text(version.donnees),
        .int(version.ecartes),
      ])
    for site in version.sites { try write(site, of: scenario, version.numero, in: tx) }
    for couloir in version.couloirs {
      try tx.execute(
        """
        INSERT INTO scenario_couloir (scenario, version, territoire, plafond, prix)
        VALUES ($1, $2, $3, $4, $5)
        """,
        [
          .id(scenario), .int(version.numero), .text(couloir.territoire),
          .bool(couloir.estPlafond), .real(couloir.prix),
        ])
    }
  }

  private static func write(
    _ site: SiteScenario, of scenario: ID<Scenario>, _ version: Int, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO scenario_site (scenario, version, numero, candidature, structure, commune, prive,
        cout, complete_le, capacite, acquis, au_siege, parts, postes, gain, corrigee)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """,
      [
        .id(scenario), .int(version), .int(site.numero), .id(site.candidature),
        .text(site.structure), .text(site.declaree), .bool(site.estPrive), .int(site.cout),
        .jour(site.completeLe), .int(site.capacite), .int(site.acquis),
        .int(site.auSiegeDeclares), .text(site.partsEnTexte), .int(site.postes), .int(site.gain),
        .optional(site.corrigee),
      ])
  }
}
