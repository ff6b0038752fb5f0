package import Appariement
package import Candidats
package import Comptes
import Empreinte
package import Kernel
package import MisesEnRelation
package import Storage

/// A campagne on a fresh database, with people and offers of Livry-Gargan.
package struct EtabliAppariement: Sendable {
  package let candidats: EtabliCandidats
  package let moyens: MoyensAppariement

  package init(_ engine: Engine) async throws {
    candidats = try await EtabliCandidats(engine)
    moyens = MoyensAppariement(
      store: SQLAppariementStore(candidats.database, Records(digests: CryptoDigests())),
      mises: candidats.mises)
  }

  package static let agent: Acteur = EtabliCandidats.agent

  /// Open until 9 April, the day after it begins.
  package func open() async throws -> CampagneAppariement {
    try await OuvrirCampagne(moyens)(
      "93", jusquau: Jour(2021, 4, 9) ?? Jour(number: 0), acteur: Self.agent,
      by: candidats.geste("campagne"))
  }

  /// A person who wishes for these offers, in this order.
  package func candidat(
    _ prenom: String, _ voeux: [ID<Offre>]
  ) async throws -> (id: ID<Candidat>, lien: String) {
    let person = try await candidats.candidat(prenom)
    for offre in voeux { _ = try await step(person.lien, .ajouter, offre) }
    return person
  }

  package func step(
    _ lien: String, _ pas: PasOrdre, _ offre: ID<Offre>, _ cle: String = ""
  ) async throws -> VoeuxCandidat {
    try await OrdonnerVoeux(moyens)(
      lien, pas, offre, by: candidats.geste("voeu-\(pas)-\(offre)-\(lien.prefix(12))\(cle)"))
  }

  package func simulate(
    _ campagne: CampagneAppariement, _ cle: String, days: Int = 0
  ) async throws -> CalculAppariement {
    try await SimulerAppariement(moyens)(
      campagne.id, acteur: Self.agent, by: candidats.geste("calcul-\(cle)", days: days))
  }

  package func publish(
    _ calcul: CalculAppariement, days: Int, _ cle: String = ""
  ) async throws -> CalculAppariement {
    try await PublierAppariement(moyens)(
      calcul.id, acteur: Self.agent,
      by: candidats.geste("publication-\(calcul.id)\(cle)", days: days))
  }
}
