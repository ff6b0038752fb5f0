package import Candidats
import Comptes
package import Courriers
import Design
import JSON
import Kernel
package import MisesEnRelation

/// The letters sent to a candidat, about them and about each proposition, on the page of what is held of
/// them.
package struct MessagesEmportes: DonneesDuCandidat {
  private let store: any CourrierStore
  private let mises: MoyensMises

  package init(_ store: any CourrierStore, mises: MoyensMises) {
    self.store = store
    self.mises = mises
  }

  package func donnees(
    de candidat: Candidat, in environment: Environment
  ) async throws -> [DonneeGardee] {
    guard let courriel = candidat.profil?.courriel.text else { return [] }
    let propositions = try await mises.store.dossiers(de: candidat.id).map(\.mise.subject)
    let courriers = try await store.courriers(
      to: courriel, about: [candidat.subject] + propositions)
    let lignes = courriers.map {
      "\(Francais.moment(environment.local($0.creeLe)))\u{A0}: \($0.objet)"
    }
    return [
      DonneeGardee(
        "messages", "Courriels envoyés, avec leur texte dans le fichier", lignes: lignes,
        valeur: .array(courriers.map { Self.valeur($0, environment) }))
    ]
  }

  private static func valeur(_ courrier: Courrier, _ environment: Environment) -> JSONValue {
    func moment(_ instant: Instant?) -> JSONValue {
      .optional(instant.map { environment.local($0).description })
    }
    return [
      "ecrit_le": moment(courrier.creeLe), "envoye_le": moment(courrier.envoyeLe),
      "objet": .string(courrier.objet), "texte": .string(courrier.texte),
    ]
  }
}
