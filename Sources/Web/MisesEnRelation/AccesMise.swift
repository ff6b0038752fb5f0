import Candidats
import Comptes
import Design
import HTML
import HTTP
import Kernel
import MisesEnRelation

/// A proposition as somebody on the structure's side came to it.
struct AccesMise: Sendable {
  let dossier: DossierMise
  let qui: QuiRepond
  /// The page, under which its acts stand.
  let base: Href

  func at(_ end: StaticString) -> Href { "\(path: base.text + end.description)" }

  /// The structure itself, rather than an agent who follows it.
  var isStructure: Bool {
    switch qui {
    case .lien: true
    case .candidat: false
    case .compte(let acteur): acteur.answers(for: dossier.offre)
    }
  }
}

extension MiseRoutes {
  /// By the path's number and the account, or by its personal link. What may not be read does not exist.
  func access(_ visit: Visit) async throws -> AccesMise {
    let lire = LireMises(moyens)
    do {
      let jeton = visit.parameter("jeton")
      guard jeton.isEmpty else {
        let dossier = try await lire.dossier(lien: jeton)
        return AccesMise(
          dossier: dossier, qui: .lien(dossier.mise.id), base: "/mises-en-relation/lien/\(jeton)")
      }
      let dossier = try await lire.dossier(visit.id(), acteur: visit.acteur)
      return AccesMise(
        dossier: dossier, qui: .compte(visit.acteur), base: "/mises-en-relation/\(dossier.mise.id)")
    } catch is MiseRefusal { throw NotFound() }
  }

  /// The journal's name for who acts: the structure, by its account or its link, or whoever answers in
  /// its place.
  func geste(_ visit: Visit, _ access: AccesMise) -> Geste {
    var role = Role.structure
    if !access.isStructure { role = visit.acteur.has(.prefecture) ? .prefecture : .equipeNationale }
    var compte: Int64?
    if case .compte(let acteur) = access.qui { compte = acteur.compte?.rawValue }
    return visit.geste(Auteur(compte: compte, qualite: role.rawValue))
  }
}
