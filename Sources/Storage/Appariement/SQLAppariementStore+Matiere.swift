package import Appariement
import Candidats
package import Kernel
import MisesEnRelation

extension SQLAppariementStore {
  package func matiere(
    _ departement: String, on jour: Jour
  ) async throws -> MatiereAppariement {
    try await database.read { tx in
      let mises = try Self.mises(departement, jour, tx)
      return MatiereAppariement(
        offres: try Self.offres(departement, mises, tx),
        candidats: try Self.candidats(departement, jour, mises, tx))
    }
  }

  /// A proposition of one of the offers, as far as it counts.
  private struct Mise {
    let offre: ID<Offre>
    let candidat: ID<Candidat>
    let isOpen: Bool
    let isRetained: Bool
  }

  private static func mises(
    _ departement: String, _ jour: Jour, _ tx: any Transaction
  ) throws -> [Mise] {
    try tx.all(
      """
      SELECT m.offre, m.candidat, m.nature, m.echeance FROM mise m JOIN offre o ON o.id = m.offre
      WHERE o.departement = $1 AND o.retiree_le IS NULL
      """, [.text(departement)]
    ) { row in
      let (nature, echeance) = (try row.optionalText(2), try row.jour(3))
      return Mise(
        offre: try row.id(0), candidat: try row.id(1), isOpen: nature == nil && echeance >= jour,
        isRetained: nature == MiseEnRelation.Nature.retenu.rawValue)
    }
  }

  private static func offres(
    _ departement: String, _ mises: [Mise], _ tx: any Transaction
  ) throws -> [MatiereAppariement.OffreVue] {
    let ids = try tx.all(
      "SELECT id FROM offre WHERE departement = $1 AND retiree_le IS NULL ORDER BY id",
      [.text(departement)]
    ) { try $0.id(0, Offre.self) }
    let byOffer = Dictionary(grouping: mises, by: \.offre)
    return try ids.compactMap { id in
      guard let offre = try OffreRows.read(id, in: tx) else { return nil }
      let own = byOffer[id] ?? []
      return MatiereAppariement.OffreVue(
        offre: offre, pourvus: own.count(where: \.isRetained),
        ouvertes: own.count(where: \.isOpen),
        classement: try classement(id, in: tx).candidats)
    }
  }

  private static func candidats(
    _ departement: String, _ jour: Jour, _ mises: [Mise], _ tx: any Transaction
  ) throws -> [MatiereAppariement.CandidatVu] {
    var voeux: [(candidat: ID<Candidat>, offres: [ID<Offre>])] = []
    try tx.each(
      """
      SELECT v.candidat, v.offre FROM voeu v JOIN offre o ON o.id = v.offre
      WHERE o.departement = $1 AND o.retiree_le IS NULL ORDER BY v.candidat, v.rang
      """, [.text(departement)]
    ) { row in
      let (candidat, offre): (ID<Candidat>, ID<Offre>) = (try row.id(0), try row.id(1))
      if voeux.last?.candidat != candidat { voeux.append((candidat, [])) }
      voeux[voeux.count - 1].offres.append(offre)
    }
    let elsewhere = try everywhere(jour, tx)
    let byPerson = Dictionary(grouping: mises, by: \.candidat)
    return try voeux.compactMap { candidat, offres in
      guard let person = try CandidatRows.read(candidat, in: tx) else { return nil }
      let own = byPerson[candidat] ?? []
      let count = elsewhere[candidat]
      return MatiereAppariement.CandidatVu(
        candidat: person, voeux: offres, ouvertes: count?.ouvertes ?? 0,
        attend: own.contains(where: \.isOpen), retenu: count?.retenu ?? false,
        deja: Set(own.map(\.offre)))
    }
  }

  /// Of whoever has a wish: propositions open everywhere, and whether somebody retained them.
  private static func everywhere(
    _ jour: Jour, _ tx: any Transaction
  ) throws -> [ID<Candidat>: (ouvertes: Int, retenu: Bool)] {
    var found: [ID<Candidat>: (ouvertes: Int, retenu: Bool)] = [:]
    try tx.each(
      """
      SELECT m.candidat, COUNT(CASE WHEN m.nature IS NULL AND m.echeance >= $1 THEN 1 END),
        COUNT(CASE WHEN m.nature = 'retenu' THEN 1 END)
      FROM mise m JOIN voeux v ON v.candidat = m.candidat GROUP BY m.candidat
      """, [.jour(jour)]
    ) { row in
      found[try row.id(0)] = (ouvertes: try row.int(1), retenu: try row.int(2) > 0)
    }
    return found
  }
}
