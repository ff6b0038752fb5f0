import Candidatures
import Kernel
import Scenarios

/// Overrides, each in one line: what its nature has no use for is null.
extension ScenarioRows {
  static func write(
    _ forcage: Forcage, of scenario: ID<Scenario>, in tx: any Transaction
  ) throws {
    let choix = ChoixEcrit(forcage.objet)
    try tx.execute(
      """
      INSERT INTO scenario_choix (id, scenario, nature, candidature, commune, vers_candidature,
        vers_commune, territoire, minimum, maximum, habitants, avant, raison, source, cout, le, par,
        leve_le, leve_par)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
      ON CONFLICT (id) DO UPDATE SET leve_le = $18, leve_par = $19
      """,
      [
        .id(forcage.id), .id(scenario), .text(choix.nature), .id(choix.candidature),
        .optional(choix.commune), .id(choix.versCandidature), .optional(choix.versCommune),
        .optional(choix.territoire), .int(choix.minimum), .int(choix.maximum),
        .int(choix.habitants), .int(choix.avant), .text(forcage.raison), .text(forcage.source),
        .int(forcage.cout), .instant(forcage.le), .id(forcage.par), .instant(forcage.levee?.le),
        .id(forcage.levee?.par),
      ])
  }

  static func forcages(_ id: ID<Scenario>, in tx: any Transaction) throws -> [Forcage] {
    try tx.all(
      """
      SELECT f.id, f.nature, f.candidature, f.commune, f.vers_candidature, f.vers_commune,
        f.territoire, f.minimum, f.maximum, f.habitants, f.avant, f.raison, f.source, f.cout, f.le,
        f.par, f.leve_le, f.leve_par, k.prenom || ' ' || k.nom
      FROM scenario_choix f JOIN compte k ON k.id = f.par WHERE f.scenario = $1
      ORDER BY f.le, f.id
      """, [.id(id)]
    ) { row in
      Forcage(
        id: try row.id(0), objet: try row.decoded(try ChoixEcrit(row).objet, 1),
        raison: try row.text(11), source: try row.text(12), le: try row.instant(14),
        par: try row.id(15), auteur: try row.text(18), cout: try row.int(13),
        levee: try row.optionalInstant(16).map { Forcage.Levee(le: $0, par: try row.id(17)) })
    }
  }
}

/// An override as its columns hold it.
private struct ChoixEcrit {
  let nature: String
  var candidature: ID<Candidature>?
  var commune: String?
  var versCandidature: ID<Candidature>?
  var versCommune: String?
  var territoire: String?
  var minimum: Int?
  var maximum: Int?
  var habitants: Int?
  var avant: Int?

  init(_ objet: Forcage.Objet) {
    switch objet {
    case .lieu(let lieu, let sens):
      nature = "lieu"
      (candidature, commune) = (lieu.candidature, lieu.commune)
      if sens.estMinimum { minimum = sens.postes } else { maximum = sens.postes }
    case .deplacement(let move):
      nature = "deplacement"
      (candidature, commune, maximum) = (move.de.candidature, move.de.commune, move.restent)
      (versCandidature, versCommune) = (move.vers.candidature, move.vers.commune)
      minimum = move.viennent
    case .groupe(.partie(let code), let bornes):
      nature = "territoire"
      (territoire, minimum, maximum) = (code, bornes.minimum, bornes.maximum)
    case .groupe(.structure(let id), let bornes):
      nature = "structure"
      (candidature, minimum, maximum) = (id, bornes.minimum, bornes.maximum)
    case .besoin(let code, let people, let before):
      nature = "besoin"
      (commune, habitants, avant) = (code, people, before)
    case .place(let lieu, let code):
      nature = "place"
      (candidature, commune, versCommune) = (lieu.candidature, lieu.commune, code)
    }
  }

  /// From the columns of `forcages`.
  init(_ row: any Row) throws {
    nature = try row.text(1)
    candidature = try row.optionalID(2)
    commune = try row.optionalText(3)
    versCandidature = try row.optionalID(4)
    versCommune = try row.optionalText(5)
    territoire = try row.optionalText(6)
    minimum = try row.optionalInt(7)
    maximum = try row.optionalInt(8)
    habitants = try row.optionalInt(9)
    avant = try row.optionalInt(10)
  }

  /// Nil where a column lacks: the table's checks keep that from being.
  var objet: Forcage.Objet? {
    switch nature {
    case "lieu":
      lieu.flatMap { lieu in sens.map { .lieu(lieu, $0) } }
    case "deplacement": move.map { .deplacement($0) }
    case "territoire": territoire.map { .groupe(.partie($0), bornes) }
    case "structure": candidature.map { .groupe(.structure($0), bornes) }
    case "besoin": corrected
    case "place": lieu.flatMap { lieu in versCommune.map { .place(lieu, commune: $0) } }
    default: nil
    }
  }

  private var bornes: BornesPostes { BornesPostes(minimum: minimum, maximum: maximum) }

  private var sens: Forcage.Sens? { minimum.map { .auMoins($0) } ?? maximum.map { .auPlus($0) } }

  private var lieu: LieuForce? { place(candidature, commune) }

  private func place(_ candidature: ID<Candidature>?, _ commune: String?) -> LieuForce? {
    guard let candidature, let commune else { return nil }
    return LieuForce(candidature: candidature, commune: commune)
  }

  private var move: Deplacement? {
    guard let lieu, let vers = place(versCandidature, versCommune), let minimum, let maximum else {
      return nil
    }
    return Deplacement(de: lieu, restent: maximum, vers: vers, viennent: minimum)
  }

  private var corrected: Forcage.Objet? {
    guard let commune, let habitants, let avant else { return nil }
    return .besoin(commune: commune, habitants: habitants, avant: avant)
  }
}
