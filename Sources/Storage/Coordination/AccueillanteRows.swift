import Avenants
import Candidatures
import Coordination
import Kernel

/// The structures that hold posts, read from the last decision each was told and what moved since.
enum AccueillanteRows {
  /// Those that hold a post on `jour`; nil: once every avenant has taken effect.
  static func told(
    _ departement: String, on jour: Jour?, in tx: any Transaction
  ) throws -> [StructureAccueillante] {
    let known = try RegistreDepartement.read(departement, in: tx)
    let lieux = try places(departement, tx)
    let contacts = try contacts(departement, tx)
    return known.titulaires.compactMap { id, titulaire in
      let held = jour.map { known.registre.tenus(id, on: $0) } ?? known.registre.tenus(id)
      guard let contact = contacts[id],
        let since = held.compactMap({ $0.attribution(known: jour)?.du }).min()
      else { return nil }
      return StructureAccueillante(
        candidature: id, nom: titulaire.nom, siege: titulaire.siege, postes: held.count,
        decideLe: since, notifieLe: titulaire.notifieLe ?? since,
        lieux: numbered(held, of: id, lieux[id] ?? [], on: jour), contact: contact)
    }.sorted { ($0.nom, $0.candidature) < ($1.nom, $1.candidature) }
  }

  /// The places of the posts held, numbered from 1 in their order.
  private static func numbered(
    _ held: [PosteSuivi], of id: ID<Candidature>, _ own: [LieuExercice], on jour: Jour?
  ) -> [LieuExercice] {
    held.enumerated().flatMap { index, suivi in
      let places = own.filter { $0.poste == suivi.poste.rang }
      let attribution = suivi.attribution(known: jour)
      let isFirst = suivi.poste.origine == id && attribution == suivi.attributions.first
      if isFirst, !places.isEmpty {
        return places.map {
          LieuExercice(
            poste: index + 1, commune: $0.commune, adresse: $0.adresse, part: $0.part)
        }
      }
      // Moved or added by an avenant, which says where; otherwise still to be told.
      guard !isFirst, let commune = attribution?.commune else { return [] }
      return [LieuExercice(poste: index + 1, commune: commune)]
    }
  }

  private static func places(
    _ departement: String, _ tx: any Transaction
  ) throws -> [ID<Candidature>: [LieuExercice]] {
    var found: [ID<Candidature>: [LieuExercice]] = [:]
    try tx.each(
      """
      SELECT l.candidature, l.poste, l.commune, l.adresse, l.part FROM candidature_lieu l
      JOIN candidature c ON c.id = l.candidature WHERE c.departement = $1
      ORDER BY l.candidature, l.rang
      """, [.text(departement)]
    ) { row in
      found[try row.id(0), default: []].append(
        LieuExercice(
          poste: try row.int(1), commune: try row.text(2), adresse: try row.text(3),
          part: try row.int(4)))
    }
    return found
  }

  private static func contacts(
    _ departement: String, _ tx: any Transaction
  ) throws -> [ID<Candidature>: Invite.Contact] {
    var found: [ID<Candidature>: Invite.Contact] = [:]
    try tx.each(
      """
      SELECT k.candidature, k.nom, k.courriel FROM candidature_contact k
      JOIN candidature c ON c.id = k.candidature WHERE c.departement = $1
      """, [.text(departement)]
    ) { row in
      found[try row.id(0)] = Invite.Contact(nom: try row.text(1), courriel: try row.text(2))
    }
    return found
  }
}

extension PosteSuivi {
  /// Who holds it on that day; nil: in the end.
  fileprivate func attribution(known jour: Jour?) -> Attribution? {
    jour.map { attribution(on: $0) } ?? courante
  }
}
