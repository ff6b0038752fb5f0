import Accords
import Kernel
import Programme
import Structures

/// The versions of a projet in their tables.
enum ProjetRows {
  /// Writes the versions that differ from `before`; a version's lines are written again whole.
  static func update(_ accord: Accord, from before: Accord, in tx: any Transaction) throws {
    guard accord.projet != before.projet else { return }
    try tx.execute(
      "UPDATE accord SET revision = $2 WHERE id = $1",
      [.id(accord.id), .int(accord.projet.revision)])
    for version in accord.projet.versions where version != before.projet.version(version.numero) {
      try write(version, of: accord.id, in: tx)
    }
  }

  private static func write(
    _ version: VersionProjet, of id: ID<Accord>, in tx: any Transaction
  ) throws {
    let key: [Value] = [.id(id), .int(version.numero)]
    try tx.execute(
      """
      INSERT INTO projet_version (accord, numero, ouverte_le, partagee_le, remise_le, remise_jour)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (accord, numero) DO UPDATE SET partagee_le = $4, remise_le = $5, remise_jour = $6
      """,
      key + [
        .instant(version.ouverteLe), .instant(version.partageeLe), .instant(version.remise?.le),
        .jour(version.remise?.jour),
      ])
    try tx.execute("DELETE FROM projet_lieu WHERE accord = $1 AND version = $2", key)
    try tx.execute("DELETE FROM projet_ligne WHERE accord = $1 AND version = $2", key)
    for (rang, ligne) in version.lignes.enumerated() {
      let aside = version.reponse?.ecartees.contains(ligne.numero) ?? false
      try insert(ligne, rang, key, aside: aside, in: tx)
    }
    guard let reponse = version.reponse else { return }
    try tx.execute(
      """
      INSERT INTO projet_reponse (accord, version, observations, signature, le, jour, par)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (accord, version) DO NOTHING
      """,
      key + [
        .text(reponse.observations), .text(reponse.signature), .instant(reponse.le),
        .jour(reponse.jour), .id(reponse.par),
      ])
  }

  private static func insert(
    _ ligne: LigneProjet, _ rang: Int, _ key: [Value], aside: Bool, in tx: any Transaction
  ) throws {
    let vote = ligne.deliberation.stored
    try tx.execute(
      """
      INSERT INTO projet_ligne (accord, version, rang, numero, nom, siret, employeur, missions,
        deliberation, deliberation_le, ecartee)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      """,
      key + [
        .int(rang), .int(ligne.numero), .text(ligne.nom), .text(ligne.siret.description),
        .text(ligne.employeur.rawValue), .text(ligne.missions), .text(vote.genre),
        .jour(vote.le), .bool(aside),
      ])
    for (place, lieu) in ligne.lieux.enumerated() {
      try tx.execute(
        """
        INSERT INTO projet_lieu (accord, version, ligne, rang, commune, postes)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, key + [.int(rang), .int(place), .text(lieu.commune), .int(lieu.postes)])
    }
  }

  static func versions(
    _ id: ID<Accord>, in tx: any Transaction
  ) throws -> [VersionProjet] {
    let lieux = try lieux(id, tx)
    var lignes: [Int: [LigneProjet]] = [:]
    var aside: [Int: Set<Int>] = [:]
    try tx.each(
      """
      SELECT version, rang, numero, nom, siret, employeur, missions, deliberation,
        deliberation_le, ecartee
      FROM projet_ligne WHERE accord = $1 ORDER BY version, rang
      """, [.id(id)]
    ) { row in
      let version = try row.int(0)
      let places = lieux[Place(version: version, ligne: try row.int(1))] ?? []
      lignes[version, default: []].append(try ligne(row, places))
      if try row.bool(9) { aside[version, default: []].insert(try row.int(2)) }
    }
    return try tx.all(
      """
      SELECT v.numero, v.ouverte_le, v.partagee_le, v.remise_le, v.remise_jour, r.observations,
        r.signature, r.le, r.jour, r.par
      FROM projet_version v
      LEFT JOIN projet_reponse r ON r.accord = v.accord AND r.version = v.numero
      WHERE v.accord = $1 ORDER BY v.numero
      """, [.id(id)]
    ) { row in
      let numero = try row.int(0)
      return try version(row, lignes[numero] ?? [], aside: aside[numero] ?? [])
    }
  }

  private static func version(
    _ row: any Row, _ lignes: [LigneProjet], aside: Set<Int>
  ) throws -> VersionProjet {
    let remise = try row.optionalInstant(3).map { le in
      VersionProjet.Remise(le: le, jour: try row.jour(4))
    }
    let reponse = try row.optionalText(5).map { observations in
      ReponseEtat(
        ecartees: aside, observations: observations, signature: try row.text(6),
        le: try row.instant(7), jour: try row.jour(8), par: try row.id(9))
    }
    return VersionProjet(
      numero: try row.int(0), ouverteLe: try row.instant(1), lignes: lignes,
      partageeLe: try row.optionalInstant(2), remise: remise, reponse: reponse)
  }

  private static func ligne(_ row: any Row, _ lieux: [LieuProjet]) throws -> LigneProjet {
    LigneProjet(
      numero: try row.int(2), nom: try row.text(3),
      siret: try row.decoded(try? Siret(try row.text(4)), 4),
      employeur: try row.decoded(Employeur(rawValue: try row.text(5)), 5), lieux: lieux,
      missions: try row.text(6),
      deliberation: try row.decoded(
        Deliberation(stored: try row.text(7), try row.optionalJour(8)), 7))
  }

  private struct Place: Hashable {
    let version: Int
    let ligne: Int
  }

  private static func lieux(
    _ id: ID<Accord>, _ tx: any Transaction
  ) throws -> [Place: [LieuProjet]] {
    var found: [Place: [LieuProjet]] = [:]
    try tx.each(
      """
      SELECT version, ligne, commune, postes FROM projet_lieu WHERE accord = $1
      ORDER BY version, ligne, rang
      """, [.id(id)]
    ) { row in
      found[Place(version: try row.int(0), ligne: try row.int(1)), default: []].append(
        LieuProjet(commune: try row.text(2), postes: try row.int(3)))
    }
    return found
  }
}

extension Deliberation {
  fileprivate var stored: (genre: String, le: Jour?) {
    switch self {
    case .sansObjet: ("sans_objet", nil)
    case .prevue(let jour): ("prevue", jour)
    case .prise(let jour): ("prise", jour)
    }
  }

  fileprivate init?(stored genre: String, _ le: Jour?) {
    switch (genre, le) {
    case ("sans_objet", nil): self = .sansObjet
    case ("prevue", let le?): self = .prevue(le)
    case ("prise", let le?): self = .prise(le)
    default: return nil
    }
  }
}
