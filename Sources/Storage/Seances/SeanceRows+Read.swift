import Candidatures
import Comptes
import Kernel
import Seances

extension SeanceRows {
  static func read(_ id: ID<Seance>, in tx: any Transaction) throws -> Seance? {
    guard
      var seance = try tx.first(
        """
        SELECT id, comite, jour, lieu, calcul, version, filtre_avis, filtre_departement,
          filtre_avant, proces_verbal FROM seance WHERE id = $1
        """, [.id(id)], seance)
    else { return nil }
    seance.points = try points(of: id, in: tx)
    seance.retirees = Set(
      try tx.all(
        """
        SELECT p.candidature FROM seance_point p JOIN candidature c ON c.id = p.candidature
        WHERE p.seance = $1 AND c.retiree_le IS NOT NULL
        """, [.id(id)]
      ) { try $0.id(0) })
    seance.ailleurs = Set(
      try tx.all(
        """
        SELECT p.candidature FROM seance_point p JOIN proposition r ON r.candidature = p.candidature
        JOIN seance s ON s.id = r.seance
        WHERE p.seance = $1 AND s.id <> $1
          AND (s.proces_verbal IS NULL OR r.sens <> 'ajourner')
        """, [.id(id)]
      ) { try $0.id(0) })
    seance.presents = Set(
      try tx.all("SELECT membre FROM seance_presence WHERE seance = $1", [.id(id)]) {
        try $0.id(0)
      })
    seance.deports = Set(
      try tx.all("SELECT membre, candidature FROM deport WHERE seance = $1", [.id(id)]) {
        Deport(membre: try $0.id(0), candidature: try $0.id(1))
      })
    seance.propositions = try propositions(of: id, in: tx)
    seance.annonces = Dictionary(
      try tx.all(
        "SELECT candidature, annoncee_le FROM proposition WHERE seance = $1 AND annoncee_le IS NOT NULL",
        [.id(id)]
      ) { (try $0.id(0), try $0.jour(1)) }, uniquingKeysWith: { first, _ in first })
    seance.approbations = try tx.all(
      """
      SELECT fonction, membre, compte, moment FROM approbation WHERE seance = $1
      ORDER BY moment, fonction
      """, [.id(id)]
    ) { row in
      Approbation(
        fonction: try row.decoded(Membre.Fonction(rawValue: try row.text(0)), 0),
        membre: try row.id(1), compte: try row.id(2), le: try row.instant(3))
    }
    return seance
  }

  private static func seance(_ row: any Row) throws -> Seance {
    Seance(
      id: try row.id(0), comite: try row.id(1), le: try row.jour(2), lieu: try row.text(3),
      calcul: try row.text(4), version: try row.int(5),
      filtre: FiltreOrdre(
        avisRendu: try row.bool(6), departement: try row.optionalText(7),
        recuesAvant: try row.optionalJour(8)),
      procesVerbal: try row.optionalText(9))
  }

  private static func points(of id: ID<Seance>, in tx: any Transaction) throws -> [Point] {
    try tx.all(
      """
      SELECT candidature, rang, niveau, raison, raison_le FROM seance_point WHERE seance = $1
      ORDER BY rang
      """, [.id(id)]
    ) { row in
      Point(
        candidature: try row.id(0), rang: try row.int(1), niveau: try row.int(2),
        raison: RaisonPriorite(code: try row.text(3), depuis: try row.optionalJour(4)))
    }
  }

  private static func propositions(
    of id: ID<Seance>, in tx: any Transaction
  ) throws -> [ID<Candidature>: Proposition] {
    let found = try tx.all(
      """
      SELECT candidature, sens, postes, motif, phrase FROM proposition WHERE seance = $1
      """, [.id(id)]
    ) { row in
      let id: ID<Candidature> = try row.id(0)
      let sens = try row.decoded(
        Proposition.Sens(code: try row.text(1), postes: try row.int(2)), 1)
      return (
        id, Proposition(sens, motif: try row.optionalText(3), phrase: try row.text(4))
      )
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}
