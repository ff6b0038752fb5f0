import Avenants
import Candidatures
import Kernel

/// A candidature's posts, whole: every post that comes from it or that it ever held, with what moved
/// them.
enum DossierPostesRows {
  static func read(_ id: ID<Candidature>, in tx: any Transaction) throws -> DossierPostes? {
    guard let candidature = try CandidatureRows.read(id, in: tx) else { return nil }
    let avenants = try AvenantRows.select(
      " WHERE a.candidature = $1 OR a.vers = $1", [.id(id)], in: tx)
    let origins = Set([id] + avenants.flatMap(\.postes).map(\.origine))
    return DossierPostes(
      candidature: candidature, registre: try registre(origins, candidature, in: tx),
      avenants: avenants.reversed(), coordonnateurs: try coordonnateurs(origins, in: tx),
      encadrants: try encadrants(id, in: tx))
  }

  /// The posts of these origins, through every avenant that moved one of them.
  private static func registre(
    _ origins: Set<ID<Candidature>>, _ known: Candidature, in tx: any Transaction
  ) throws -> RegistrePostes {
    var octrois: [Octroi] = []
    var avenants: [ID<Avenant>: Avenant] = [:]
    for origin in origins.sorted() {
      let file = try origin == known.id ? known : CandidatureRows.read(origin, in: tx)
      if let octroi = file.flatMap(Octroi.init) { octrois.append(octroi) }
      let moved = try AvenantRows.select(
        " WHERE a.id IN (SELECT q.avenant FROM avenant_poste q WHERE q.origine = $1)",
        [.id(origin)], in: tx)
      for avenant in moved { avenants[avenant.id] = avenant }
    }
    return RegistrePostes(octrois, Array(avenants.values))
  }

  private static func coordonnateurs(
    _ origins: Set<ID<Candidature>>, in tx: any Transaction
  ) throws -> [PosteCoordonnateur] {
    try origins.sorted().flatMap { origin in
      try tx.all(
        """
        SELECT id, origine, rang, du, au FROM poste_coordonnateur WHERE origine = $1
        ORDER BY du, id
        """, [.id(origin)]
      ) { row in
        PosteCoordonnateur(
          id: try row.id(0), poste: Poste(origine: try row.id(1), rang: try row.int(2)),
          du: try row.jour(3), au: try row.optionalJour(4))
      }
    }
  }

  private static func encadrants(
    _ id: ID<Candidature>, in tx: any Transaction
  ) throws -> [Encadrant] {
    try tx.all(
      """
      SELECT id, personne, nom, fonction, courriel, telephone, du, au FROM encadrant
      WHERE candidature = $1 ORDER BY du, id
      """, [.id(id)]
    ) { row in
      Encadrant(
        id: try row.id(0), personne: try row.integer(1), nom: try row.text(2),
        fonction: try row.text(3), courriel: try row.text(4), telephone: try row.text(5),
        du: try row.jour(6), au: try row.optionalJour(7))
    }
  }
}
