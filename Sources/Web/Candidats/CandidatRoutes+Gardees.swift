import Candidats
import Candidatures
import Comptes
import Design
import JSON
import Kernel
import MisesEnRelation
import Territoires

extension CandidatRoutes {
  /// Everything that is held of the person, from whichever capability holds it.
  func data(_ candidat: Candidat, _ visit: Visit) async throws -> [DonneeGardee] {
    guard let profil = candidat.profil else { return [] }
    let index = try await moyens.territoires.index()
    let commune = index.resolve(profil.commune)?.commune.nom ?? profil.commune
    let acts = try await historique(of: candidat.subject, in: visit.environment)
      .map { "\($0.quand)\u{A0}: \($0.quoi)" }
    var data = Self.said(profil, commune) + Self.kept(candidat, visit.environment)
    let own: any DonneesDuCandidat = PropositionsEmportees(mises, historique)
    for source in [own] + ailleurs {
      data += try await source.donnees(de: candidat, in: visit.environment)
    }
    data.append(
      DonneeGardee(
        "historique", "Historique", lignes: acts, valeur: .array(acts.map { .string($0) })))
    return data
  }

  private static func said(_ profil: Profil, _ commune: String) -> [DonneeGardee] {
    let situations = profil.situations.map(\.phrase).sorted()
    return [
      DonneeGardee("prenom", "Prénom", profil.prenom), DonneeGardee("nom", "Nom", profil.nom),
      DonneeGardee("courriel", "Courriel", profil.courriel.text),
      DonneeGardee("telephone", "Téléphone", profil.telephone.affiche),
      DonneeGardee("commune", "Commune", commune),
      DonneeGardee("situation", "Situation", situations.joined(separator: ", ")),
      DonneeGardee("diplome", "Diplôme", profil.diplome),
      DonneeGardee("disponible_le", "Disponible à partir du", Francais.jour(profil.disponibleLe)),
      DonneeGardee("distance", "Distance", FormulaireInscription.distance(profil.mobilite)),
      DonneeGardee("motivation", "Motivation", profil.motivation),
    ]
  }

  private static func kept(_ candidat: Candidat, _ environment: Environment) -> [DonneeGardee] {
    func moment(_ cle: String, _ nom: String, _ instant: Instant?) -> DonneeGardee {
      DonneeGardee(cle, nom, instant.map { Francais.moment(environment.local($0)) } ?? "")
    }
    return [
      DonneeGardee(
        "pix", "Niveau Pix",
        candidat.pix.map { "\($0.niveau), \($0.partage ? "montré" : "caché")" } ?? ""),
      DonneeGardee(
        "cv", "CV", candidat.cv.map { "\($0.format.rawValue), \($0.taille) octets" } ?? ""),
      moment("inscrit_le", "Inscription", candidat.inscritLe),
      moment("confirme_le", "Adresse confirmée", candidat.confirmeLe),
      moment("actif_le", "Dernière visite utile", candidat.actifLe),
      moment("averti_le", "Avertissement avant effacement", candidat.avertiLe),
      moment("retire_le", "Retrait", candidat.retireLe),
    ]
  }
}
