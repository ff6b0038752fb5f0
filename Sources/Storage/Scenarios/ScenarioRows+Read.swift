import Kernel
import Repartition
import Scenarios

extension ScenarioRows {
  static func read(_ id: ID<Scenario>, in tx: any Transaction) throws -> Scenario? {
    let (besoin, existants) = (try besoin(id, in: tx), try existants(id, in: tx))
    let found = try tx.first(
      """
      SELECT id, titre, departement, modele, cle_besoin, rayon, postes, plancher, plafond, graine,
        iterations, cree_le, cree_par
      FROM scenario WHERE id = $1
      """, [.id(id)]
    ) { row in
      Scenario(
        id: try row.id(0), titre: try row.text(1), departement: try row.text(2),
        reglages: try reglages(row).avec(besoin: besoin, existants: existants),
        creeLe: try row.instant(11), creePar: try row.id(12))
    }
    guard var scenario = found else { return nil }
    scenario.versions = try versions(id, in: tx)
    scenario.forcages = try forcages(id, in: tx)
    scenario.regles = try regles(id, in: tx)
    scenario.rattachements = try rattachements(id, in: tx)
    return scenario
  }

  private static func reglages(_ row: any Row) throws -> ReglagesScenario {
    try ReglagesScenario(
      modele: try row.decoded(ModeleScenario(rawValue: try row.text(3)), 3),
      cle: try row.decoded(CleDeBesoin(rawValue: try row.text(4)), 4), rayon: try row.int(5),
      postes: try row.int(6), plancher: try row.int(7), plafond: try row.int(8),
      graine: try row.int(9), iterations: try row.int(10))
  }

  private static func versions(
    _ id: ID<Scenario>, in tx: any Transaction
  ) throws -> [VersionScenario] {
    let sites = try sites(id, in: tx)
    var couloirs: [Int: [PrixCouloir]] = [:]
    try tx.each(
      """
      SELECT version, territoire, plafond, prix FROM scenario_couloir WHERE scenario = $1
      ORDER BY version, territoire, plafond
      """, [.id(id)]
    ) { row in
      couloirs[try row.int(0), default: []].append(
        PrixCouloir(
          territoire: try row.text(1), estPlafond: try row.bool(2), prix: try row.real(3)))
    }
    return try tx.all(
      """
      SELECT numero, le, par, cause, valeur, borne, prouve, empreinte, donnees, ecartes
      FROM scenario_version WHERE scenario = $1 ORDER BY numero
      """, [.id(id)]
    ) { row in
      let numero = try row.int(0)
      return VersionScenario(
        numero: numero, le: try row.instant(1), par: try row.id(2),
        cause: try row.decoded(VersionScenario.Cause(rawValue: try row.text(3)), 3),
        sites: sites[numero] ?? [], valeur: try row.real(4), borne: try row.real(5),
        estProuve: try row.bool(6), empreinte: try row.text(7), donnees: try row.text(8),
        ecartes: try row.int(9), couloirs: couloirs[numero] ?? [])
    }
  }

  private static func sites(
    _ id: ID<Scenario>, in tx: any Transaction
  ) throws -> [Int: [SiteScenario]] {
    var found: [Int: [SiteScenario]] = [:]
    try tx.each(
      """
      SELECT version, numero, candidature, structure, commune, prive, cout, complete_le, capacite,
        acquis, au_siege, parts, postes, gain, corrigee
      FROM scenario_site WHERE scenario = $1 ORDER BY version, numero
      """, [.id(id)]
    ) { row in
      found[try row.int(0), default: []].append(
        SiteScenario(
          numero: try row.int(1), candidature: try row.id(2), structure: try row.text(3),
          commune: try row.text(4), corrigee: try row.optionalText(14), estPrive: try row.bool(5),
          cout: try row.int(6),
          completeLe: try row.jour(7), capacite: try row.int(8), acquis: try row.int(9),
          auSiege: try row.int(10), parts: SiteScenario.parts(try row.text(11)),
          postes: try row.int(12),
          gain: try row.int(13)))
    }
    return found
  }

  private static func regles(
    _ id: ID<Scenario>, in tx: any Transaction
  ) throws -> ReglesPubliees? {
    try tx.first(
      "SELECT finalite, part, sources, le FROM scenario_regles WHERE scenario = $1", [.id(id)]
    ) { row in
      ReglesPubliees(
        finalite: try row.text(0), part: try row.text(1), sources: try row.text(2),
        le: try row.instant(3))
    }
  }

  private static func rattachements(
    _ id: ID<Scenario>, in tx: any Transaction
  ) throws -> [Scenario.Rattachement] {
    try tx.all(
      "SELECT genre, cible, le FROM scenario_rattachement WHERE scenario = $1 ORDER BY le, cible",
      [.id(id)]
    ) { row in
      let number = try row.integer(1)
      return Scenario.Rattachement(
        a: try row.text(0) == "accord" ? .accord(number) : .seance(number),
        le: try row.instant(2))
    }
  }
}
