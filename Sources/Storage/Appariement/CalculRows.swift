import Appariement
import Kernel

/// A calculation in its tables.
enum CalculRows {
  static func insert(_ calcul: CalculAppariement, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO appariement (id, campagne, vague, calcule_le, par, instance, empreinte, personnes,
        apparies)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .id(calcul.id), .id(calcul.campagne), .int(calcul.vague), .instant(calcul.calculeLe),
        .id(calcul.par), .text(calcul.entrees.instance.texte), .text(calcul.empreinte),
        .int(calcul.entrees.personnes.count), .int(calcul.apparies),
      ])
    try tx.load(
      "appariement_personne",
      columns: ["appariement", "place", "candidat", "diplome", "experience"],
      calcul.entrees.personnes.enumerated().map { place, personne in
        [
          .id(calcul.id), .int(place), .id(personne.id), .int(personne.points.diplome),
          .int(personne.points.experience),
        ]
      })
    try tx.load(
      "appariement_poste", columns: ["appariement", "place", "offre", "declares"],
      calcul.entrees.postes.enumerated().map { place, poste in
        [.id(calcul.id), .int(place), .id(poste.offre), .int(poste.declares)]
      })
    try tx.load(
      "appariement_ecart", columns: ["appariement", "candidat", "rang", "offre", "cause"],
      calcul.entrees.ecarts.map { ecart in
        [
          .id(calcul.id), .id(ecart.candidat), .int(ecart.rang), .id(ecart.offre),
          .text(ecart.cause.rawValue),
        ]
      })
  }

  static func present(
    _ id: ID<CalculAppariement>, in tx: any Transaction
  ) throws -> CalculAppariement {
    guard let found = try read(id, in: tx) else { throw AppariementRefusal.introuvable }
    return found
  }

  static func read(
    _ id: ID<CalculAppariement>, in tx: any Transaction
  ) throws -> CalculAppariement? {
    let entrees = try entrees(id, in: tx)
    return try tx.first(
      """
      SELECT id, campagne, vague, calcule_le, par, empreinte, apparies, publie_le, publie_par,
        envoye_le, instance
      FROM appariement WHERE id = $1
      """, [.id(id)]
    ) { row in
      CalculAppariement(
        id: try row.id(0), campagne: try row.id(1), vague: try row.int(2),
        calculeLe: try row.instant(3), par: try row.optionalID(4),
        entrees: try entrees(instance(try row.text(10))), empreinte: try row.text(5),
        apparies: try row.int(6),
        publication: try row.optionalInstant(7).map {
          .init(le: $0, par: try row.optionalID(8))
        },
        envoyeLe: try row.optionalInstant(9))
    }
  }

  /// What stands beside the instance; joined to it, the lengths being checked.
  private static func entrees(
    _ id: ID<CalculAppariement>, in tx: any Transaction
  ) throws -> (InstanceAppariement) throws -> EntreesAppariement {
    let personnes = try tx.all(
      """
      SELECT candidat, diplome, experience FROM appariement_personne WHERE appariement = $1
      ORDER BY place
      """, [.id(id)]
    ) { row in
      EntreesAppariement.Personne(
        id: try row.id(0),
        points: PointsCandidat(diplome: try row.int(1), experience: try row.int(2)))
    }
    let postes = try tx.all(
      "SELECT offre, declares FROM appariement_poste WHERE appariement = $1 ORDER BY place",
      [.id(id)]
    ) { EntreesAppariement.Poste(offre: try $0.id(0), declares: try $0.int(1)) }
    let ecarts = try tx.all(
      """
      SELECT candidat, rang, offre, cause FROM appariement_ecart WHERE appariement = $1
      ORDER BY candidat, rang
      """, [.id(id)]
    ) { row in
      EntreesAppariement.Ecart(
        candidat: try row.id(0), rang: try row.int(1), offre: try row.id(2),
        cause: try row.decoded(CauseEcart(rawValue: try row.text(3)), 3))
    }
    return { instance in
      guard instance.candidats == personnes.count, instance.postes == postes.count else {
        throw unreadable("\(personnes.count) people, \(postes.count) posts")
      }
      return EntreesAppariement(
        personnes: personnes, postes: postes, instance: instance, ecarts: ecarts)
    }
  }

  private static func instance(_ texte: String) throws -> InstanceAppariement {
    do {
      return try LectureInstance.lire(Array(texte.utf8))
    } catch { throw unreadable("line \(error.ligne)") }
  }

  private static func unreadable(_ what: String) -> DatabaseFault {
    DatabaseFault(code: "appariement.instance", message: "the frozen instance: \(what)")
  }

  static let line: SQL = """
    SELECT a.id, a.campagne, a.vague, a.calcule_le, a.personnes, a.apparies, a.empreinte, a.publie_le
    FROM appariement a
    """

  static func line(_ row: any Row) throws -> LigneCalcul {
    LigneCalcul(
      id: try row.id(0), campagne: try row.id(1), vague: try row.int(2),
      calculeLe: try row.instant(3), personnes: try row.int(4), apparies: try row.int(5),
      empreinte: try row.text(6), publieLe: try row.optionalInstant(7))
  }
}
