import Appariement
import Candidats
import Comptes
import Kernel
import MisesEnRelation
import Storage

extension Recit {
  /// A small campagne beside the story, on people and structures of its own: over when the
  /// demonstration opens, so that its result, its answers and its rules can be read.
  static var appariement: [Scene] {
    [
      Scene("appariement-ouvert", at: Demonstration.moment(2021, 3, 1, 9, 0)) { plateau in
        let acteur = try await plateau.acteur(lead)
        _ = try await OuvrirCampagne(plateau.appariement(first: ExemplesCampagne.campagne))(
          "93", jusquau: day(7), acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
      Scene("appariement-offres", at: Demonstration.moment(2021, 3, 1, 11, 0)) { plateau in
        try await publishCampaign(plateau)
      },
      Scene("appariement-inscrits", at: Demonstration.moment(2021, 3, 2, 18, 0)) { plateau in
        try await InstallerCandidats(plateau.moyens.candidats)(
          CandidatDemonstration.appariement, premier: CampagneDemonstration.premier
        ) { plateau.geste($0, par: .visiteur) }
      },
      Scene("appariement-voeux", at: Demonstration.moment(2021, 3, 4, 19, 0)) { plateau in
        try await wish(plateau)
      },
      Scene("appariement-ordre", at: Demonstration.moment(2021, 3, 5, 10, 0)) { plateau in
        let structure = try await plateau.acteur(host)
        _ = try await ClasserCandidats(plateau.moyens.appariement)(
          ID(930_411), .ajouter, InstallerCandidats.id(CampagneDemonstration.premier + 2),
          acteur: structure, by: plateau.geste(par: structure.auteur))
      },
      Scene("appariement-calcul", at: Demonstration.moment(2021, 3, 8, 9, 0)) { plateau in
        let acteur = try await plateau.acteur(lead)
        _ = try await SimulerAppariement(plateau.appariement(first: ExemplesCampagne.calcul))(
          ID(ExemplesCampagne.campagne), acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
      Scene("appariement-publie", at: Demonstration.moment(2021, 3, 8, 10, 0)) { plateau in
        let acteur = try await plateau.acteur(lead)
        _ = try await PublierAppariement(plateau.appariement(first: ExemplesCampagne.mises))(
          ID(ExemplesCampagne.calcul), acteur: acteur, by: plateau.geste(par: acteur.auteur))
      },
    ]
  }

  private static let lead = "selene@prefecture-93.example"
  private static let host = "odette.exemple@livry-gargan.example"

  private static func day(_ number: Int) -> Jour { Jour(2021, 3, number) ?? Jour(number: 0) }

  private static func publishCampaign(_ plateau: Plateau) async throws {
    let (acteur, structure) = (try await plateau.acteur(lead), try await plateau.acteur(host))
    for offre in CampagneDemonstration.offres(compte: structure.compte, at: plateau.at) {
      _ = try await plateau.moyens.stores.mises.publier(
        Offre.publiee(offre, at: plateau.at),
        by: plateau.geste("offre-\(offre.id)", par: acteur.auteur))
    }
  }

  private static func wish(_ plateau: Plateau) async throws {
    let ordonner = OrdonnerVoeux(plateau.moyens.appariement)
    for (person, voeux) in zip(CandidatDemonstration.appariement, CampagneDemonstration.voeux) {
      for offre in voeux {
        _ = try await ordonner(
          person.lien, .ajouter, offre,
          by: plateau.geste("\(person.prenom)-\(offre)", par: .candidat))
      }
    }
  }
}

/// Numbers that the pages of the demonstration are known by.
private enum ExemplesCampagne {
  static let campagne: Int64 = 930_401
  static let calcul: Int64 = 930_501
  static let mises: Int64 = 930_551
}

extension Plateau {
  /// The same, drawing numbers from a fixed one and a lottery that never changes.
  fileprivate func appariement(first: Int64) -> MoyensAppariement {
    let own = moyens.candidats
    let candidats = MoyensCandidats(
      store: own.store, journal: own.journal, territoires: own.territoires, regles: own.regles,
      identifiers: CountingIdentifiers(from: first), randomness: GraineSuivie(scene),
      digests: own.digests, fuseaux: own.fuseaux, decompression: own.decompression,
      site: own.site, catalogue: own.catalogue)
    let mises = moyens.mises
    return MoyensAppariement(
      store: moyens.stores.appariements,
      mises: MoyensMises(
        store: mises.store, candidats: candidats, candidatures: mises.candidatures,
        structures: mises.structures))
  }
}
