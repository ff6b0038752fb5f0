import Appariement
import Candidats
package import Kernel
import MisesEnRelation

extension SQLAppariementStore {
  static func voeux(
    _ candidat: ID<Candidat>, in tx: any Transaction
  ) throws -> VoeuxCandidat {
    let head = try tx.first(
      "SELECT version, dits_le FROM voeux WHERE candidat = $1", [.id(candidat)]
    ) { (try $0.int(0), try $0.instant(1)) }
    guard let (version, ditsLe) = head else { return VoeuxCandidat(candidat: candidat) }
    let offres = try tx.all(
      "SELECT offre FROM voeu WHERE candidat = $1 ORDER BY rang", [.id(candidat)]
    ) { try $0.id(0, Offre.self) }
    return VoeuxCandidat(candidat: candidat, version: version, offres: offres, ditsLe: ditsLe)
  }

  static func write(_ voeux: VoeuxCandidat, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO voeux (candidat, version, dits_le) VALUES ($1, $2, $3)
      ON CONFLICT (candidat) DO UPDATE SET version = $2, dits_le = $3
      """, [.id(voeux.candidat), .int(voeux.version), .instant(voeux.ditsLe)])
    try tx.execute("DELETE FROM voeu WHERE candidat = $1", [.id(voeux.candidat)])
    for (rang, offre) in voeux.offres.enumerated() {
      try tx.execute(
        "INSERT INTO voeu (candidat, rang, offre) VALUES ($1, $2, $3)",
        [.id(voeux.candidat), .int(rang + 1), .id(offre)])
    }
  }

  static func classement(
    _ offre: ID<Offre>, in tx: any Transaction
  ) throws -> ClassementOffre {
    let head = try tx.first(
      "SELECT version, declare_le FROM classement WHERE offre = $1", [.id(offre)]
    ) { (try $0.int(0), try $0.instant(1)) }
    guard let (version, declareLe) = head else { return ClassementOffre(offre: offre) }
    let candidats = try tx.all(
      "SELECT candidat FROM classement_rang WHERE offre = $1 ORDER BY rang", [.id(offre)]
    ) { try $0.id(0, Candidat.self) }
    return ClassementOffre(
      offre: offre, version: version, candidats: candidats, declareLe: declareLe)
  }

  static func write(_ classement: ClassementOffre, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO classement (offre, version, declare_le) VALUES ($1, $2, $3)
      ON CONFLICT (offre) DO UPDATE SET version = $2, declare_le = $3
      """, [.id(classement.offre), .int(classement.version), .instant(classement.declareLe)])
    try tx.execute("DELETE FROM classement_rang WHERE offre = $1", [.id(classement.offre)])
    for (rang, candidat) in classement.candidats.enumerated() {
      try tx.execute(
        "INSERT INTO classement_rang (offre, rang, candidat) VALUES ($1, $2, $3)",
        [.id(classement.offre), .int(rang + 1), .id(candidat)])
    }
  }
}

extension SQLAppariementStore: ErasesPersonne {
  /// What they wished for and where they were ranked go. Calculations keep a number that names nobody
  /// any more, so that they can still be done again.
  package func erase(personne: Int64, _ geste: Geste, in tx: any Transaction) throws {
    let own: SQL = "(SELECT id FROM candidat WHERE personne = $1)"
    for table in ["voeu", "voeux", "classement_rang"] as [SQL] {
      try tx.execute("DELETE FROM " + table + " WHERE candidat IN " + own, [.integer(personne)])
    }
  }
}
