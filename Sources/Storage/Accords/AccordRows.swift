import Accords
import Kernel
import Programme
import Territoires

/// An accord in its tables, but for its projet (`ProjetRows`).
enum AccordRows {
  static func insert(_ accord: Accord, in tx: any Transaction) throws {
    try tx.execute(
      """
      INSERT INTO accord (id, titre, territoire, postes, signe_le, echeance, revision)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .id(accord.id), .text(accord.titre), .text(accord.territoire.description),
        .int(accord.postes), .jour(accord.signeLe), .jour(accord.echeance.initiale),
        .int(accord.projet.revision),
      ])
    for (rang, texte) in accord.textes.enumerated() {
      try tx.execute(
        "INSERT INTO accord_texte (accord, rang, titre, texte) VALUES ($1, $2, $3, $4)",
        [.id(accord.id), .int(rang), .text(texte.titre), .text(texte.texte)])
    }
    for (rang, signataire) in accord.signataires.enumerated() {
      try tx.execute(
        """
        INSERT INTO accord_signataire (accord, rang, nom, territoire, courriel, part, part_le)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        [
          .id(accord.id), .int(rang), .text(signataire.nom),
          .optional(signataire.territoire?.description), .text(signataire.courriel),
          .int(signataire.part?.postes), .instant(signataire.part?.le),
        ])
    }
  }

  /// Writes what differs from `before`.
  static func update(_ accord: Accord, from before: Accord, in tx: any Transaction) throws {
    for (rang, signataire) in accord.signataires.enumerated()
    where !before.signataires.indices.contains(rang) || before.signataires[rang] != signataire {
      try tx.execute(
        "UPDATE accord_signataire SET part = $3, part_le = $4 WHERE accord = $1 AND rang = $2",
        [
          .id(accord.id), .int(rang), .int(signataire.part?.postes),
          .instant(signataire.part?.le),
        ])
    }
    let given = before.echeance.prolongations.count
    for (rang, prolongation) in accord.echeance.prolongations.enumerated().dropFirst(given) {
      try tx.execute(
        """
        INSERT INTO accord_prolongation (accord, rang, jusquau, raison, le)
        VALUES ($1, $2, $3, $4, $5)
        """,
        [
          .id(accord.id), .int(rang), .jour(prolongation.jusquau), .text(prolongation.raison),
          .instant(prolongation.le),
        ])
    }
    for settled in accord.rappels.dropFirst(before.rappels.count) {
      try insert(settled, of: accord.id, in: tx)
    }
    try ProjetRows.update(accord, from: before, in: tx)
  }

  private static func insert(
    _ settled: RappelTraite, of id: ID<Accord>, in tx: any Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO accord_rappel (accord, echeance, avant, envoi, sort, le)
      VALUES ($1, $2, $3, $4, $5, $6)
      """,
      [
        .id(id), .jour(settled.rappel.echeance), .int(settled.rappel.avant),
        .jour(settled.rappel.envoi), .text(settled.sort.rawValue), .instant(settled.le),
      ])
  }

  static func read(_ id: ID<Accord>, in tx: any Transaction) throws -> Accord? {
    let found = try tx.first(
      """
      SELECT titre, territoire, postes, signe_le, echeance, revision FROM accord WHERE id = $1
      """, [.id(id)]
    ) { row in
      (
        titre: try row.text(0), territoire: try row.decoded(CodeTerritoire(try row.text(1)), 1),
        postes: try row.int(2), signeLe: try row.jour(3), echeance: try row.jour(4),
        revision: try row.int(5)
      )
    }
    guard let found else { return nil }
    return Accord(
      id: id, titre: found.titre, territoire: found.territoire, postes: found.postes,
      signeLe: found.signeLe, textes: try textes(id, tx), signataires: try signataires(id, tx),
      echeance: Echeance(found.echeance, prolongations: try prolongations(id, tx)),
      rappels: try rappels(id, tx),
      projet: ProjetAccueil(
        revision: found.revision, versions: try ProjetRows.versions(id, in: tx)))
  }

  private static func textes(
    _ id: ID<Accord>, _ tx: any Transaction
  ) throws -> [TexteAccord] {
    try tx.all(
      "SELECT titre, texte FROM accord_texte WHERE accord = $1 ORDER BY rang", [.id(id)]
    ) { TexteAccord(titre: try $0.text(0), texte: try $0.text(1)) }
  }

  private static func signataires(
    _ id: ID<Accord>, _ tx: any Transaction
  ) throws -> [Signataire] {
    try tx.all(
      """
      SELECT nom, territoire, courriel, part, part_le FROM accord_signataire WHERE accord = $1
      ORDER BY rang
      """, [.id(id)]
    ) { row in
      Signataire(
        nom: try row.text(0),
        territoire: try row.optionalText(1).map { try row.decoded(CodeTerritoire($0), 1) },
        courriel: try row.text(2),
        part: try row.optionalInt(3).map { PartIndicative(postes: $0, le: try row.instant(4)) })
    }
  }

  private static func prolongations(
    _ id: ID<Accord>, _ tx: any Transaction
  ) throws -> [Prolongation] {
    try tx.all(
      "SELECT jusquau, raison, le FROM accord_prolongation WHERE accord = $1 ORDER BY rang",
      [.id(id)]
    ) { row in
      Prolongation(jusquau: try row.jour(0), raison: try row.text(1), le: try row.instant(2))
    }
  }

  private static func rappels(
    _ id: ID<Accord>, _ tx: any Transaction
  ) throws -> [RappelTraite] {
    try tx.all(
      """
      SELECT avant, echeance, envoi, sort, le FROM accord_rappel WHERE accord = $1
      ORDER BY le, envoi, avant DESC
      """, [.id(id)]
    ) { row in
      RappelTraite(
        rappel: Rappel(
          avant: try row.int(0), echeance: try row.jour(1), envoi: try row.jour(2)),
        sort: try row.decoded(RappelTraite.Sort(rawValue: try row.text(3)), 3),
        le: try row.instant(4))
    }
  }
}
